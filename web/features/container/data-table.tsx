import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'

export interface DataTableProps {
  /** What its rows are, for screen readers. */
  label: string
  head: ReactNode
  children: ReactNode
}

/** A table that scrolls sideways by itself where it is wider than its panel. */
export function DataTable({ label, head, children }: DataTableProps) {
  return (
    // Positioned, for what is hidden but read would otherwise stick out of the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="relative -mx-1 overflow-x-auto px-1" aria-label={label} tabIndex={0}>
      <table className="w-full border-collapse">
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

interface HeadProps {
  children: ReactNode
  isNumber?: boolean
  sorted?: 'ascending' | 'descending' | undefined
  className?: string | undefined
}

export function Head({ children, isNumber = false, sorted, className }: HeadProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={cx(
        'pr-4 pb-1.5 text-xs font-medium whitespace-nowrap text-ink-3 last:pr-0',
        isNumber ? 'text-right' : 'text-left',
        className,
      )}
    >
      {children}
    </th>
  )
}

interface CellProps {
  children: ReactNode
  isNumber?: boolean
  className?: string | undefined
}

export function Cell({ children, isNumber = false, className }: CellProps) {
  return (
    <td className={cx('py-1.5 pr-4 whitespace-nowrap last:pr-0', isNumber && 'text-right', className)}>
      {children}
    </td>
  )
}
