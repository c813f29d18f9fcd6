import { memo, useCallback } from 'react'
import { Link, useNavigate } from 'react-router'
import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { colorStyle } from '../../../components/color-style.ts'
import { cardActions } from '../../../components/container-actions.ts'
import { menuEntries } from '../../../components/container-menu.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { useIsSelected } from '../../../components/selection.ts'
import { stateLook } from '../../../components/state-look.ts'
import { useDeleteSlot } from '../../../components/use-delete-slot.tsx'
import { containerPath } from '../../../lib/paths.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { keyHint } from '../../../lib/shortcuts.ts'
import { cx } from '../../../ui/cx.ts'
import { MenuButton, type MenuEntry } from '../../../ui/menu.tsx'
import type { Column } from './columns.tsx'

export interface ContainerRowProps {
  container: Container
  columns: readonly Column[]
  /** Id of the column whose cell is in the tab order, if it is one of this row. */
  currentColumn: string | undefined
}

/** One container as a row. It renders again only when its own container, or the columns, change. */
export const ContainerRow = memo(function ContainerRow({
  container,
  columns,
  currentColumn,
}: ContainerRowProps) {
  const { id, name, status } = container
  const navigate = useNavigate()
  const pending = usePendingOperation(id)
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const isSelected = useIsSelected(id)
  const { inPlace, sheet } = useDeleteSlot(container)
  const open = useCallback((search = '') => void navigate(containerPath(id) + search), [navigate, id])
  const isNewcomer = id.startsWith('new-')
  const tabIndex = currentColumn === undefined ? -1 : 0
  const facts = { container, pending, keysHidden }

  function entries(): MenuEntry[] {
    const context = { pending: pending?.operation, open }
    // What is on its way offers nothing but its word.
    const first = pending || isOnItsWay(status) ? [] : cardActions(container, context)
    const shown = first.map(({ label, href, reason, onClick, shortcut }): MenuEntry => {
      if (!href || reason !== undefined) {
        return { label, reason, shortcut: shortcut && keyHint(shortcut), onSelect: () => onClick?.() }
      }
      return keysHidden
        ? { label, onSelect: () => void window.open(href, '_blank', 'noopener,noreferrer') }
        : { label, href }
    })
    return [
      ...shown,
      ...(shown.length > 0 ? (['separator'] as const) : []),
      ...menuEntries(container, context),
    ]
  }

  return (
    <div
      role="presentation"
      data-container-id={id}
      className="fleet-row"
      data-selected={isSelected ? '' : undefined}
    >
      <div role="presentation" className="fleet-cells">
        <Cell id="select" at={1} currentColumn={currentColumn} selected={isSelected}>
          {!isNewcomer && <SelectBox id={id} name={name} tabIndex={tabIndex} />}
        </Cell>
        {columns.map((column, index) => (
          <Cell
            key={column.id}
            id={column.id}
            at={index + 2}
            currentColumn={currentColumn}
            selected={isSelected}
          >
            {column.id !== 'name' ? (
              column.cell(facts)
            ) : (
              <span className="flex min-w-0 items-center gap-2.5">
                <span
                  aria-hidden="true"
                  className="edge-strip flex-none"
                  data-fill={stateLook(status, pending?.operation).fill}
                  style={colorStyle(container.color)}
                />
                {isNewcomer ? (
                  <span className="truncate font-firm text-ink">{name}</span>
                ) : (
                  <Link
                    to={containerPath(id)}
                    tabIndex={tabIndex}
                    className="min-w-6 truncate rounded-[4px] leading-6 font-firm text-ink -outline-offset-2 underline-offset-3 hover:underline"
                    data-tooltip={name}
                    data-tooltip-cut=""
                  >
                    {name}
                  </Link>
                )}
              </span>
            )}
          </Cell>
        ))}
        <Cell id="actions" at={columns.length + 2} currentColumn={currentColumn} selected={isSelected}>
          {!isNewcomer && (
            <MenuButton icon="more" label={`Actions for ${name}`} tabIndex={tabIndex} entries={entries} />
          )}
        </Cell>
      </div>
      {inPlace && (
        <div role="presentation" className="sticky left-0 max-w-lg border-t border-line py-3 pl-9">
          {inPlace}
        </div>
      )}
      {sheet}
    </div>
  )
})

interface CellProps {
  id: string
  /** Its column, from 1. */
  at: number
  currentColumn: string | undefined
  selected: boolean
  children: React.ReactNode
}

function Cell({ id, at, currentColumn, selected, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    <div
      role="gridcell"
      aria-colindex={at}
      aria-selected={selected}
      data-column={id}
      tabIndex={id === currentColumn ? 0 : -1}
      className={cx('fleet-cell', (id === 'name' || id === 'actions') && `fleet-cell-${id}`)}
    >
      {children}
    </div>
  )
}
