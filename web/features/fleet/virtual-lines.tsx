import {
  memo,
  type ReactElement,
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useDeferredValue,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { createWhenQuiet } from '../../lib/when-quiet.ts'
import { cx } from '../../ui/cx.ts'
import type { Group } from './arrange.ts'
import { lineAt, linesBetween, type Offsets, offsetsOf, totalOf } from './line-offsets.ts'
import type { CardsLine, Line } from './lines.ts'

/** Pixels of a group's header. */
export const HEADER_HEIGHT = 36

/** Where lines are on the page. Offsets are pixels from the first line's upper edge. */
export interface LinesHandle {
  readonly scrollOffset: number
  readonly viewportSize: number
  /** @param offset pixels from the top of what scrolls */
  lineAt: (offset: number) => number
  offsetOf: (line: number) => number
  heightOf: (line: number) => number
  /** @param offset pixels to scroll further */
  scrollTo: (line: number, to: { align: 'start' | 'end'; offset?: number }) => void
}

export interface VirtualLinesProps<Row extends { id: string }> {
  virtual: RefObject<LinesHandle | null>
  scroller: HTMLElement
  lines: readonly Line<Row>[]
  /** Pixels of a usual line. One that turns out to be higher gets its room. */
  lineHeight: number
  /** Pixels that are rendered ahead of the screen; where it is left behind, only once it rests. */
  ahead: number
  /** Pixels of a row of headings that stands before the first line. */
  head?: number
  /** The line where the keyboard is: what holds the focus must exist, wherever it is. */
  place: number | undefined
  onScroll: (offset: number) => void
  /** How many cells a group's header stands for. */
  columns: number
  headerClass?: string
  renderHeader: (group: Group<Row>) => ReactNode
  /** What a line stays the same by; its place when left out. */
  keyOf?: (line: CardsLine<Row>) => string
  /** A line of containers. */
  children: (line: CardsLine<Row>) => ReactElement
}

/** What is seen of a scroller, in pixels. */
interface Sight {
  top: number
  height: number
  /** Where it is being scrolled to; null while it rests. */
  towards: 'up' | 'down' | null
}

/** Milliseconds without a scroll after which it rests. */
const REST = 200

const none: readonly never[] = []
const nothingGrown: ReadonlyMap<string, number> = new Map()

/**
 * The lines near the screen, with the header of the group that passes staying in sight. Heights are taken for known: to
 * measure each line before the next can be placed, as libraries do, costs a second layout with every line that comes.
 */
export function VirtualLines<Row extends { id: string }>(props: VirtualLinesProps<Row>) {
  const { virtual, scroller, lines, lineHeight, ahead, head = 0, place, onScroll } = props
  const { columns, headerClass, renderHeader, keyOf, children } = props
  const [sight, setSight] = useState<Sight>(() => ({
    top: scroller.scrollTop,
    height: scroller.clientHeight,
    towards: null,
  }))
  const [grown, setGrown] = useState(nothingGrown)

  const nameOf = useCallback(
    (line: Line<Row>) => (line.kind === 'cards' && keyOf ? keyOf(line) : line.key),
    [keyOf],
  )
  const usualOf = useCallback(
    (line: Line<Row>) => (line.kind === 'header' ? HEADER_HEIGHT : lineHeight),
    [lineHeight],
  )
  const offsets = useMemo(
    () => offsetsOf(lines, line => (grown.size > 0 && grown.get(nameOf(line))) || usualOf(line)),
    [lines, grown, usualOf, nameOf],
  )
  const headers = useMemo(() => lines.flatMap((line, at) => (line.kind === 'header' ? at : [])), [lines])
  const seen = (at: Sight) => seenOf(offsets, headers, at, { head, ahead })
  const { from, to, stuck } = seen(sight)

  /** As rendered last, for what happens on the page. */
  const now = useRef({ offsets, seen, from, to, stuck, sight, onScroll, grown })
  useLayoutEffect(() => {
    const { sight: latest } = now.current
    now.current = { offsets, seen, from, to, stuck, sight: latest, onScroll, grown }
    // It was scrolled a little since what is seen was noted.
    if (!covers(now.current, seen(latest))) setSight(latest)
  })

  useLayoutEffect(() => {
    let scrolledAt = 0
    const whenRested = createWhenQuiet(() => scrolledAt + REST - performance.now())
    let leave: (() => void) | undefined
    function look() {
      const { scrollTop: top, clientHeight: height } = scroller
      const { top: before, towards } = now.current.sight
      const sight: Sight = { top, height, towards: top === before ? towards : top < before ? 'up' : 'down' }
      now.current.sight = sight
      // In this frame: what comes into sight must be there when it is painted.
      if (!covers(now.current, now.current.seen(sight))) flushSync(() => setSight(sight))
      return sight
    }
    function rest() {
      const sight = { ...now.current.sight, towards: null }
      now.current.sight = sight
      startTransition(() => setSight(sight))
    }
    function onScrolled() {
      now.current.onScroll(look().top)
      scrolledAt = performance.now()
      leave = whenRested(rest)
    }
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    scroller.addEventListener('scroll', onScrolled, { passive: true })
    return () => {
      leave?.()
      observer.disconnect()
      scroller.removeEventListener('scroll', onScrolled)
    }
  }, [scroller])

  const [heights] = useState(() =>
    observeHeights(measured => {
      const { offsets: before, grown } = now.current
      const next = grownBy(measured, grown)
      if (next === grown) return
      const first = lineAt(before, scroller.scrollTop - head)
      flushSync(() => setGrown(next))
      // What is read does not move when something above it grows.
      const moved = (now.current.offsets[first] ?? 0) - before[first]!
      if (moved !== 0) scroller.scrollTop += moved
    }),
  )
  useLayoutEffect(() => heights.disconnect, [heights])

  useImperativeHandle(
    virtual,
    () => ({
      get scrollOffset() {
        return scroller.scrollTop
      },
      get viewportSize() {
        return scroller.clientHeight
      },
      lineAt: offset => lineAt(now.current.offsets, offset - head),
      offsetOf: line => now.current.offsets[line]!,
      heightOf: line => now.current.offsets[line + 1]! - now.current.offsets[line]!,
      scrollTo: (line, { align, offset = 0 }) => {
        const { offsets } = now.current
        const edge = align === 'start' ? offsets[line]! : offsets[line + 1]! - scroller.clientHeight
        scroller.scrollTop = head + edge + offset
      },
    }),
    [scroller, head],
  )

  const render = useCallback(
    (line: Line<Row>) =>
      line.kind === 'header' ? (
        // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
        // biome-ignore lint/a11y/useFocusableInteractive: it only names what stands below.
        <div role="rowheader" aria-colspan={columns} className={cx('h-9', headerClass)}>
          {renderHeader(line.group)}
        </div>
      ) : (
        children(line)
      ),
    [columns, headerClass, renderHeader, children],
  )
  // What nobody sees yet follows when there is time: until then it stays as it was, or is not there.
  const later = useDeferredValue(lines, none)
  const onScreen = seenOf(offsets, headers, sight, { head, ahead: 0 })
  const shown = new Map<string, { at: number; line: Line<Row> }>()
  function show(at: number | undefined, of: readonly Line<Row>[] = lines) {
    const line = at === undefined ? undefined : of[at]
    if (line && !shown.has(nameOf(line))) shown.set(nameOf(line), { at: at!, line })
  }
  for (let at = onScreen.from; at < onScreen.to; at++) show(at)
  show(stuck)
  show(place)
  const taken = new Set([...shown.values()].map(({ at }) => at))
  for (let at = from; at < to; at++) if (!taken.has(at)) show(at, later)

  return (
    <div
      role="presentation"
      className="relative"
      style={{ contain: 'size style', overflowAnchor: 'none', height: totalOf(offsets) }}
    >
      {[...shown]
        .sort(([, one], [, other]) => one.at - other.at)
        .map(([name, { at, line }]) => (
          <LineRow
            key={name}
            name={name}
            line={line}
            row={at + (head > 0 ? 2 : 1)}
            top={offsets[at]!}
            stuckAt={at === stuck ? head : undefined}
            isPast={!hasSame(line, lines[at])}
            usual={usualOf(line)}
            observe={heights.observe}
            render={render}
          />
        ))}
    </div>
  )
}

interface LineRowProps<Row extends { id: string }> {
  name: string
  line: Line<Row>
  /** `aria-rowindex`. */
  row: number
  top: number
  /** Pixels below the upper edge at which it stays. */
  stuckAt: number | undefined
  /** It is about to hold others: not worth a look, nor what it takes to draw it. */
  isPast: boolean
  /** Pixels of such a line. */
  usual: number
  observe: (element: HTMLElement, name: string, usual: number) => () => void
  render: (line: Line<Row>) => ReactNode
}

/** Renders again only when it changes itself: the others that come and go cost it nothing. */
const LineRow = memo(function LineRow<Row extends { id: string }>(props: LineRowProps<Row>) {
  const { name, line, row, top, stuckAt, isPast, usual, observe, render } = props
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => observe(element.current!, name, usual), [observe, name, usual])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
    <div
      ref={element}
      role="row"
      aria-rowindex={row}
      // The rings of what passes under it are a little wider than it is.
      className={cx(
        'left-0 w-full',
        stuckAt !== undefined && 'shadow-[3px_0_var(--paper),-3px_0_var(--paper)]',
      )}
      style={{
        contain: 'layout style',
        contentVisibility: isPast ? 'hidden' : undefined,
        ...(stuckAt === undefined
          ? { position: 'absolute', top }
          : { position: 'sticky', top: stuckAt, zIndex: 10 }),
      }}
    >
      {render(line)}
    </div>
  )
}) as <Row extends { id: string }>(props: LineRowProps<Row>) => ReactNode

interface Seen {
  from: number
  /** After the last. */
  to: number
  /** The header that stays at the upper edge. */
  stuck: number | undefined
}

function seenOf(
  offsets: Offsets,
  headers: readonly number[],
  { top, height, towards }: Sight,
  { head, ahead }: { head: number; ahead: number },
): Seen {
  // Fewer lines than there were are not scrolled as far any more; the browser says so only with the next frame.
  const y = Math.max(0, Math.min(top, totalOf(offsets) + head - height) - head)
  const above = towards === 'down' ? 0 : ahead
  const below = towards === 'up' ? 0 : ahead
  const [from, to] = linesBetween(offsets, y - above, y + height + below)
  // Below the headings, which stay.
  const first = lineAt(offsets, y + head)
  return { from, to, stuck: headers.findLast(at => at <= first) }
}

/** Whether they hold the same containers, whatever has become of those. */
function hasSame(line: Line<{ id: string }>, other: Line<{ id: string }> | undefined): boolean {
  if (line.kind === 'header' || other?.kind !== 'cards') return line.key === other?.key
  return line.rows.length === other.rows.length && line.rows.every(({ id }, at) => id === other.rows[at]!.id)
}

/** Whether all that is to be seen is rendered already. */
const covers = (rendered: Seen, seen: Seen) =>
  rendered.from <= seen.from && rendered.to >= seen.to && rendered.stuck === seen.stuck

interface Height {
  measured: number
  usual: number
}

/** Tells how high each of the elements is, by their names, whenever that changes. */
function observeHeights(onMeasured: (heights: ReadonlyMap<string, Height>) => void) {
  const known = new Map<Element, { name: string; usual: number }>()
  const observer = new ResizeObserver(entries => {
    const heights = new Map<string, Height>()
    for (const { target, borderBoxSize } of entries) {
      const line = known.get(target)
      const measured = borderBoxSize[0]?.blockSize ?? 0
      // What is hidden has none.
      if (line && measured > 0) heights.set(line.name, { measured, usual: line.usual })
    }
    onMeasured(heights)
  })
  return {
    observe(element: Element, name: string, usual: number) {
      known.set(element, { name, usual })
      observer.observe(element)
      return () => {
        known.delete(element)
        observer.unobserve(element)
      }
    },
    disconnect: () => observer.disconnect(),
  }
}

/** Lines that are not as high as usual, by their names. The same ones when nothing is new. */
function grownBy(
  heights: ReadonlyMap<string, Height>,
  grown: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  let next: Map<string, number> | undefined
  for (const [name, { measured, usual }] of heights) {
    if (isAlike(measured, grown.get(name) ?? usual)) continue
    next ??= new Map(grown)
    if (isAlike(measured, usual)) next.delete(name)
    else next.set(name, measured)
  }
  return next ?? grown
}

/** Browsers round to what their screens can show. */
const isAlike = (one: number, other: number) => Math.abs(one - other) < 0.5
