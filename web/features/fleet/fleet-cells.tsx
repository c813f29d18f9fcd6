import {
  Fragment,
  memo,
  type ReactElement,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useIsSelected } from '../../components/selection.ts'
import type { Line } from './lines.ts'
import type { Rush } from './rush.ts'

/** Cards of a wall that were pointed at last: they keep their controls, as an open menu is one of them. */
const KEPT = 8

export interface Pointed {
  /** @param forget is called when others have been pointed at since */
  note: (forget: () => void) => void
}

/** Of one grid. */
export function createPointed(): Pointed {
  const kept = new Set<() => void>()
  return {
    note(forget) {
      kept.delete(forget)
      kept.add(forget)
      const [longestAgo] = kept
      if (kept.size <= KEPT) return
      kept.delete(longestAgo!)
      longestAgo!()
    },
  }
}

interface CellsProps<Row extends { id: string }> {
  line: Extract<Line<Row>, { kind: 'cards' }>
  columns: number
  current: string | undefined
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  renderResting: (row: Row) => ReactNode
  renderGlimpse: (row: Row, column: number) => ReactElement
  rush: Rush
  /** What it answers has just been asked: little of each card is shown first. */
  isFresh: boolean
  /** In a wall of many; left out where every card has its controls. */
  pointed: Pointed | undefined
}

/** The cards of a line. */
export const Cells = memo(function Cells<Row extends { id: string }>({
  line,
  columns,
  current,
  renderGlimpse,
  rush,
  ...same
}: CellsProps<Row>) {
  const mayRush = !same.isFresh && current === undefined
  const [isRushing, setRushing] = useState(() => mayRush && rush.isOn())
  if (isRushing && !mayRush) setRushing(false)
  useEffect(
    () => (isRushing ? rush.whenOver(() => startTransition(() => setRushing(false))) : undefined),
    [isRushing, rush],
  )
  return (
    <div
      role="presentation"
      className="card-line"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {line.rows.map((row, at) => (
        // By its place: to fill a card anew costs a third of making one, and a key typed fills all of them.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <Fragment key={at}>
          {isRushing ? (
            renderGlimpse(row, at + 1)
          ) : (
            <Cell row={row} column={at + 1} isCurrent={row.id === current} {...same} />
          )}
        </Fragment>
      ))}
    </div>
  )
}) as <Row extends { id: string }>(props: CellsProps<Row>) => ReactNode

interface CellProps<Row extends { id: string }>
  extends Pick<CellsProps<Row>, 'renderCard' | 'renderResting' | 'isFresh' | 'pointed'> {
  row: Row
  column: number
  isCurrent: boolean
}

/** Renders again only when its own container changes: scrolling and the others' changes cost it nothing. */
const Cell = memo(function Cell<Row extends { id: string }>({
  row,
  column,
  isCurrent,
  renderCard,
  renderResting,
  isFresh,
  pointed,
}: CellProps<Row>) {
  const [isWhole, setWhole] = useState(!isFresh)
  if (!isWhole && !isFresh) setWhole(true)
  const [isPointed, setPointed] = useState(false)
  const forget = useCallback(() => setPointed(false), [])
  function point() {
    // At once: what is pressed next must be there.
    flushSync(() => setPointed(true))
    pointed!.note(forget)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      role="gridcell"
      aria-colindex={column}
      aria-selected={useIsSelected(row.id)}
      data-container-id={row.id}
      tabIndex={isCurrent ? 0 : -1}
      onPointerEnter={pointed && point}
      className="min-w-0 rounded-card outline-offset-1"
    >
      {isCurrent || (isWhole && (!pointed || isPointed))
        ? renderCard(row, isCurrent ? 0 : -1)
        : renderResting(row)}
    </div>
  )
}) as <Row extends { id: string }>(props: CellProps<Row>) => ReactNode
