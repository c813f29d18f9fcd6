import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx'
import {
  clearFilters,
  type FleetView,
  type Grouping,
  groupings,
  isFiltering,
  type Sorting,
  sortings,
} from './view.ts'

const groupLabels = { project: 'Group by project', none: 'Not grouped' } as const
const sortLabels = { newest: 'Newest first', name: 'By name' } as const

export interface FleetBarProps {
  view: FleetView
  onChange: (view: FleetView) => void
  /** "12 of 48 containers". */
  summary: string
  /** Shows or hides the facets, on a screen too narrow for the rail. */
  onToggleRail: () => void
  railOpen: boolean
}

export function FleetBar({ view, onChange, summary, onToggleRail, railOpen }: FleetBarProps) {
  const groups: MenuEntry = {
    group: 'Groups',
    value: view.group,
    options: optionsOf(groupLabels, groupings),
    onChange: group => onChange({ ...view, group: group as Grouping }),
  }
  const order: MenuEntry = {
    group: 'Order',
    value: view.sort,
    options: optionsOf(sortLabels, sortings),
    onChange: sort => onChange({ ...view, sort: sort as Sorting }),
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" className="text-ink-2">
        {summary}
      </p>
      {isFiltering(view) && (
        <Button variant="quiet" onClick={() => onChange(clearFilters(view))}>
          <Icon name="close" />
          Clear filters
        </Button>
      )}
      <span className="flex-1" />
      <Button
        className="lg:hidden"
        aria-expanded={railOpen}
        aria-controls="fleet-rail"
        onClick={onToggleRail}
      >
        Filters
      </Button>
      <Choice className="sm:hidden" entries={() => [groups, order]}>
        View
      </Choice>
      <Choice className="max-sm:hidden" entries={() => [groups]}>
        {groupLabels[view.group]}
      </Choice>
      <Choice className="max-sm:hidden" entries={() => [order]}>
        {sortLabels[view.sort]}
      </Choice>
    </div>
  )
}

interface ChoiceProps {
  className: string
  entries: () => readonly MenuEntry[]
  children: ReactNode
}

function Choice({ className, entries, children }: ChoiceProps) {
  return (
    <MenuButton className={cx('font-normal! text-ink-2!', className)} entries={entries}>
      {children}
      <Icon name="down" />
    </MenuButton>
  )
}

function optionsOf<Value extends string>(labels: Record<Value, string>, values: readonly Value[]) {
  return values.map(value => ({ value, label: labels[value] }))
}
