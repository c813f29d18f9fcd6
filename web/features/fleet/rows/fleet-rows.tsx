import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { selectTo, toggleSelected } from '../../../components/selection.ts'
import { noteMovement } from '../../../components/stillness.ts'
import { useIsPhone } from '../../../ui/media.ts'
import type { Group } from '../arrange.ts'
import { usePlaceKept } from '../grid-lines.tsx'
import { idOf, linesOf } from '../lines.ts'
import { type FleetGridHandle, useGridKeys } from '../use-grid-keys.ts'
import type { FleetView } from '../view.ts'
import { type LinesHandle, VirtualLines } from '../virtual-lines.tsx'
import { chosenColumns, phoneColumns, useColumnChoice, widthOf } from './column-choice.ts'
import { ContainerRow } from './container-row.tsx'
import { RowHeader } from './row-header.tsx'

/** Pixels, as in index.css. */
const ROW = 34
const SELECT = 34
const ACTIONS = 44
/** Pixels that are rendered ahead of the screen. */
const AHEAD = 300

export interface FleetRowsProps {
  groups: readonly Group<Container>[]
  /** What scrolls, in both directions. The grid is the first thing in it. */
  scroller: HTMLElement
  view: Pick<FleetView, 'sort' | 'order'>
  onSort: (sort: Pick<FleetView, 'sort' | 'order'>) => void
  renderHeader: (group: Group<Container>) => ReactNode
  onOpen: (id: string) => void
  handle?: RefObject<FleetGridHandle | null> | undefined
}

/** The fleet as a table: a row for each container, with the columns that were chosen in this browser. */
export function FleetRows(props: FleetRowsProps) {
  const { groups, scroller, view, onSort, renderHeader, onOpen, handle } = props
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useRef<LinesHandle>(null)
  const choice = useColumnChoice()
  const isPhone = useIsPhone()
  const columns = useMemo(() => (isPhone ? phoneColumns : chosenColumns(choice)), [isPhone, choice])
  const lines = useMemo(() => linesOf(groups, 1), [groups])
  const { inset, onScroll } = usePlaceKept(virtual, lines, 1, ROW)
  const [column, setColumn] = useState('name')
  const currentColumn = isThere(column, columns) ? column : 'name'
  const cellOf = useCallback(
    (container: HTMLElement) => container.querySelector<HTMLElement>(`[data-column="${currentColumn}"]`),
    [currentColumn],
  )
  const { place, current, onKeyDown, onFocus } = useGridKeys({
    grid,
    lines,
    virtual,
    lineHeight: ROW,
    inset: ROW + inset,
    margin: ROW,
    onEnter: (id, cell) => {
      if (cell.dataset.column === 'actions') cell.querySelector('button')?.click()
      else if (cell.dataset.column === 'select') toggleSelected(id)
      else onOpen(id)
    },
    handle,
    cellOf,
  })
  const style = isPhone ? phoneStyle : styleOf(columns.map(each => widthOf(each, choice)))

  function onRowKeyDown(event: KeyboardEvent<HTMLElement>) {
    const cell = event.target as HTMLElement
    const id = cell.closest<HTMLElement>('[data-container-id]')?.dataset.containerId
    if (cell.role !== 'gridcell' || id === undefined || event.defaultPrevented) return onKeyDown(event)
    if (event.key === ' ') {
      event.preventDefault()
      return event.shiftKey ? selectTo(id) : toggleSelected(id)
    }
    const next =
      event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? null : besideOf(cell, event.key)
    if (next === null) return onKeyDown(event)
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    <div
      ref={grid}
      role="grid"
      aria-label="Containers"
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 2}
      className="fleet-rows"
      style={style}
      onKeyDown={onRowKeyDown}
      onFocus={event => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
        if (cell?.dataset.column) setColumn(cell.dataset.column)
        onFocus(event)
      }}
    >
      <RowHeader
        columns={columns}
        isFixed={isPhone}
        view={view}
        onSort={onSort}
        onDown={() => grid.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus()}
      />
      <VirtualLines
        virtual={virtual}
        scroller={scroller}
        lines={lines}
        lineHeight={ROW}
        ahead={AHEAD}
        head={ROW}
        place={place?.line}
        onScroll={offset => {
          onScroll(offset)
          noteMovement()
        }}
        columns={columns.length + 2}
        keyOf={idOf}
        headerClass="border-b border-line bg-paper"
        renderHeader={group => (
          <div className="sticky left-0 w-fit max-w-[calc(100vw-2rem)]">{renderHeader(group)}</div>
        )}
      >
        {line => (
          <ContainerRow
            container={line.rows[0]!}
            columns={columns}
            currentColumn={line.rows[0]!.id === current ? currentColumn : undefined}
          />
        )}
      </VirtualLines>
    </div>
  )
}

const phoneStyle = {
  '--columns': `${SELECT}px minmax(0, 1fr) 104px ${ACTIONS}px`,
} as CSSProperties

/** @param widths pixels of the columns */
function styleOf(widths: readonly number[]): CSSProperties {
  return {
    '--columns': `${SELECT}px ${widths.map(width => `${width}px`).join(' ')} minmax(${ACTIONS}px, 1fr)`,
    // The lines take their width from here: the virtualiser keeps them out of the layout of what is around them.
    width: SELECT + widths.reduce((sum, width) => sum + width, 0) + ACTIONS,
    minWidth: '100%',
  } as CSSProperties
}

function isThere(id: string, columns: readonly { id: string }[]): boolean {
  return id === 'select' || id === 'actions' || columns.some(column => column.id === id)
}

/** The cell of the same row that a key leads to; null for other keys. */
function besideOf(cell: HTMLElement, key: string): HTMLElement | null {
  const cells = cell.parentElement!.children
  const sibling = {
    ArrowLeft: cell.previousElementSibling ?? cell,
    ArrowRight: cell.nextElementSibling ?? cell,
    Home: cells[0],
    End: cells[cells.length - 1],
  }[key]
  return (sibling as HTMLElement | undefined) ?? null
}
