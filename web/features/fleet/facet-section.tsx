import { type ReactNode, useId, useState } from 'react'
import { formatCount } from '../../lib/format.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Pressable } from '../../ui/pressable.tsx'
import { setCollapsed, useCollapsed } from './collapsed.ts'
import { facetLabel, facetTitles } from './facet-labels.ts'
import type { Facet } from './facets.ts'
import { type Filter, stanceOn } from './query.ts'

/** Longer lists are cut to as many, until all are asked for. */
const SHORT = 10
/** Longer ones can be narrowed by typing. */
const LONG = 20

/** Folded until somebody opens them: they are asked for less often. */
const folded: readonly Facet[] = ['kit', 'autostart', 'age']

export interface FacetSectionProps {
  facet: Facet
  /** In order. */
  values: readonly string[]
  counts: ReadonlyMap<string, number>
  filter: Filter
  /** @param not leave it out rather than ask for it */
  onToggle: (value: string, not: boolean) => void
  render: (value: string) => ReactNode
  /** Below the list. */
  footer?: ReactNode
}

export function FacetSection({ facet, values, counts, filter, onToggle, render, footer }: FacetSectionProps) {
  const id = useId()
  const name = `facet ${facet}`
  const collapsed = useCollapsed(stored => stored[name] ?? folded.includes(facet))
  const [all, setAll] = useState(false)
  const [typed, setTyped] = useState('')
  const asked = (value: string) => stanceOn(filter, facet, value) !== null

  const search = typed.trim().toLowerCase()
  const found = search
    ? values.filter(value => `${value} ${facetLabel(facet, value)}`.toLowerCase().includes(search))
    : values
  const isCut = !all && !search && values.length > SHORT + 2
  // What filters is never out of sight.
  const shown = collapsed
    ? values.filter(asked)
    : isCut
      ? found.filter((value, at) => at < SHORT || asked(value))
      : found

  return (
    <section aria-labelledby={id} className="mb-2.5">
      <h2 id={id}>
        <Pressable
          aria-expanded={!collapsed}
          onClick={() => setCollapsed(name, !collapsed)}
          className="group flex min-h-6 w-full items-center gap-1 rounded-row px-2 text-left text-2xs font-semibold tracking-[0.02em] text-ink-3 hover:text-ink coarse:min-h-10"
        >
          {facetTitles[facet]}
          <span
            className={cx(
              'ml-auto scale-75 group-hover:visible group-focus-visible:visible coarse:visible',
              collapsed ? '-rotate-90' : 'invisible',
            )}
          >
            <Icon name="down" />
          </span>
        </Pressable>
      </h2>
      {!collapsed && all && values.length > LONG && (
        <input
          type="search"
          aria-label={`Narrow the list: ${facetTitles[facet]}`}
          placeholder="Narrow the list"
          value={typed}
          onChange={event => setTyped(event.target.value)}
          className="control mx-2 my-1 w-[calc(100%-16px)]"
        />
      )}
      {shown.length > 0 && (
        <ul aria-labelledby={id} className={cx(all && 'relative max-h-80 overflow-y-auto')}>
          {shown.map(value => (
            <Choice
              key={value}
              stance={stanceOn(filter, facet, value)}
              count={counts.get(value) ?? 0}
              onToggle={not => onToggle(value, not)}
            >
              {render(value)}
            </Choice>
          ))}
        </ul>
      )}
      {!collapsed && (isCut || all) && (
        <Pressable
          onClick={() => {
            setAll(!all)
            setTyped('')
          }}
          className="min-h-6 rounded-row px-2 text-xs text-ink-3 hover:text-ink coarse:min-h-10"
        >
          {all ? 'Show fewer' : `Show all ${formatCount(values.length)}`}
        </Pressable>
      )}
      {!collapsed && footer}
    </section>
  )
}

interface ChoiceProps {
  stance: 'in' | 'out' | null
  count: number
  onToggle: (not: boolean) => void
  children: ReactNode
}

/** A click asks for the value; with Alt, or with Alt and Enter, it is left out instead. */
function Choice({ stance, count, onToggle, children }: ChoiceProps) {
  return (
    <li>
      <Pressable
        aria-pressed={stance === 'in'}
        aria-keyshortcuts="Alt+Enter"
        onClick={event => onToggle(event.altKey || stance === 'out')}
        onKeyDown={event => {
          // Not every browser tells a click made by a key of its Alt.
          if (event.key !== 'Enter' || !event.altKey) return
          event.preventDefault()
          onToggle(true)
        }}
        className={cx(
          'group flex min-h-[27px] w-full items-center gap-[9px] rounded-row px-2 text-left coarse:min-h-10',
          stance === 'in' && 'font-firm',
          stance === 'out' && '*:line-through',
          stance !== null
            ? 'bg-wash text-ink'
            : cx('hover:bg-wash hover:text-ink', count === 0 ? 'text-ink-3' : 'text-ink-2'),
        )}
      >
        {stance === 'out' && <span className="sr-only">Left out: </span>}
        {children}
        <span
          className={cx(
            'ml-auto flex-none font-normal no-underline!',
            stance === null ? 'text-ink-3 group-hover:text-ink-2' : 'text-ink-2',
          )}
        >
          {formatCount(count)}
        </span>
      </Pressable>
    </li>
  )
}
