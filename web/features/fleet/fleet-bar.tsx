import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { clearFilters, type FleetView, groupings, isFiltering, sortings } from './view.ts'

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
      <Choice
        title="Groups"
        value={view.group}
        options={groupings}
        labels={groupLabels}
        onChange={group => onChange({ ...view, group })}
      />
      <Choice
        title="Order"
        value={view.sort}
        options={sortings}
        labels={sortLabels}
        onChange={sort => onChange({ ...view, sort })}
      />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  title: string
  value: Value
  options: readonly Value[]
  labels: Record<Value, string>
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ title, value, options, labels, onChange }: ChoiceProps<Value>) {
  return (
    <MenuButton
      className="text-ink-2"
      entries={() => [
        {
          group: title,
          value,
          options: options.map(option => ({ value: option, label: labels[option] })),
          onChange: chosen => onChange(chosen as Value),
        },
      ]}
    >
      {labels[value]}
      <Icon name="down" />
    </MenuButton>
  )
}
