import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api/client.ts'
import { statusLogsQuery } from '../../api/containers.ts'
import { messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { stateLook } from '../../components/state-look.ts'
import { formatDuration } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Panel } from './panel.tsx'

/** What happened to it, the latest first. */
export function StatusLogs({ container }: { container: Container }) {
  const logs = useInfiniteQuery(statusLogsQuery(container.id))
  const rows = logs.data?.pages.flatMap(page => page.logs)
  return (
    <Panel title="State history">
      {logs.error && (
        <p className="mb-2">
          {messageOf(logs.error)}{' '}
          <Button variant="quiet" onClick={() => void logs.refetch()}>
            Try again
          </Button>
        </p>
      )}
      {rows?.length === 0 && <p className="text-ink-3">Nothing is known of its past.</p>}
      {!rows && !logs.error && <Skeleton className="h-40" />}
      {rows && rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className="overflow-x-auto" aria-label="Table of state changes" tabIndex={0}>
          <table className="w-full border-collapse">
            <thead>
              <tr>
                <Head>When</Head>
                <Head>From</Head>
                <Head>To</Head>
                <Head>Took</Head>
                <Head>By</Head>
                <Head>Why</Head>
              </tr>
            </thead>
            <tbody>
              {rows.map(log => (
                <Row key={log.id} log={log} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {logs.hasNextPage && (
        <Button className="mt-3" busy={logs.isFetchingNextPage} onClick={() => void logs.fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </Panel>
  )
}

function Row({ log }: { log: Schemas['StatusLog'] }) {
  return (
    <tr className="border-t border-line">
      <Cell>
        <RelativeTime at={log.transition_time} />
      </Cell>
      <Cell>{log.from_status === null ? '–' : stateLook(log.from_status).word}</Cell>
      <Cell strong={log.to_status === 'failed'}>{stateLook(log.to_status).word}</Cell>
      <Cell>{log.duration_ms === null ? '–' : took(log.duration_ms)}</Cell>
      <Cell>{log.triggered_by}</Cell>
      <td className="min-w-44 py-1.5 text-ink-2">{why(log.metadata) ?? '–'}</td>
    </tr>
  )
}

/** Short ones with a decimal: whether a start takes 1 or 1.9 s is what one wants to see. */
function took(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : formatDuration(ms)
}

/** The log's detail is open: the words that people can use are taken from it (sheet §6). */
function why(metadata: Schemas['StatusLog']['metadata']): string | null {
  const texts = ['command', 'reason', 'message'].map(key => metadata?.[key])
  const words = texts.filter((text): text is string => typeof text === 'string' && text !== '')
  return words.length > 0 ? [...new Set(words)].join(': ') : null
}

function Head({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="pr-4 pb-1.5 text-left text-xs font-medium whitespace-nowrap text-ink-3">
      {children}
    </th>
  )
}

function Cell({ children, strong = false }: { children: ReactNode; strong?: boolean }) {
  return <td className={`py-1.5 pr-4 whitespace-nowrap ${strong ? 'font-[650]' : ''}`}>{children}</td>
}
