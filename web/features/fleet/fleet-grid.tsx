import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { noteMovement } from '../../components/stillness.ts'
import type { Group } from './arrange.ts'
import { Cells, LineRow, Lines, StuckContext } from './grid-line.tsx'
import { CARD_GAP, columnsFor, idAt, type Line, linesOf, move, nearest, placeOf } from './lines.ts'

const HEADER_HEIGHT = 36
/** Of a line before it is measured: near enough that nothing jumps. */
const LINE_HEIGHT = 163 + CARD_GAP
/** Pixels that are rendered ahead of the screen. */
const AHEAD = 320

export interface FleetGridHandle {
  /** Scrolls a container's card into view; with `focus`, moves the keyboard there too. */
  reveal: (id: string, focus?: boolean) => void
}

export interface FleetGridProps<Row extends { id: string }> {
  groups: readonly Group<Row>[]
  /** What scrolls. The grid is the first thing in it. */
  scroller: RefObject<HTMLElement | null>
  /** `tabIndex` is for every control of the card: only one card at a time is in the tab order. */
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  renderHeader: (group: Group<Row>) => ReactNode
  onOpen: (id: string) => void
  handle?: RefObject<FleetGridHandle | null>
}

/**
 * Cards in lines, of which only those near the screen exist. The keyboard moves as in any grid: arrows between cards,
 * Tab into the controls of one, Enter opens it.
 */
export function FleetGrid<Row extends { id: string }>(props: FleetGridProps<Row>) {
  const { groups, scroller, renderCard, renderHeader, onOpen, handle } = props
  const grid = useRef<HTMLDivElement>(null)
  const columns = useColumns(grid)
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns])
  const [activeId, setActiveId] = useState<string>()
  const lastPlace = useRef({ line: 0, column: 0 })
  const place = useMemo(
    () => (activeId === undefined ? null : placeOf(lines, activeId)) ?? nearest(lines, lastPlace.current),
    [lines, activeId],
  )
  const current = place ? idAt(lines, place) : undefined
  const headers = useMemo(() => lines.flatMap((line, at) => (line.kind === 'header' ? at : [])), [lines])
  const virtual = useRef<VirtualizerHandle>(null)
  // The line at the upper edge of the screen, and the one below the header there.
  const [top, setTop] = useState(0)
  const below = useRef(0)
  const stuck = headers.findLast(at => at <= top)
  const topInset = headers.length > 0 ? HEADER_HEIGHT : 0
  // The card that holds the focus must exist, wherever it is.
  const kept = useMemo(() => [stuck, place?.line].filter(line => line !== undefined), [stuck, place?.line])
  usePlaceKept(virtual, lines, columns, below, topInset)

  useLayoutEffect(() => {
    if (place) lastPlace.current = place
  }, [place])

  const focusCell = useCallback((id: string) => {
    grid.current?.querySelector<HTMLElement>(`[data-container-id="${id}"]`)?.focus({ preventScroll: true })
  }, [])

  const goTo = useCallback(
    (id: string, focus: boolean) => {
      const to = placeOf(lines, id)
      if (!to) return
      flushSync(() => setActiveId(id))
      if (virtual.current) scrollIntoView(virtual.current, to.line, topInset + 4)
      if (focus) focusCell(id)
    },
    [lines, topInset, focusCell],
  )
  useImperativeHandle(handle, () => ({ reveal: (id, focus = false) => goTo(id, focus) }), [goTo])
  useKeptFocus(grid, current, focusCell)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[role="gridcell"]')
    // What opens inside a card, and what is rendered elsewhere (a menu), have keys of their own.
    if (!cell || !place || !grid.current?.contains(target) || target.closest('[data-own-keys]')) return
    const id = cell.dataset.containerId ?? ''
    if (event.key === 'Enter' && target === cell) return onOpen(id)
    if (event.key === 'Escape' && target !== cell) return cell.focus()
    const page = Math.floor((virtual.current?.viewportSize ?? 0) / LINE_HEIGHT)
    const to = event.altKey || event.metaKey || event.shiftKey ? null : move(lines, place, event, page)
    const next = to && idAt(lines, to)
    if (!next) return
    event.preventDefault()
    goTo(next, true)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as a wall of cards, nor virtualised.
    <div
      ref={grid}
      role="grid"
      aria-label="Containers"
      aria-rowcount={lines.length}
      aria-colcount={columns}
      onKeyDown={onKeyDown}
      onFocus={event => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-container-id]')
        if (cell) setActiveId(cell.dataset.containerId)
      }}
    >
      <StuckContext value={stuck}>
        <Virtualizer
          ref={virtual}
          as={Lines}
          item={LineRow}
          data={lines}
          itemSize={LINE_HEIGHT}
          bufferSize={AHEAD}
          keepMounted={kept}
          scrollRef={scroller}
          onScroll={offset => {
            setTop(virtual.current!.findItemIndex(offset))
            below.current = virtual.current!.findItemIndex(offset + topInset)
            noteMovement()
          }}
        >
          {line =>
            line.kind === 'header' ? (
              // biome-ignore lint/a11y/useSemanticElements: see the grid.
              // biome-ignore lint/a11y/useFocusableInteractive: it only names the cells below.
              <div key={line.key} role="rowheader" aria-colspan={columns} className="h-9">
                {renderHeader(line.group)}
              </div>
            ) : (
              <Cells
                key={line.key}
                line={line}
                columns={columns}
                current={place && lines[place.line] === line ? current : undefined}
                renderCard={renderCard}
              />
            )
          }
        </Virtualizer>
      </StuckContext>
    </div>
  )
}

/** Scrolls as little as it takes to show a line whole, `inset` pixels below the upper edge. */
function scrollIntoView(virtual: VirtualizerHandle, line: number, inset: number) {
  const start = virtual.getItemOffset(line)
  const end = start + virtual.getItemSize(line)
  if (start - inset < virtual.scrollOffset) virtual.scrollToIndex(line, { align: 'start', offset: -inset })
  else if (end > virtual.scrollOffset + virtual.viewportSize) virtual.scrollToIndex(line, { align: 'end' })
}

/** When the width changes how many cards stand in a line, the first one on the screen stays there. */
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

/** How many columns fit beside each other, as the element's parent grows and shrinks. */
function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    // Its own height changes with every line that is measured.
    const parent = element.current?.parentElement
    if (!parent) return
    const observer = new ResizeObserver(([entry]) => entry && setColumns(columnsFor(entry.contentRect.width)))
    setColumns(columnsFor(element.current!.clientWidth))
    observer.observe(parent)
    return () => observer.disconnect()
  }, [element])
  return columns
}

/** When the card that had the focus goes away, the one in its place takes it: the keyboard never falls off the grid. */
function useKeptFocus(
  grid: RefObject<HTMLElement | null>,
  current: string | undefined,
  focusCell: (id: string) => void,
) {
  const inside = useRef(false)
  useEffect(() => {
    const note = () => {
      const focused = document.activeElement
      if (focused !== document.body) inside.current = grid.current?.contains(focused) ?? false
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [grid])
  useEffect(() => {
    if (inside.current && current !== undefined && document.activeElement === document.body)
      focusCell(current)
  })
}
