import {
  memo,
  type ReactNode,
  type RefObject,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { VirtualizerHandle } from 'virtua'
import { useIsSelected } from '../../components/selection.ts'
import { noteMovement } from '../../components/stillness.ts'
import type { Group } from './arrange.ts'
import { useColumns, useStuck, VirtualLines } from './grid-lines.tsx'
import { CARD_GAP, columnsFor, type Line, linesOf } from './lines.ts'
import { createRush, type Rush } from './rush.ts'
import { type FleetGridHandle, useGridKeys } from './use-grid-keys.ts'

/** Of a usual card, in pixels: at least as high as all that it shows, so that lines are what the virtualiser takes them for. */
const CARD_HEIGHT = { fine: 160, coarse: 172 }
const LINE_HEIGHT = CARD_HEIGHT[matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine'] + CARD_GAP
/** Pixels that are rendered ahead of the screen. */
const AHEAD = 320

export interface FleetGridProps<Row extends { id: string }> {
  groups: readonly Group<Row>[]
  /** What they are an answer to: another query, order, or grouping is another text. */
  as: string
  /** What scrolls. The grid is the first thing in it. */
  scroller: RefObject<HTMLElement | null>
  /** `tabIndex` is for every control of the card: only one card at a time is in the tab order. */
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  /** What is shown of a card while it rushes past. */
  renderGlimpse: (row: Row) => ReactNode
  renderHeader: (group: Group<Row>) => ReactNode
  onOpen: (id: string) => void
  handle?: RefObject<FleetGridHandle | null>
}

/**
 * Cards in lines, of which only those near the screen exist. The keyboard moves as in any grid: arrows between cards,
 * Tab into the controls of one, Enter opens it.
 */
export function FleetGrid<Row extends { id: string }>(props: FleetGridProps<Row>) {
  const { groups, as, scroller, renderCard, renderGlimpse, renderHeader, onOpen, handle } = props
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useRef<VirtualizerHandle>(null)
  const [rush] = useState(createRush)
  const columns = useColumns(scroller, columnsFor)
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns])
  const { stuck, inset, onScroll } = useStuck(virtual, lines, columns)
  const isFresh = useIsFresh(as)
  const { place, current, onKeyDown, onFocus } = useGridKeys({
    grid,
    lines,
    virtual,
    lineHeight: LINE_HEIGHT,
    inset: inset + 4,
    onEnter: id => onOpen(id),
    handle,
  })

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as a wall of cards, nor virtualised.
    <div
      ref={grid}
      role="grid"
      aria-label="Containers"
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      aria-colcount={columns}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <VirtualLines
        virtual={virtual}
        scroller={scroller}
        lines={lines}
        lineHeight={LINE_HEIGHT}
        ahead={isFresh ? 0 : AHEAD}
        stuck={stuck}
        place={place?.line}
        onScroll={offset => {
          onScroll(offset)
          noteMovement()
          rush.noteScroll(offset)
        }}
        columns={columns}
        renderHeader={renderHeader}
      >
        {line => (
          <Cells
            key={line.key}
            line={line}
            columns={columns}
            current={place && lines[place.line] === line ? current : undefined}
            renderCard={renderCard}
            renderGlimpse={renderGlimpse}
            rush={rush}
            isFresh={isFresh}
          />
        )}
      </VirtualLines>
    </div>
  )
}

/** First what somebody waits to see: all else of it, and what a scroll would bring, is made when that is on the screen. */
function useIsFresh(as: string): boolean {
  const [shown, setShown] = useState<string>()
  useEffect(() => startTransition(() => setShown(as)), [as])
  return shown !== as
}

interface CellsProps<Row extends { id: string }> {
  line: Extract<Line<Row>, { kind: 'cards' }>
  columns: number
  current: string | undefined
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  renderGlimpse: (row: Row) => ReactNode
  rush: Rush
  isFresh: boolean
}

const Cells = memo(function Cells<Row extends { id: string }>({
  line,
  columns,
  current,
  ...same
}: CellsProps<Row>) {
  return (
    <div
      role="presentation"
      className="grid items-start gap-3 pb-3"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {line.rows.map((row, at) => (
        // By its place: to fill a card anew costs a third of making one, and a key typed fills all of them.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <Cell key={at} row={row} column={at + 1} isCurrent={row.id === current} {...same} />
      ))}
    </div>
  )
}) as <Row extends { id: string }>(props: CellsProps<Row>) => ReactNode

interface CellProps<Row> {
  row: Row
  column: number
  isCurrent: boolean
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  renderGlimpse: (row: Row) => ReactNode
  rush: Rush
  isFresh: boolean
}

/** Renders again only when its own container changes: scrolling and the others' changes cost it nothing. */
const Cell = memo(function Cell<Row extends { id: string }>({
  row,
  column,
  isCurrent,
  renderCard,
  renderGlimpse,
  rush,
  isFresh,
}: CellProps<Row>) {
  const [isWhole, setWhole] = useState(false)
  if (!isWhole && !isFresh && !rush.isOn()) setWhole(true)
  useEffect(
    () => (isWhole || isFresh ? undefined : rush.whenOver(() => startTransition(() => setWhole(true)))),
    [isWhole, isFresh, rush],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div
      role="gridcell"
      aria-colindex={column}
      aria-selected={useIsSelected(row.id)}
      data-container-id={row.id}
      tabIndex={isCurrent ? 0 : -1}
      className="grid min-h-40 min-w-0 rounded-card outline-offset-1 coarse:min-h-43"
    >
      {isWhole || isCurrent ? renderCard(row, isCurrent ? 0 : -1) : renderGlimpse(row)}
    </div>
  )
}) as <Row extends { id: string }>(props: CellProps<Row>) => ReactNode
