import type { ReactNode } from 'react'
import { cx } from '../../../ui/cx.ts'

/** What is in a lane, in order; the values of `data-column`. */
const columns = ['select', 'name', 'history'] as const
export type LaneColumn = (typeof columns)[number]

export interface LaneCellProps {
  column: LaneColumn
  /** The column whose cell is in the tab order, if it is one of this lane. */
  currentColumn: LaneColumn | undefined
  selected: boolean
  /** Its name, where that is not what stands in it. */
  label?: string
  className?: string
  children: ReactNode
}

export function LaneCell({ column, currentColumn, selected, label, className, children }: LaneCellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    <div
      role="gridcell"
      aria-colindex={columns.indexOf(column) + 1}
      aria-selected={selected}
      aria-label={label}
      data-column={column}
      tabIndex={column === currentColumn ? 0 : -1}
      className={cx('fleet-cell', className)}
    >
      {children}
    </div>
  )
}
