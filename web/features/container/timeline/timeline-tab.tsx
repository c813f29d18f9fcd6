import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { containerEventsQuery } from '../../../api/container-events.ts'
import { messageOf } from '../../../api/error.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { useStatusHistory } from '../../../api/status-logs.ts'
import { segmentsOf } from '../../../components/state-band.ts'
import { summarizeBand } from '../../../components/state-band-text.ts'
import { formatExact } from '../../../lib/format.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/now.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import type { TabProps } from '../tabs.ts'
import { BandStage } from './band-stage.tsx'
import { BandTable } from './band-table.tsx'
import { clipped, figuresOf } from './figures.ts'
import { FiguresView } from './figures-view.tsx'
import { MarkGlyph, markLabels } from './mark-glyph.tsx'
import { type Mark, marksOf } from './marks.ts'
import { Overview } from './overview.tsx'
import { TimeTools } from './time-tools.tsx'
import { reachOf } from './time-view.ts'
import { TransitionList } from './transition-list.tsx'
import { transitionsIn, transitionsOf } from './transitions.ts'
import { useTimeView } from './use-time-view.ts'

/** Of a hundred logs each: enough for twenty thousand changes. */
const MOST_PAGES = 200
/** Of events, for the marks. */
const MOST_EVENTS = 1000

/** Milliseconds. */
const DAY = 86_400_000

const FOREVER = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** What happened to it: as a picture, in numbers, and as a list. */
export function TimelineTab({ container }: TabProps) {
  const { id, name, color, status, updated_at, unconfirmed } = container
  const created = Date.parse(container.created_at)
  const pending = usePendingOperation(id)
  const { window, settled, range, show } = useTimeView(created)
  const reach = useMost(useNow(now => reachOf(window.from, now)))
  const history = useStatusHistory(container, reach, !unconfirmed, MOST_PAGES)
  const events = useEventsSince(id, window.from)

  const { data } = history
  const segments = useMemo(() => {
    if (!data) return []
    const latest = { status, at: Date.parse(updated_at) }
    // Until the deadline nothing has been sent.
    const sent = pending?.deadline === undefined ? pending : undefined
    return segmentsOf({ ...data, latest, pending: sent }, FOREVER)
  }, [data, status, updated_at, pending])
  const transitions = useMemo(() => transitionsOf(data?.logs ?? []), [data])
  const marks = useMemo(() => marksOf(events, transitions), [events, transitions])

  // By the window's steps, not by the second: figures that tremble cannot be read.
  const end = useNow(now => Math.floor(now / 10_000) * 10_000 + 10_000)
  const limits = useMemo(
    // A young one's last day is there too: what was zoomed into is panned back over.
    () => ({ from: Math.min(created, window.from, end - DAY), to: Math.max(end, window.to) }),
    [created, window, end],
  )
  const until = Math.min(settled.to, end)
  const shown = useMemo(() => {
    const span = { from: settled.from, to: Math.max(until, settled.from + 1) }
    const parts = clipped(segments, span)
    return {
      span,
      parts,
      figures: figuresOf(segments, transitions, span),
      rows: transitionsIn(transitions, span),
      marks: marks.filter(({ at }) => at >= span.from && at < span.to),
      label: `State from ${formatExact(span.from)} to ${formatExact(span.to)}: ${summarizeBand(parts, span)}`,
    }
  }, [segments, transitions, marks, settled, until])

  async function exportCsv() {
    const { transitionsCsv } = await import('./transitions-csv.ts')
    saveFile(`${name}-states.csv`, transitionsCsv(shown.rows), 'text/csv')
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
      <Panel title="State">
        <TimeTools window={window} range={range} limits={limits} onShow={show} />
        {history.error && (
          <p className="mb-2">
            {messageOf(history.error)}{' '}
            <Button variant="quiet" onClick={() => void history.refetch()}>
              Try again
            </Button>
          </p>
        )}
        {!data && !history.error && <Skeleton className="h-28" />}
        {data && (
          <>
            <BandStage
              color={color}
              segments={segments}
              marks={marks}
              window={window}
              limits={limits}
              label={shown.label}
              onMove={show}
            />
            <Overview color={color} segments={segments} window={window} limits={limits} onMove={show} />
            <p className="mt-1.5 flex min-h-5 flex-wrap items-center gap-x-3 text-xs text-ink-3">
              {(Object.keys(markLabels) as Mark['kind'][]).map(kind => (
                <span key={kind} className="flex items-center gap-1">
                  <MarkGlyph kind={kind} /> {markLabels[kind]}
                </span>
              ))}
              <span role="status" className="ml-auto">
                {history.isFetching && data.from > window.from && 'Reading what came before…'}
              </span>
            </p>
            <BandTable segments={shown.parts} marks={shown.marks} span={shown.span} />
            <FiguresView figures={shown.figures} color={color} />
          </>
        )}
      </Panel>
      {data && (
        <Panel
          title="Changes"
          aside={
            <Button
              onClick={() => void exportCsv()}
              reason={shown.rows.length === 0 ? 'Nothing changed in this time.' : undefined}
            >
              Export CSV
            </Button>
          }
        >
          <TransitionList rows={shown.rows} />
        </Panel>
      )}
    </div>
  )
}

/** The largest so far: who comes back from the past does not read less of it anew. */
function useMost(value: number): number {
  const [most, setMost] = useState(value)
  if (value > most) setMost(value)
  return Math.max(most, value)
}

/** The events for the marks: as far back as they are looked at, within reason. */
function useEventsSince(id: string, from: number) {
  const query = useInfiniteQuery(containerEventsQuery(id))
  const { data: events = none, hasNextPage, isFetching, isError, fetchNextPage } = query
  const oldest = events.at(-1)
  const wantsMore =
    hasNextPage &&
    !isFetching &&
    !isError &&
    events.length < MOST_EVENTS &&
    oldest !== undefined &&
    Date.parse(oldest.created_at) > from
  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])
  return events
}

const none: [] = []
