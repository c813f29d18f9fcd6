import type { ReactNode } from 'react'
import { searchNow } from '../../lib/address.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx'
import { DensitySwitch, densityOptions, RangeSwitch, rangeOptions } from './density-switch.tsx'
import { facetTitles } from './facet-labels.ts'
import {
  type Density,
  type FleetView,
  type Grouping,
  groupings,
  isFiltering,
  type Order,
  parseView,
  type Range,
  type Sorting,
  sortings,
} from './view.ts'

const sorts: Record<Sorting, { label: string } & Record<Order, string>> = {
  created: { label: 'Created', desc: 'Newest first', asc: 'Oldest first' },
  name: { label: 'Name', asc: 'A to Z', desc: 'Z to A' },
  updated: { label: 'Last change', desc: 'Latest change first', asc: 'Earliest change first' },
  state: { label: 'State', asc: 'Failed first', desc: 'Stopped first' },
  since: { label: 'Time in state', desc: 'Longest in state first', asc: 'Shortest in state first' },
}

export interface FleetBarProps {
  /** The tabs of views. */
  views: ReactNode
  view: FleetView
  /** What is not named stays. */
  onChange: (change: Partial<FleetView>) => void
  /** "12 of 48 containers". */
  summary: string
  /** Shows or hides the facets, on a screen too narrow for the rail. */
  onToggleRail: () => void
  railOpen: boolean
}

export function FleetBar({ views, view, onChange, summary, onToggleRail, railOpen }: FleetBarProps) {
  const isTimeline = view.density === 'timeline'
  const [, figures = summary, unit] = /^(\S+ of \S+) (containers?)$/.exec(summary) ?? []
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-0 flex-1 basis-96 max-sm:basis-full">{views}</div>
      <p role="status" className="text-ink-2">
        {figures}
        {/* The tabs need the room more. */}
        {unit && <span className="max-2xl:sr-only"> {unit}</span>}
      </p>
      {isFiltering(view) && (
        <Button variant="quiet" className="px-2!" onClick={() => onChange({ q: '' })}>
          <Icon name="close" />
          <span className="max-2xl:sr-only">Clear filters</span>
        </Button>
      )}
      <Button
        className="lg:hidden"
        aria-expanded={railOpen}
        aria-controls="fleet-rail"
        onClick={onToggleRail}
      >
        Filters
      </Button>
      <Choice
        className="sm:hidden"
        entries={() => {
          const { density, ranges, groups, sort, order } = choices(onChange)
          return [density, ...ranges, groups, sort, order]
        }}
      >
        View
      </Choice>
      <Choice
        className="max-sm:hidden"
        label={groupLabel(view.group)}
        entries={() => [choices(onChange).groups]}
      >
        <span className="max-2xl:hidden">{groupLabel(view.group)}</span>
        <span className="2xl:hidden">{groupLabel(view.group).replace('Group by', 'By')}</span>
      </Choice>
      <Choice
        className="max-sm:hidden"
        entries={() => {
          const { sort, order } = choices(onChange)
          return [sort, order]
        }}
      >
        {view.sort === 'name' ? `Name, ${sorts.name[view.order]}` : sorts[view.sort][view.order]}
      </Choice>
      <div className="flex flex-wrap gap-2 max-sm:hidden">
        {isTimeline && <RangeSwitch value={view.range} onChange={next => onChange({ range: next })} />}
        <DensitySwitch value={view.density} onChange={next => onChange({ density: next })} />
      </div>
    </div>
  )
}

/** A menu that is opened once more at once shows what was just chosen. */
function choices(onChange: FleetBarProps['onChange']) {
  const view = parseView(searchNow())
  const groups: MenuEntry = {
    group: 'Groups',
    value: view.group,
    options: groupings.map(value => ({ value, label: groupLabel(value) })),
    onChange: group => onChange({ group: group as Grouping }),
  }
  const sort: MenuEntry = {
    group: 'Sorted by',
    value: view.sort,
    options: Object.entries(sorts).map(([value, { label }]) => ({ value, label })),
    onChange: next => onChange({ sort: next as Sorting, order: sortings[next as Sorting] }),
  }
  const order: MenuEntry = {
    group: 'Order',
    value: view.order,
    options: (['asc', 'desc'] as const).map(value => ({ value, label: sorts[view.sort][value] })),
    onChange: next => onChange({ order: next as Order }),
  }
  const density: MenuEntry = {
    group: 'Density',
    value: view.density,
    options: densityOptions,
    onChange: next => onChange({ density: next as Density }),
  }
  const range: MenuEntry = {
    group: 'Time shown',
    value: view.range,
    options: rangeOptions,
    onChange: next => onChange({ range: next as Range }),
  }
  const isTimeline = view.density === 'timeline'
  return { density, ranges: isTimeline ? [range] : [], groups, sort, order }
}

function groupLabel(group: Grouping): string {
  return group === 'none' ? 'Not grouped' : `Group by ${facetTitles[group].toLowerCase()}`
}

interface ChoiceProps {
  className: string
  /** Its name, where it shows less. */
  label?: string
  entries: () => readonly MenuEntry[]
  children: ReactNode
}

function Choice({ className, children, ...rest }: ChoiceProps) {
  return (
    <MenuButton {...rest} className={cx('font-normal! text-ink-2!', className)}>
      {children}
      <Icon name="down" />
    </MenuButton>
  )
}
