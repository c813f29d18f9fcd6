import {
  type KeyboardEvent,
  memo,
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
import { useIsSelected } from '../../components/selection.ts'
import { ScrollingContext } from '../../components/state-line.tsx'
import type { Group } from './arrange.ts'
import { CARD_GAP, columnsFor, idAt, type Line, linesOf, move, nearest, placeOf } from './lines.ts'
import { useVirtualLines } from './virtual-lines.ts'

const HEADER_HEIGHT = 36
/** Near enough that nothing jumps. */
const GUESS = { header: HEADER_HEIGHT, cards: 163 + CARD_GAP }

export interface FleetGridHandle {
  /** Scrolls a container's card into view; with `focus`, moves the keyboard there too. */
  reveal: (id: string, focus?: boolean) => void
}

export interface FleetGridProps<Row extends { id: string }> {
  groups: readonly Group<Row>[]
  /** What scrolls, once it is there: state rather than a ref, for a child is mounted before its parent's ref is set. */
  scroller: HTMLElement | null
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
  const { first, last, top, offsets, isScrolling, measure, scrollTo } = useVirtualLines({
    lines,
    scroller,
    guess: GUESS,
  })
  const stuck = headers.findLast(at => at <= top)
  const shown = new Set<number>()
  if (stuck !== undefined) shown.add(stuck)
  for (let at = first; at <= last; at++) shown.add(at)
  // The card that holds the focus must exist, wherever it is.
  if (place) shown.add(place.line)

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
      scrollTo(to.line, headers.length > 0 ? HEADER_HEIGHT + 4 : 4)
      if (focus) focusCell(id)
    },
    [lines, scrollTo, headers, focusCell],
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
    const page = Math.floor((scroller?.clientHeight ?? 0) / GUESS.cards)
    const to = event.altKey || event.metaKey || event.shiftKey ? null : move(lines, place, event, page)
    const next = to && idAt(lines, to)
    if (!next) return
    event.preventDefault()
    goTo(next, true)
  }

  return (
    <ScrollingContext value={isScrolling}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as a wall of cards, nor virtualised. */}
      <div
        ref={grid}
        role="grid"
        aria-label="Containers"
        aria-multiselectable="true"
        aria-rowcount={lines.length}
        aria-colcount={columns}
        className="relative"
        style={{ height: offsets.at(-1) }}
        onKeyDown={onKeyDown}
        onFocus={event => {
          const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-container-id]')
          if (cell) setActiveId(cell.dataset.containerId)
        }}
      >
        {[...shown]
          .sort((a, b) => a - b)
          .map(at => {
            const line = lines[at]!
            return (
              // biome-ignore lint/a11y/useSemanticElements: see the grid.
              // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
              <div
                key={line.key}
                ref={measure}
                data-line={at}
                role="row"
                aria-rowindex={at + 1}
                className={at === stuck ? 'sticky top-0 z-10' : 'absolute inset-x-0 top-0'}
                style={at === stuck ? undefined : { transform: `translateY(${offsets[at]}px)` }}
              >
                {line.kind === 'header' ? (
                  // biome-ignore lint/a11y/useSemanticElements: see the grid.
                  // biome-ignore lint/a11y/useFocusableInteractive: it only names the cells below.
                  <div role="rowheader" aria-colspan={columns} className="h-9">
                    {renderHeader(line.group)}
                  </div>
                ) : (
                  <Cells line={line} columns={columns} current={current} renderCard={renderCard} />
                )}
              </div>
            )
          })}
      </div>
    </ScrollingContext>
  )
}

interface CellsProps<Row extends { id: string }> {
  line: Extract<Line<Row>, { kind: 'cards' }>
  columns: number
  current: string | undefined
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
}

function Cells<Row extends { id: string }>({ line, columns, current, renderCard }: CellsProps<Row>) {
  return (
    <div
      role="presentation"
      className="grid items-start gap-3 pb-3"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {line.rows.map((row, at) => (
        <Cell key={row.id} row={row} column={at + 1} isCurrent={row.id === current} renderCard={renderCard} />
      ))}
    </div>
  )
}

interface CellProps<Row> {
  row: Row
  column: number
  isCurrent: boolean
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
}

/** Renders again only when its own container changes: scrolling and the others' changes cost it nothing. */
const Cell = memo(function Cell<Row extends { id: string }>({
  row,
  column,
  isCurrent,
  renderCard,
}: CellProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      role="gridcell"
      aria-colindex={column}
      aria-selected={useIsSelected(row.id)}
      data-container-id={row.id}
      tabIndex={isCurrent ? 0 : -1}
      className="grid min-w-0 rounded-card outline-offset-1"
    >
      {renderCard(row, isCurrent ? 0 : -1)}
    </div>
  )
}) as <Row extends { id: string }>(props: CellProps<Row>) => ReactNode

/** How many columns fit into the element, as it grows and shrinks. */
function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => entry && setColumns(columnsFor(entry.contentRect.width)))
    setColumns(columnsFor(element.current.clientWidth))
    observer.observe(element.current)
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
