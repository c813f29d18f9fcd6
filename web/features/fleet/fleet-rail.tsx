import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { aboutQuery } from '../../api/account.ts'
import { useActiveConnection } from '../../api/connection.ts'
import { StateGlyph } from '../../components/state-glyph.tsx'
import { stateLook } from '../../components/state-look.ts'
import { formatCount } from '../../lib/format.ts'
import { cx } from '../../ui/cx.ts'
import { Pressable } from '../../ui/pressable.tsx'
import { type Facet, type FleetView, toggleChosen } from './view.ts'

/** Always there, so that nothing jumps when the last one of a state leaves it. Others follow while they occur. */
const usualStates = ['running', 'paused', 'stopped', 'creating', 'failed']

export interface FleetRailProps {
  view: FleetView
  counts: Record<Facet, ReadonlyMap<string, number>>
  onChange: (view: FleetView) => void
}

/** What the fleet consists of, and which part of it to look at. */
export function FleetRail({ view, counts, onChange }: FleetRailProps) {
  const toggle = (facet: Facet, value: string) => onChange(toggleChosen(view, facet, value))
  const options = (facet: Facet) => {
    const present = [...counts[facet].keys(), ...view.chosen[facet]]
    if (facet === 'state') return [...new Set([...usualStates, ...present])]
    return [...new Set(present)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  }
  const section = (facet: Facet, title: string, show: (value: string) => ReactNode) => {
    const values = options(facet)
    if (values.length === 0) return null
    return (
      <Section title={title}>
        {values.map(value => (
          <Choice
            key={value}
            count={counts[facet].get(value) ?? 0}
            chosen={view.chosen[facet].includes(value)}
            onClick={() => toggle(facet, value)}
          >
            {show(value)}
          </Choice>
        ))}
      </Section>
    )
  }
  return (
    <>
      {section('state', 'State', value => {
        const look = stateLook(value)
        return (
          <>
            <StateGlyph look={look} silent />
            <span className="truncate">{look.word}</span>
          </>
        )
      })}
      {section('project', 'Project', label)}
      {section('server', 'Server', value => label(value === 'none' ? 'No server' : value))}
      <EngineNote />
    </>
  )
}

function label(value: string): ReactNode {
  return (
    <span className="truncate" data-tooltip={value} data-tooltip-cut="">
      {value}
    </span>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mb-3.5">
      <h2 id={id} className="mx-2 mb-1 text-2xs font-semibold tracking-[0.02em] text-ink-3">
        {title}
      </h2>
      <ul>{children}</ul>
    </section>
  )
}

interface ChoiceProps {
  count: number
  chosen: boolean
  onClick: () => void
  children: ReactNode
}

function Choice({ count, chosen, onClick, children }: ChoiceProps) {
  return (
    <li>
      <Pressable
        aria-pressed={chosen}
        onClick={onClick}
        className={cx(
          'flex min-h-[27px] w-full items-center gap-[9px] rounded-row px-2 text-left coarse:min-h-10',
          chosen ? 'bg-wash font-firm text-ink' : 'text-ink-2 hover:bg-wash hover:text-ink',
        )}
      >
        {children}
        <span className={cx('ml-auto flex-none font-normal', chosen ? 'text-ink-2' : 'text-ink-3')}>
          {formatCount(count)}
        </span>
      </Pressable>
    </li>
  )
}

/** The engine behind this page's own server may only play: that is said where the fleet is. */
function EngineNote() {
  const isOwn = useActiveConnection()?.baseUrl === ''
  const about = useQuery({ ...aboutQuery, enabled: isOwn })
  if (!isOwn || about.data?.engine !== 'simulated') return null
  return <p className="mx-2 mt-6 text-xs text-ink-3">Simulated engine: nothing inside is real.</p>
}
