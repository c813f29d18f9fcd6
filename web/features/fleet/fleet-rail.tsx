import { memo, type ReactNode, Suspense, useMemo } from 'react'
import { colorLabel, useLegend } from '../../components/legend.ts'
import { formatCount } from '../../lib/format.ts'
import { lazyLater } from '../../lib/later.ts'
import { Chip } from '../../ui/chip.tsx'
import { colorNamed, compareValues, facetLabel } from './facet-labels.ts'
import { FacetMark } from './facet-mark.tsx'
import { FacetSection } from './facet-section.tsx'
import { ages, type Counts, type Facet, facets } from './facets.ts'
import { type Filter, parseQuery, printQuery, toggleTerm } from './query.ts'
import type { SetView } from './use-fleet-view.ts'
import type { Quota } from './use-quotas.ts'

/** Always there, so that nothing jumps when the last one of them goes. */
const always: Partial<Record<Facet, readonly string[]>> = {
  state: ['running', 'paused', 'stopped', 'creating', 'failed'],
  kit: ['on', 'off'],
  autostart: ['on', 'off'],
  age: ages.map(({ value }) => value),
}

const EngineNote = lazyLater(async () => (await import('./engine-note.tsx')).EngineNote)
const EditLegend = lazyLater(async () => (await import('../../components/edit-legend.tsx')).EditLegend)

export interface FleetRailProps {
  /** The query. */
  q: string
  /** What each value would show. */
  counts: Counts
  /** Of the whole fleet: each value in it is listed, whatever the filters leave. */
  totals: Counts
  serverQuotas: ReadonlyMap<string, Quota>
  onChange: SetView
}

/** What the fleet consists of, and which part of it to look at. It and the query are one thing. */
export const FleetRail = memo(function FleetRail({
  q,
  counts,
  totals,
  serverQuotas,
  onChange,
}: FleetRailProps) {
  const filter = useMemo(() => parseQuery(q), [q])
  return (
    <>
      {facets.map(facet => {
        const values = valuesFor(facet, totals, filter)
        if (values.length === 0) return null
        return (
          <FacetSection
            key={facet}
            facet={facet}
            values={values}
            counts={counts[facet]}
            filter={filter}
            onToggle={(value, not) =>
              onChange(({ q, ...view }) => ({
                ...view,
                q: printQuery(toggleTerm(parseQuery(q), facet, value, not)),
              }))
            }
            footer={
              facet === 'color' && (
                <Suspense fallback={<span className="block min-h-6 coarse:min-h-10" />}>
                  <EditLegend className="mx-2 min-h-6 text-xs text-ink-3 hover:text-ink coarse:min-h-10" />
                </Suspense>
              )
            }
            render={value => <Value facet={facet} value={value} quota={serverQuotas.get(value)} />}
          />
        )
      })}
      <p className="mx-2 mt-6 text-xs text-ink-3 coarse:hidden">Alt and a click leaves a value out.</p>
      <Suspense>
        <EngineNote />
      </Suspense>
    </>
  )
})

function valuesFor(facet: Facet, totals: Counts, filter: Filter): string[] {
  const values = new Map<string, string>()
  const asked = filter.filter(({ key }) => key === facet).map(({ value }) => value)
  for (const value of [...(always[facet] ?? []), ...totals[facet].keys(), ...asked]) {
    const folded = value.toLowerCase()
    if (!values.has(folded)) values.set(folded, value)
  }
  return [...values.values()].sort((one, other) => compareValues(facet, one, other))
}

const Value = memo(function Value({
  facet,
  value,
  quota,
}: {
  facet: Facet
  value: string
  quota: Quota | undefined
}): ReactNode {
  const legend = useLegend()
  const label = facetLabel(facet, value, legend)
  const text = (
    <span className="truncate" data-tooltip={label} data-tooltip-cut="">
      {label}
    </span>
  )
  if (facet === 'color') {
    const color = colorNamed(value)?.color ?? value
    return (
      <>
        <FacetMark facet={facet} value={value} />
        <span className="truncate" data-tooltip={colorLabel(color, legend) ?? label}>
          {label}
        </span>
      </>
    )
  }
  return (
    <>
      <FacetMark facet={facet} value={value} />
      {text}
      {facet === 'server' && quota && (
        <span className="flex flex-none">
          <Chip>{`${formatCount(quota.used)} of ${formatCount(quota.max)}`}</Chip>
        </span>
      )}
    </>
  )
})
