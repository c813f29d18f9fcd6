import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Container } from '../../../api/fleet-state.ts'
import type { ContainerStats, Sample } from '../../../api/runtime.ts'
import { searchNow } from '../../../lib/address.ts'
import { formatBytes, formatCount } from '../../../lib/format.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Freshness } from '../freshness.tsx'
import { Panel } from '../panel.tsx'
import type { TabProps } from '../tabs.ts'
import { isMeasured, notMeasured, percent, percentText, perSecond, trafficText } from './amounts.ts'
import { diskLimit, type Point, pointsOf, totalTraffic } from './points.ts'
import { RamdiskPanel } from './ramdisk-panel.tsx'
import { UsePanel } from './use-panel.tsx'
import { useStats } from './use-stats.ts'
import { ValueTable } from './value-table.tsx'

/** Minutes that the charts go back. */
const ranges = [
  { value: '1', label: '1 min' },
  { value: '5', label: '5 min' },
  { value: '30', label: '30 min' },
] as const
type Range = (typeof ranges)[number]['value']

export function UseTab({ container }: TabProps) {
  const stats = useStats(container)
  const [params, setParams] = useSearchParams()
  const range = ranges.find(({ value }) => value === params.get('range'))?.value ?? '5'

  function setRange(next: Range) {
    const after = searchNow()
    if (next === '5') after.delete('range')
    else after.set('range', next)
    setParams(after, { replace: true, preventScrollReset: true, state: { keepFocus: true } })
  }

  return (
    <div className="grid gap-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Freshness at={stats.dataUpdatedAt} error={stats.error} onRetry={() => void stats.refetch()} />
        <SegmentedControl label="How far back" value={range} options={ranges} onChange={setRange} />
      </div>
      {stats.data && <Charts container={container} samples={stats.data} range={Number(range) * 60_000} />}
      {!stats.data && !stats.error && <Loading />}
    </div>
  )
}

interface ChartsProps {
  container: Container
  samples: readonly Sample[]
  /** Milliseconds. */
  range: number
}

function Charts({ container, samples, range }: ChartsProps) {
  const { at: until, stats } = samples.at(-1)!
  const [pointed, setPointed] = useState<number | null>(null)
  const all = useMemo(() => pointsOf(samples), [samples])
  const points = useMemo(() => all.filter(({ at }) => at >= until - range), [all, until, range])
  const times = useMemo(() => points.map(({ at }) => at), [points])
  const now = points.at(-1)!
  const shown = (pointed === null ? undefined : points[pointed]) ?? now
  const pointedAt = shown === now ? null : shown.at
  const chart = { times, until, range, isComing: isMeasured(stats), pointedAt, onPoint: setPointed }
  const line = (name: string, key: Exclude<keyof Point, 'at'>) => ({ name, values: points.map(p => p[key]) })
  const traffic = [line('in', 'received'), line('out', 'sent')] as const
  return (
    <>
      <div className="grid items-start gap-3.5 lg:grid-cols-2">
        <UsePanel
          {...chart}
          title="CPU"
          value={percentText(shown.cpu, stats)}
          lines={[line('CPU', 'cpu')]}
          format={percent}
          note="100 % is one core, busy all the time."
        />
        <UsePanel
          {...chart}
          title="Memory"
          value={shown.memory === null ? notMeasured(stats) : formatBytes(shown.memory)}
          lines={[line('Memory', 'memory')]}
          format={formatBytes}
          note={<MemoryNote stats={stats} />}
        />
        <UsePanel
          {...chart}
          title="Disk"
          value={<DiskValue usage={shown.disk} limit={diskLimit(stats)} />}
          lines={[line('Disk', 'disk')]}
          format={formatBytes}
          note={diskLimit(stats) === null && 'No limit of its own is known.'}
        />
        <UsePanel
          {...chart}
          title="Network"
          value={trafficText(shown, stats)}
          lines={[traffic[0], traffic[1]]}
          format={perSecond}
          note={<TrafficNote stats={stats} />}
        />
        <RamdiskPanel ramdisk={container.ramdisk === false ? undefined : stats.ramdisk} />
        <Panel title="Processes">
          <p className="text-lg font-strong">{formatCount(stats.processes)}</p>
          <p className="mt-1 text-ink-2">
            {/* The stats have the host's word for the state; the container's own counts (sheet §7.2). */}
            {stats.cpu ? 'Up since' : 'Last started'} <RelativeTime at={stats.started_at} />
          </p>
        </Panel>
      </div>
      <ValueTable points={points} formats={{ percent, bytes: formatBytes, rate: perSecond }} />
    </>
  )
}

/** The host's memory is no limit of the container's, so no share of it is shown (sheet §7.2). */
function MemoryNote({ stats: { memory } }: { stats: ContainerStats }) {
  if (!memory) return 'Told only while it runs.'
  return (
    <>
      Most so far {formatBytes(memory.usage_peak)}
      {memory.swap_usage > 0 && `, and ${formatBytes(memory.swap_usage)} in swap`}. The host has{' '}
      {formatBytes(memory.total)}, shared by all that runs on it; no limit of its own is known.
    </>
  )
}

function DiskValue({ usage, limit }: { usage: number | null; limit: number | null }) {
  if (usage === null) return 'Not measured'
  if (limit === null) return formatBytes(usage)
  return (
    <>
      {formatBytes(usage)} of {formatBytes(limit)}
      <meter className="sr-only" min={0} max={limit} value={usage} aria-label="Disk used" />
      <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-wash">
        <span
          className="block h-full rounded-full bg-ink"
          style={{ width: `${Math.min(100, (usage / limit) * 100)}%` }}
        />
      </span>
    </>
  )
}

function TrafficNote({ stats }: { stats: ContainerStats }) {
  const [received, sent] = [totalTraffic(stats, 'bytes_received'), totalTraffic(stats, 'bytes_sent')]
  if (received === null || sent === null) return 'Told only while it runs.'
  return `Since the start ${formatBytes(received)} in (line), ${formatBytes(sent)} out (dashes).`
}

function Loading() {
  return (
    <div role="status" className="grid gap-3.5 lg:grid-cols-2">
      <span className="sr-only">Measuring</span>
      {['cpu', 'memory', 'disk', 'network'].map(name => (
        <Skeleton key={name} className="h-56 rounded-card" />
      ))}
    </div>
  )
}
