// A line of the grid: its place among the others, and the cards in it.

import { createContext, memo, type ReactNode, use } from 'react'
import type { CustomContainerComponentProps, CustomItemComponentProps } from 'virtua'
import type { Line } from './lines.ts'

/** Index of the group's header that stays at the upper edge while its cards pass. */
export const StuckContext = createContext<number | undefined>(undefined)

/** What holds the lines. */
export function Lines({ style, children, ref }: CustomContainerComponentProps) {
  // While it scrolls, the library would let clicks fall through.
  return (
    <div ref={ref} role="presentation" style={{ ...style, pointerEvents: undefined }}>
      {children}
    </div>
  )
}

export function LineRow({ index, style, children, ref }: CustomItemComponentProps) {
  const isStuck = use(StuckContext) === index
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 1}
      // Seen before it is measured, for what is hidden cannot take the focus.
      style={{ ...style, visibility: undefined, ...(isStuck && { position: 'sticky', top: 0, zIndex: 10 }) }}
    >
      {children}
    </div>
  )
}

interface CellsProps<Row extends { id: string }> {
  line: Extract<Line<Row>, { kind: 'cards' }>
  columns: number
  current: string | undefined
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
}

/** A line of cards. */
export const Cells = memo(function Cells<Row extends { id: string }>({
  line,
  columns,
  current,
  renderCard,
}: CellsProps<Row>) {
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
}) as <Row extends { id: string }>(props: CellsProps<Row>) => ReactNode

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
      data-container-id={row.id}
      tabIndex={isCurrent ? 0 : -1}
      className="grid min-w-0 rounded-card outline-offset-1"
    >
      {renderCard(row, isCurrent ? 0 : -1)}
    </div>
  )
}) as <Row extends { id: string }>(props: CellProps<Row>) => ReactNode
