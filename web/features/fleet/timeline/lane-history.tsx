import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { PendingOperation } from '../../../api/pending.ts'
import { queryClient } from '../../../api/query-client.ts'
import { type StatusHistory, statusHistoryQuery, useStatusHistory } from '../../../api/status-logs.ts'
import { piecesOf, type Span, segmentsOf } from '../../../components/state-band.ts'
import { StateBand } from '../../../components/state-band.tsx'
import { summarizeBand } from '../../../components/state-band-text.ts'
import { whenStill } from '../../../components/stillness.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import { useNow } from '../../../ui/now.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { Range } from '../view.ts'
import { LaneCell, type LaneColumn } from './lane-cell.tsx'
import { rangeLabels, rangeLengths } from './time-window.ts'

export interface LaneHistoryProps {
  container: Container
  pending: PendingOperation | undefined
  range: Range
  window: Span
  /** Of the band, in pixels. */
  width: number
  /** Pieces that the band may have. */
  most: number
  /** The column whose cell is in the tab order, if it is one of this lane. */
  currentColumn: LaneColumn | undefined
  selected: boolean
}

/** The cell with the band, or with what stands in for it. Its logs are asked for once the page is still. */
export function LaneHistory(props: LaneHistoryProps) {
  const { container, range, currentColumn } = props
  const { id, unconfirmed } = container
  const length = rangeLengths[range]
  const [wasStill, setWasStill] = useState(() => isKnown(id, length))
  useEffect(() => (wasStill ? undefined : whenStill(() => setWasStill(true))), [wasStill])
  const asks = wasStill && !unconfirmed && !id.startsWith('new-')
  const { data, error } = useStatusHistory(container, length, asks)

  if (data && data.logs.length > 0) return <BandCell {...props} history={data} />
  return (
    <Cell {...props} label={`${container.name}: ${standInFor(data, error)}`}>
      {data ? (
        <span className="text-ink-3">No history</span>
      ) : error ? (
        <span role="presentation" className="flex min-w-0 items-center gap-2">
          <span className="truncate" data-tooltip={messageOf(error)} data-tooltip-cut="">
            {messageOf(error)}
          </span>
          <Button
            tabIndex={currentColumn === 'history' ? 0 : -1}
            className="min-h-6! py-0!"
            aria-label={`Try again for ${container.name}`}
            onClick={tryAgain}
          >
            Try again
          </Button>
        </span>
      ) : (
        <Skeleton className={cx('h-4.5 w-full', !asks && 'animate-none!')} />
      )}
    </Cell>
  )
}

function isKnown(id: string, length: number): boolean {
  return queryClient.getQueryData(statusHistoryQuery(id, length).queryKey) !== undefined
}

function standInFor(data: StatusHistory | undefined, error: Error | null): string {
  if (data) return 'no history'
  return error ? `its history could not be read. ${messageOf(error)}` : 'loading its history'
}

/** What failed for one has usually failed for its neighbours too. */
function tryAgain() {
  void queryClient.refetchQueries({
    type: 'active',
    predicate: ({ queryKey, state }) => queryKey[2] === 'status-logs' && state.status === 'error',
  })
}

function BandCell(props: LaneHistoryProps & { history: StatusHistory }) {
  const { container, pending, range, window, width, most, history } = props
  const { name, color, status, updated_at } = container
  const segments = useMemo(
    () =>
      segmentsOf(
        {
          ...history,
          latest: { status, at: Date.parse(updated_at) },
          // Until the deadline nothing has been sent.
          pending: pending?.deadline === undefined ? pending : undefined,
        },
        window,
      ),
    [history, status, updated_at, pending, window],
  )
  const pieces = useMemo(
    () => piecesOf(segments, (window.to - window.from) / width, most),
    [segments, window, width, most],
  )
  const summary = useNow(now => summarizeBand(segments, { from: now - rangeLengths[range], to: now }))
  return (
    <Cell {...props} label={`${name}, ${rangeLabels[range].toLowerCase()}: ${summary}`}>
      <StateBand color={color} pieces={pieces} range={window} />
    </Cell>
  )
}

interface CellProps extends Pick<LaneHistoryProps, 'currentColumn' | 'selected'> {
  label: string
  children: ReactNode
}

function Cell({ currentColumn, selected, label, children }: CellProps) {
  const shared = { column: 'history', currentColumn, selected, label } as const
  return (
    <LaneCell {...shared} className="fleet-cell-history">
      {children}
    </LaneCell>
  )
}
