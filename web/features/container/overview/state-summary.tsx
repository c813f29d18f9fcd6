import { type CSSProperties, useMemo } from 'react'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { type StatusHistory, useStatusHistory } from '../../../api/status-logs.ts'
import { piecesOf, segmentsOf } from '../../../components/state-band.ts'
import { StateBand } from '../../../components/state-band.tsx'
import { summarizeBand } from '../../../components/state-band-text.ts'
import { stateLook } from '../../../components/state-look.ts'
import { ticksOf } from '../../../components/time-ticks.ts'
import { formatDuration } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/now.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Cell, DataTable, Head } from '../data-table.tsx'
import { Panel } from '../panel.tsx'
import { windowEnd, windowOf } from '../timeline/time-view.ts'
import { When } from '../timeline/transition-list.tsx'
import { shortTime, transitionsOf } from '../timeline/transitions.ts'
import { DAY, PAGES } from './last-day.ts'
import { PanelLink } from './panel-link.tsx'

const view = { range: '24h' } as const
const MOST_PIECES = 160
const MOST_ROWS = 4

/** Its last day as a picture, and the latest changes: no more than one answer tells. */
export function StateSummary({ container }: { container: Container }) {
  const { data, error, refetch } = useStatusHistory(container, DAY, !container.unconfirmed, PAGES)
  return (
    <Panel
      title="State"
      aside={
        <>
          <span className="text-ink-3">Last 24 h</span>
          <PanelLink id={container.id} tab="timeline" to="the timeline">
            Timeline
          </PanelLink>
        </>
      }
    >
      {error && (
        <p className="mb-2">
          {messageOf(error)}{' '}
          <Button variant="quiet" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {!data && !error && <Skeleton className="h-48" />}
      {data && (
        <>
          <LastDay container={container} history={data} />
          <LatestChanges history={data} />
        </>
      )}
    </Panel>
  )
}

interface Props {
  container: Container
  history: StatusHistory
}

function LastDay({ container: { id, color, status, created_at, updated_at }, history }: Props) {
  const created = Date.parse(created_at)
  const pending = usePendingOperation(id)
  const end = useNow(now => windowEnd(view, created, now))
  const span = useMemo(() => windowOf(view, created, end), [created, end])
  const length = span.to - span.from
  const segments = useMemo(() => {
    const latest = { status, at: Date.parse(updated_at) }
    // Until the deadline nothing has been sent.
    const sent = pending?.deadline === undefined ? pending : undefined
    return segmentsOf({ ...history, latest, pending: sent }, span)
  }, [history, status, updated_at, pending, span])
  const pieces = useMemo(() => piecesOf(segments, length / 300, MOST_PIECES), [segments, length])
  const now = useNow(time => Math.round(((time - span.from) / length) * 2000) / 2000)
  return (
    <div style={{ '--now': Math.min(1, now) } as CSSProperties} className="relative mb-3 overflow-clip">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of form controls. */}
      <div
        role="group"
        aria-label={`State in the last 24 hours: ${summarizeBand(segments, span)}`}
        className="overflow-clip rounded-row bg-wash [&_.state-band]:h-9"
      >
        <StateBand color={color} pieces={pieces} range={span} />
      </div>
      <div aria-hidden="true" className="relative mt-1.5 h-4.5 text-xs text-ink-3">
        {ticksOf(span, 6).map(({ at, label }) => (
          <span
            key={at}
            // Without room for its text, that goes to a second line, which is not seen.
            className="absolute right-0 flex h-full flex-wrap overflow-hidden border-l border-line-2"
            style={{ left: `${((at - span.from) / length) * 100}%` }}
          >
            <i className="h-full" />
            <span className="pl-1 whitespace-nowrap">{label}</span>
          </span>
        ))}
      </div>
    </div>
  )
}

const columns = ['When', 'From', 'To', 'Took', 'By', 'Why'] as const

function LatestChanges({ history }: { history: StatusHistory }) {
  const rows = useMemo(() => transitionsOf(history.logs.slice(0, MOST_ROWS)), [history])
  if (rows.length === 0) return <p className="text-ink-3">Nothing has changed yet.</p>
  return (
    <DataTable label="Latest state changes" head={columns.map(column => <Head key={column}>{column}</Head>)}>
      {rows.map(({ id, at, from, to, took, by, why }) => (
        <tr key={id} className="border-t border-line">
          <Cell>
            <When at={at} />
          </Cell>
          <Cell>{from === null ? '–' : stateLook(from).word}</Cell>
          <Cell className={to === 'failed' ? 'font-strong' : undefined}>{stateLook(to).word}</Cell>
          <Cell>{took === null ? '–' : (shortTime(took) ?? formatDuration(took))}</Cell>
          <Cell>{by}</Cell>
          <Cell className="max-w-64 truncate">{why ?? '–'}</Cell>
        </tr>
      ))}
    </DataTable>
  )
}
