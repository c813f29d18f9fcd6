import { lazy, type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { formatDuration } from '../../../lib/format.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import { spanOf } from './points.ts'

const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }))

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

interface Line {
  name: string
  values: readonly (number | null)[]
}

export interface UsePanelProps {
  title: string
  /** The amount now, or where the pointer is. */
  value: ReactNode
  /** Under the chart: what the amount is of, and what it is not. */
  note?: ReactNode
  times: readonly number[]
  lines: readonly [Line, ...Line[]]
  until: number
  range: number
  /** Its first value comes with the next measurement. */
  isComing: boolean
  /** The moment that `value` is of, in milliseconds since the epoch; null for now. */
  pointedAt: number | null
  format: (value: number) => string
  onPoint: (index: number | null) => void
}

/** One amount over time, in a picture and in words. */
export function UsePanel(props: UsePanelProps) {
  const { title, value, note, lines, format, range, isComing, pointedAt, ...chart } = props
  const said = lines.flatMap(({ name, values }) => {
    const span = spanOf(values)
    return span ? [`${name} between ${format(span.least)} and ${format(span.most)}`] : []
  })
  return (
    <Panel
      title={title}
      aside={
        <span className="text-ink-2">
          {pointedAt === null ? most(lines, format) : `at ${clock.format(pointedAt)}`}
        </span>
      }
    >
      <p className="text-lg font-strong">{value}</p>
      {said.length === 0 ? (
        // So that it moves nothing when it comes.
        isComing && <div className="mt-1 h-[132px]" />
      ) : (
        <div
          role="img"
          aria-label={`In the last ${formatDuration(range)}: ${said.join(', ')}`}
          className="mt-1"
        >
          <ErrorBoundary fallback={<p className="text-ink-2">The chart could not be loaded.</p>}>
            <Suspense fallback={<Skeleton className="h-[132px]" />}>
              <Chart {...chart} range={range} format={format} lines={lines.map(({ values }) => values)} />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      {note && <div className="mt-1 text-ink-2">{note}</div>}
    </Panel>
  )
}

/** "most 9.4 %" beside the title, of the lines together. */
function most(lines: readonly Line[], format: (value: number) => string): string {
  const span = spanOf(lines.flatMap(({ values }) => values))
  return span ? `most ${format(span.most)}` : ''
}
