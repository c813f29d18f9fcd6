import { memo, type ReactNode, useRef } from 'react'
import { Virtualizer } from 'virtua'
import { stateLook } from '../../../components/state-look.ts'
import { formatDuration, formatExact } from '../../../lib/format.ts'
import { cx } from '../../../ui/cx.ts'
import { shortTime, type Transition } from './transitions.ts'

/** Pixels. */
const ROW = 33
const HEAD = 28
const MOST_ROWS = 14

const columns = ['When', 'From', 'To', 'Took', 'Stayed', 'By', 'Why'] as const

/** Every change of the shown time, the latest first. Only those in sight are in the page. */
export const TransitionList = memo(function TransitionList({ rows }: { rows: readonly Transition[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  if (rows.length === 0) return <p className="text-ink-3">Nothing changed in this time.</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    <div
      ref={scroller}
      role="table"
      aria-label="State changes"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="relative -mx-1 overflow-auto px-1 -outline-offset-2"
      style={{ height: HEAD + Math.min(rows.length, MOST_ROWS) * ROW + 2 }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the table. */}
      <div role="rowgroup" className="sticky top-0 z-1 min-w-[680px] bg-sheet">
        {/* biome-ignore lint/a11y/useSemanticElements: see the table. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here. */}
        <div role="row" aria-rowindex={1} className={cx(GRID, 'text-xs text-ink-3')} style={{ height: HEAD }}>
          {columns.map(column => (
            // biome-ignore lint/a11y/useSemanticElements: see the table.
            // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here.
            <span key={column} role="columnheader" className="font-medium">
              {column}
            </span>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see the table. */}
      <div role="rowgroup" className="min-w-[680px]">
        <Virtualizer scrollRef={scroller} startMargin={HEAD} itemSize={ROW} data={rows}>
          {(row, index) => <Row key={row.id} row={row} index={index + 2} />}
        </Virtualizer>
      </div>
    </div>
  )
})

const GRID =
  'grid grid-cols-[128px_84px_84px_64px_84px_minmax(80px,0.5fr)_minmax(140px,1fr)] items-center gap-x-2'

function Row({ row, index }: { row: Transition; index: number }) {
  const { at, from, to, took, stayed, by, why } = row
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table.
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here.
    <div
      role="row"
      aria-rowindex={index}
      className={cx(GRID, 'border-t border-line')}
      style={{ height: ROW }}
    >
      <Cell>
        <When at={at} />
      </Cell>
      <Cell>{from === null ? '–' : stateLook(from).word}</Cell>
      <Cell strong={to === 'failed'}>{stateLook(to).word}</Cell>
      <Cell>{took === null ? '–' : (shortTime(took) ?? formatDuration(took))}</Cell>
      <Cell>{stayed === null ? 'still' : formatDuration(stayed)}</Cell>
      <Cell text={by}>{by}</Cell>
      <Cell text={why ?? undefined}>{why ?? '–'}</Cell>
    </div>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** To the second: "18 d ago" would tell none of a day's changes from the next. */
export function When({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} data-tooltip={formatExact(at)}>
      {moment.format(at)}
    </time>
  )
}

interface CellProps {
  children: ReactNode
  strong?: boolean
  /** Shown whole where it is cut. */
  text?: string | undefined
}

function Cell({ children, strong = false, text }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the table.
    <span
      role="cell"
      className={cx('truncate', strong && 'font-strong')}
      data-tooltip={text}
      data-tooltip-cut={text && ''}
    >
      {children}
    </span>
  )
}
