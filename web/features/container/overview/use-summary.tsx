import { useMemo } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import type { Sample } from '../../../api/runtime.ts'
import { formatBytes, formatDuration } from '../../../lib/format.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Freshness } from '../freshness.tsx'
import { Panel } from '../panel.tsx'
import { notMeasured, percent, percentText, perSecond } from '../use/amounts.ts'
import { diskLimit, type Point, pointsOf, spanOf } from '../use/points.ts'
import { useStats } from '../use/use-stats.ts'
import { PanelLink } from './panel-link.tsx'
import { sparkline } from './sparkline.ts'

/** Milliseconds that the lines go back. */
const RANGE = 5 * 60_000

/** What it uses now, and how that went in the last minutes. */
export function UseSummary({ container }: { container: Container }) {
  const stats = useStats(container)
  return (
    <Panel
      title="Use"
      aside={
        <PanelLink id={container.id} tab="use" to="what it uses">
          Charts
        </PanelLink>
      }
    >
      {stats.error && <Freshness at={0} error={stats.error} onRetry={() => void stats.refetch()} />}
      {stats.data && <Amounts samples={stats.data} />}
      {!stats.data && !stats.error && <Skeleton className="h-40" />}
    </Panel>
  )
}

function Amounts({ samples }: { samples: readonly Sample[] }) {
  const { at: until, stats } = samples.at(-1)!
  const points = useMemo(() => pointsOf(samples).filter(({ at }) => at >= until - RANGE), [samples, until])
  const now = points.at(-1)!
  const limit = diskLimit(stats)
  const disk = now.disk === null ? 'Not measured' : formatBytes(now.disk)
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Amount name="CPU" value={percentText(now.cpu, stats)} points={points} of="cpu" format={percent} />
      <Amount
        name="Memory"
        value={now.memory === null ? notMeasured(stats) : formatBytes(now.memory)}
        points={points}
        of="memory"
        format={formatBytes}
      />
      <Amount
        name="Disk"
        value={now.disk !== null && limit !== null ? `${disk} of ${formatBytes(limit)}` : disk}
        points={points}
        of="disk"
        format={formatBytes}
      />
      <Amount
        name="Network"
        value={now.received === null ? notMeasured(stats) : `${perSecond(now.received)} in`}
        points={points}
        of="received"
        format={perSecond}
      />
    </dl>
  )
}

interface AmountProps {
  name: string
  value: string
  points: readonly Point[]
  of: Exclude<keyof Point, 'at'>
  format: (value: number) => string
}

const box = { width: 130, height: 24 }

function Amount({ name, value, points, of, format }: AmountProps) {
  const values = points.map(point => point[of])
  const line = sparkline(
    points.map(({ at }) => at),
    values,
    box,
  )
  const span = spanOf(values)
  const length = formatDuration(points.at(-1)!.at - points[0]!.at)
  return (
    <div className="min-w-0">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">
        <span className="block font-strong">{value}</span>
        <svg
          role="img"
          aria-label={
            line && span
              ? `In the last ${length}: between ${format(span.least)} and ${format(span.most)}`
              : 'No line yet'
          }
          viewBox={`-1 -1 ${box.width + 2} ${box.height + 2}`}
          preserveAspectRatio="none"
          className="mt-1.5 block h-6 w-full"
        >
          <path
            d={line || `M0 ${box.height}L${box.width} ${box.height}`}
            fill="none"
            stroke="currentColor"
            strokeWidth={line ? 1.25 : 1}
            strokeDasharray={line ? undefined : '2 4'}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </dd>
    </div>
  )
}
