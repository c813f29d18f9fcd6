import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { type FleetView, sortings } from '../view.ts'
import { resetColumns, setColumnWidth, showColumn, useColumnChoice, widthOf } from './column-choice.ts'
import { columns as allColumns, type Column, narrowest, widest } from './columns.tsx'

/** Pixels that an arrow key widens by; with Shift, one. */
const STEP = 16

export interface RowHeaderProps {
  columns: readonly Column[]
  /** Which there are, and how wide, is not to be chosen. */
  isFixed: boolean
  view: Pick<FleetView, 'sort' | 'order'>
  onSort: (sort: Pick<FleetView, 'sort' | 'order'>) => void
  /** Moves the focus to the rows. */
  onDown: () => void
}

/**
 * The names of the columns: a press sorts by one, its edge sets the width, the menu at the end says which there are. One
 * column is in the tab order; arrows move along.
 */
export function RowHeader({ columns, isFixed, view, onSort, onDown }: RowHeaderProps) {
  const row = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState('name')
  const at = columns.some(({ id }) => id === current) ? current : 'name'

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    if (target.role === 'separator' || event.altKey || event.metaKey || event.ctrlKey) return
    if (!row.current?.contains(target)) return
    const heads = [...row.current.querySelectorAll<HTMLElement>('[data-head]')]
    const from = heads.findIndex(head => head.contains(target))
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: heads.length - 1 }[event.key]
    if (event.key === 'ArrowDown' && from < heads.length - 1) {
      event.preventDefault()
      onDown()
    }
    const head = to === undefined ? undefined : heads[to]
    if (!head) return
    event.preventDefault()
    head.querySelector<HTMLElement>('button, [data-name]')?.focus()
    head.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
    <div
      ref={row}
      role="row"
      aria-rowindex={1}
      className="fleet-cells fleet-heads"
      onKeyDown={onKeyDown}
      onFocus={event => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-head]')?.dataset.head
        if (id) setCurrent(id)
      }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see the row. */}
      <div role="columnheader" aria-colindex={1}>
        <span className="sr-only">Selected</span>
      </div>
      {columns.map((column, index) => (
        <Head
          key={column.id}
          column={column}
          at={index + 2}
          isFixed={isFixed}
          view={view}
          onSort={onSort}
          tabIndex={column.id === at ? 0 : -1}
        />
      ))}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus. */}
      {/* biome-ignore lint/a11y/useSemanticElements: see the row. */}
      <div
        role="columnheader"
        aria-colindex={columns.length + 2}
        data-head=""
        className="fleet-cell-actions grid items-center justify-items-start px-2"
      >
        {isFixed ? (
          <span className="sr-only">Actions</span>
        ) : (
          <MenuButton
            icon="columns"
            label="Columns"
            entries={() => [
              {
                checks: 'Columns',
                options: allColumns
                  .filter(({ id }) => id !== 'name')
                  .map(({ id, label }) => ({
                    value: id,
                    label,
                    checked: columns.some(other => other.id === id),
                  })),
                onToggle: showColumn,
              },
              'separator',
              { label: 'As they were at first', onSelect: resetColumns },
            ]}
          />
        )}
      </div>
    </div>
  )
}

interface HeadProps extends Pick<RowHeaderProps, 'isFixed' | 'view' | 'onSort'> {
  column: Column
  at: number
  tabIndex: 0 | -1
}

function Head({ column, at, isFixed, view, onSort, tabIndex }: HeadProps) {
  const { id, label, sort } = column
  const isSorted = sort !== undefined && sort === view.sort
  const direction = view.order === 'asc' ? 'ascending' : 'descending'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus.
    // biome-ignore lint/a11y/useSemanticElements: see the row.
    <div
      role="columnheader"
      // Without the name of its edge.
      aria-label={label}
      aria-colindex={at}
      aria-sort={isSorted ? direction : undefined}
      data-head={id}
      className={cx('relative min-w-0', id === 'name' && 'fleet-cell-name')}
    >
      {sort ? (
        <button
          type="button"
          tabIndex={tabIndex}
          className="flex h-full w-full items-center gap-1 pr-2 pl-2 hover:text-ink"
          onClick={() => onSort(nextSort(sort, view))}
        >
          <span className={cx('truncate', isSorted && 'font-semibold text-ink')}>{label}</span>
          {isSorted && (
            <span className={cx('flex-none scale-75', view.order === 'asc' && 'rotate-180')}>
              <Icon name="down" />
            </span>
          )}
        </button>
      ) : (
        <span data-name="" tabIndex={tabIndex} className="flex h-full items-center px-2">
          <span className="truncate">{label}</span>
        </span>
      )}
      {!isFixed && <WidthHandle column={column} tabIndex={tabIndex} />}
    </div>
  )
}

/** The usual direction first, then the other one. */
function nextSort(sort: FleetView['sort'], now: Pick<FleetView, 'sort' | 'order'>) {
  if (sort !== now.sort) return { sort, order: sortings[sort] }
  return { sort, order: now.order === 'asc' ? ('desc' as const) : ('asc' as const) }
}

function WidthHandle({ column, tabIndex }: { column: Column; tabIndex: 0 | -1 }) {
  const width = useColumnChoice(choice => widthOf(column, choice))
  const start = useRef({ x: 0, width: 0 })

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = event.shiftKey ? 1 : STEP
    const to = {
      ArrowLeft: width - step,
      ArrowRight: width + step,
      Home: narrowest,
      End: widest,
      Enter: null,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setColumnWidth(column.id, to)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${column.label}`}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={tabIndex}
      data-tooltip="Drag, or arrow keys; Enter sets it back"
      className="fleet-width"
      onPointerDown={onPointerDown}
      onPointerMove={event => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        setColumnWidth(column.id, start.current.width + event.clientX - start.current.x)
      }}
      onDoubleClick={() => setColumnWidth(column.id, null)}
      onKeyDown={onKeyDown}
    />
  )
}
