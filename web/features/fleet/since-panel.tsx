import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Container } from '../../api/fleet-state.ts'
import { containerHistoryQuery } from '../../api/history.ts'
import type { Seen } from '../../api/last-seen.ts'
import { lastTransitionQuery } from '../../api/last-transition.ts'
import { formatCount, formatDuration } from '../../lib/format.ts'
import { containerPath } from '../../lib/paths.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useNow } from '../../ui/now.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { type Kind, kinds, type Missed, missedFrom } from './since.ts'

const words: Record<Kind, string> = {
  failed: 'Failed',
  deleted: 'Deleted',
  created: 'Created',
  restarted: 'Started again',
}
/** Of a kind, until more are asked for. */
const FIRST = 4

export interface SincePanelProps {
  seen: Seen
  byId: ReadonlyMap<string, Container>
  onDismiss: () => void
}

/** What changed while nobody looked. It stands over a corner of the page, so that nothing moves when it comes. */
export function SincePanel({ seen, byId, onDismiss }: SincePanelProps) {
  const history = useQuery(containerHistoryQuery(seen.serverAt)).data
  const ago = useNow(now => formatDuration(now - seen.at))
  if (!history) return null
  const missed = missedFrom(history.events, id => byId.get(id)?.name)
  if (kinds.every(kind => missed[kind].length === 0)) return null
  return (
    <section
      aria-label="Since you last looked"
      className="absolute bottom-3 left-3 z-30 flex max-h-[60dvh] w-90 max-w-[calc(100%-1.5rem)] flex-col rounded-card border border-line-2 bg-sheet shadow-float"
    >
      <header className="flex items-center gap-2 py-2 pr-2 pl-4">
        <h2 className="flex-1 font-strong">
          Since you last looked, <span className="whitespace-nowrap">{ago} ago</span>
        </h2>
        <IconButton icon="close" label="Dismiss what changed" onClick={onDismiss} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section aria-label="Changes" tabIndex={0} className="relative min-h-0 overflow-y-auto px-4 pb-3">
        {kinds.map(
          kind =>
            missed[kind].length > 0 && <Kinds key={kind} kind={kind} missed={missed[kind]} byId={byId} />,
        )}
        {history.isCut && (
          <p className="mt-2 text-ink-2">
            Only the latest {formatCount(history.events.length)} events are in this.
          </p>
        )}
      </section>
    </section>
  )
}

interface KindsProps {
  kind: Kind
  missed: readonly Missed[]
  byId: ReadonlyMap<string, Container>
}

function Kinds({ kind, missed, byId }: KindsProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? missed : missed.slice(0, FIRST)
  return (
    <div className="mt-1.5 first:mt-0">
      <h3 className="text-xs font-medium text-ink-3">
        {words[kind]} {formatCount(missed.length)}
      </h3>
      <ul>
        {shown.map(({ id, name, at }) => (
          <li key={id} className="flex min-h-6 items-baseline gap-2">
            <Link to={containerPath(id)} className="min-w-0 truncate underline underline-offset-2">
              {name}
            </Link>
            <span className="min-w-0 flex-1 truncate text-ink-2">
              {kind === 'failed' && <Why container={byId.get(id)} />}
            </span>
            <span className="flex-none text-ink-3">
              <RelativeTime at={at} />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < missed.length && (
        <Button variant="quiet" className="-ml-3" onClick={() => setShowsAll(true)}>
          {formatCount(missed.length - shown.length)} more
        </Button>
      )}
    </div>
  )
}

/** As the status log has it; nothing when it has come up again since. */
function Why({ container }: { container: Container | undefined }) {
  const isFailed = container?.status === 'failed'
  const { data } = useQuery({
    ...lastTransitionQuery(container ?? { id: '', status: '', updated_at: '' }),
    enabled: isFailed,
  })
  if (container && !isFailed) return 'up again since'
  return data?.cause ?? data?.reason
}
