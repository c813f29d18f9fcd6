// What every density that is made of lines shares: the virtualiser's parts, and how wide and how far down it is.

import {
  createContext,
  type ReactElement,
  type ReactNode,
  type RefObject,
  use,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import {
  type CustomContainerComponentProps,
  type CustomItemComponentProps,
  Virtualizer,
  type VirtualizerHandle,
} from 'virtua'
import { cx } from '../../ui/cx.ts'
import type { Group } from './arrange.ts'
import { idAt, type Line, nearest, placeOf } from './lines.ts'

/** Pixels of a group's header. */
export const HEADER_HEIGHT = 36

interface LinesLayout {
  /** Index of the group's header that stays at the upper edge while its containers pass. */
  stuck: number | undefined
  /** Pixels below the upper edge at which it stays. */
  stuckAt: number
  /** `aria-rowindex` of the first line. */
  firstRow: number
}

const LinesContext = createContext<LinesLayout>({ stuck: undefined, stuckAt: 0, firstRow: 1 })

function Lines({ style, children, ref }: CustomContainerComponentProps) {
  // While it scrolls, the library would let clicks fall through.
  return (
    <div ref={ref} role="presentation" style={{ ...style, pointerEvents: undefined }}>
      {children}
    </div>
  )
}

function LineRow({ index, style, children, ref }: CustomItemComponentProps) {
  const { stuck, stuckAt, firstRow } = use(LinesContext)
  const sticky = stuck === index && ({ position: 'sticky', top: stuckAt, zIndex: 10 } as const)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + firstRow}
      // Seen before it is measured, for what is hidden cannot take the focus.
      style={{ ...style, visibility: undefined, ...sticky }}
    >
      {children}
    </div>
  )
}

export interface VirtualLinesProps<Row extends { id: string }> {
  virtual: RefObject<VirtualizerHandle | null>
  scroller: RefObject<HTMLElement | null>
  lines: readonly Line<Row>[]
  /** Pixels of a line before it is measured. */
  lineHeight: number
  /** Pixels that are rendered ahead of the screen. */
  ahead: number
  /** Pixels of a row of headings that stands before the first line. */
  head?: number
  stuck: number | undefined
  /** The line where the keyboard is: what holds the focus must exist, wherever it is. */
  place: number | undefined
  onScroll: (offset: number) => void
  /** How many cells a group's header stands for. */
  columns: number
  headerClass?: string
  renderHeader: (group: Group<Row>) => ReactNode
  /** A line of containers; needs a key. */
  children: (line: Extract<Line<Row>, { kind: 'cards' }>) => ReactElement
}

/** The lines near the screen, with the header of the group that passes staying in sight. */
export function VirtualLines<Row extends { id: string }>(props: VirtualLinesProps<Row>) {
  const { virtual, scroller, lines, lineHeight, ahead, head = 0, stuck, place, onScroll } = props
  const { columns, headerClass, renderHeader, children } = props
  const kept = useMemo(() => [stuck, place].filter(line => line !== undefined), [stuck, place])
  const layout = useMemo(() => ({ stuck, stuckAt: head, firstRow: head > 0 ? 2 : 1 }), [stuck, head])
  return (
    <LinesContext value={layout}>
      <Virtualizer
        // The library takes its guess of a line's height once.
        key={lineHeight}
        ref={virtual}
        as={Lines}
        item={LineRow}
        data={lines}
        itemSize={lineHeight}
        startMargin={head}
        bufferSize={ahead}
        keepMounted={kept}
        scrollRef={scroller}
        onScroll={onScroll}
      >
        {line =>
          line.kind === 'header' ? (
            // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
            // biome-ignore lint/a11y/useFocusableInteractive: it only names what stands below.
            <div key={line.key} role="rowheader" aria-colspan={columns} className={cx('h-9', headerClass)}>
              {renderHeader(line.group)}
            </div>
          ) : (
            children(line)
          )
        }
      </Virtualizer>
    </LinesContext>
  )
}

/**
 * Scrolls as little as it takes to show a line whole.
 * @param inset pixels that headers cover at the upper edge
 * @param margin of these, pixels that stand before the first line
 */
export function scrollIntoView(virtual: VirtualizerHandle, line: number, inset: number, margin = 0) {
  const start = virtual.getItemOffset(line) + margin
  const end = start + virtual.getItemSize(line)
  if (start - inset < virtual.scrollOffset) virtual.scrollToIndex(line, { align: 'start', offset: -inset })
  else if (end > virtual.scrollOffset + virtual.viewportSize) virtual.scrollToIndex(line, { align: 'end' })
}

/** Follows which group's header is at the upper edge, and what stands below it. */
export function useStuck(
  virtual: RefObject<VirtualizerHandle | null>,
  lines: readonly Line<{ id: string }>[],
  columns: number,
  margin = 0,
) {
  const headers = useMemo(() => lines.flatMap((line, at) => (line.kind === 'header' ? at : [])), [lines])
  const inset = headers.length > 0 ? HEADER_HEIGHT : 0
  const [top, setTop] = useState(0)
  const below = useRef(0)
  usePlaceKept(virtual, lines, columns, below, inset + margin)
  function onScroll(offset: number) {
    setTop(virtual.current!.findItemIndex(offset + margin))
    below.current = virtual.current!.findItemIndex(offset + margin + inset)
  }
  return { stuck: headers.findLast(at => at <= top), inset, onScroll }
}

/** When the width changes how many stand in a line, the first one on the screen stays there. */
function usePlaceKept(
  virtual: RefObject<VirtualizerHandle | null>,
  lines: readonly Line<{ id: string }>[],
  columns: number,
  below: RefObject<number>,
  inset: number,
) {
  const before = useRef({ lines, columns })
  useLayoutEffect(() => {
    const { lines: old, columns: had } = before.current
    before.current = { lines, columns }
    if (had === columns || below.current === 0) return
    const shown = nearest(old, { line: below.current, column: 0 })
    const id = shown ? idAt(old, shown) : undefined
    const to = id === undefined ? null : placeOf(lines, id)
    if (to) virtual.current?.scrollToIndex(to.line, { align: 'start', offset: -inset })
  }, [virtual, lines, columns, below, inset])
}

/** How many fit beside each other in an element, which grows and shrinks. */
export function useColumns(
  within: RefObject<HTMLElement | null>,
  columnsFor: (width: number) => number,
): number {
  // Asked while what was there before is still laid out: afterwards it would have to be done once more.
  const [width, setWidth] = useState(() => innerWidthOf(within.current))
  useLayoutEffect(() => {
    const element = within.current
    if (!element) return
    setWidth(known => known || innerWidthOf(element))
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [within])
  return columnsFor(width)
}

function innerWidthOf(element: HTMLElement | null): number {
  if (!element) return 0
  const { paddingLeft, paddingRight } = getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}
