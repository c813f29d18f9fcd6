import { lazy, Suspense, useState } from 'react'
import { formatCount, plural } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { useNow } from '../ui/now.ts'
import { bulkWords } from './bulk-act.ts'
import { type BulkRun, countStates, summaryOf } from './bulk-run-list.ts'
import { cancelRun, continueRun, dismissRun, retryRun } from './bulk-runs.ts'
import { rowsWithoutValues } from './create-work.ts'
import { WorkCard } from './work-card.tsx'

const BulkResults = lazy(async () => ({ default: (await import('./bulk-results.tsx')).BulkResults }))
const CreateSecrets = lazy(async () => ({
  default: (await import('./create-secrets-dialog.tsx')).CreateSecrets,
}))
const KeyArchiveButton = lazy(async () => ({
  default: (await import('./key-archive-button.tsx')).KeyArchiveButton,
}))

/** How far a run is, and what can be done about it. */
export function BulkRunCard({ run }: { run: BulkRun }) {
  const { key, act, items, phase, heldUntil } = run
  const [isOpen, setOpen] = useState(false)
  /** What goes on once the values that a reload has lost are there again. */
  const [asksFor, setAsksFor] = useState<((key: string) => void) | null>(null)
  const counts = countStates(items)
  const ended = counts.done + counts.failed + counts.skipped + counts.unknown
  const isOn = phase === 'running' || phase === 'cancelling'
  const again = counts.failed + counts.unknown
  const resume = (goOn: (key: string) => void) => (lacksValues(run) ? setAsksFor(() => goOn) : goOn(key))
  const name = `${bulkWords(act.kind).going} ${plural(items.length, 'container')}`
  return (
    <WorkCard
      title={isOn ? name : phase === 'left' ? `${name}: stopped by a reload` : summaryOf(run)}
      bar={isOn && <progress aria-label={name} className="work-bar" value={ended} max={items.length} />}
      actions={
        <>
          <Button variant="inverse" onClick={() => setOpen(true)}>
            Details<span className="sr-only"> of {name}</span>
          </Button>
          {isOn ? (
            <Button variant="inverse" busy={phase === 'cancelling'} onClick={() => cancelRun(key)}>
              {phase === 'cancelling' ? 'Ending' : 'Cancel'}
            </Button>
          ) : (
            <>
              {act.kind === 'create' && act.keyFolder !== null && counts.done > 0 && (
                <Suspense>
                  <KeyArchiveButton run={key} act={act} />
                </Suspense>
              )}
              <Button variant="inverse" onClick={() => dismissRun(key)}>
                {counts.waiting > 0 ? 'Leave the rest' : 'Dismiss'}
              </Button>
              {again > 0 && (
                <Button variant="inverse" onClick={() => resume(retryRun)}>
                  Try {formatCount(again)} again
                </Button>
              )}
              {counts.waiting > 0 && (
                <Button variant="inverse" onClick={() => resume(continueRun)}>
                  {bulkWords(act.kind).verb} the other {formatCount(counts.waiting)}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      {isOn && (
        <p className="opacity-80">
          {formatCount(ended)} of {formatCount(items.length)}
          {counts.failed > 0 && `, ${formatCount(counts.failed)} failed`}
          {heldUntil !== null && <Held until={heldUntil} />}
        </p>
      )}
      {phase === 'left' && <p className="opacity-80">{summaryOf(run)}. What was sent is not sent again.</p>}
      {isOpen && (
        <Suspense>
          <div className="pointer-events-auto">
            <BulkResults run={run} title={name} onClose={() => setOpen(false)} />
          </div>
        </Suspense>
      )}
      {asksFor && act.kind === 'create' && (
        <Suspense>
          <div className="pointer-events-auto">
            <CreateSecrets
              run={key}
              act={act}
              onGiven={() => {
                setAsksFor(null)
                asksFor(key)
              }}
              onClose={() => setAsksFor(null)}
            />
          </div>
        </Suspense>
      )}
    </WorkCard>
  )
}

function lacksValues({ key, act }: BulkRun): boolean {
  return act.kind === 'create' && rowsWithoutValues(key, act.rows).length > 0
}

function Held({ until }: { until: number }) {
  const seconds = useNow(now => Math.max(0, Math.ceil((until - now) / 1000)))
  return <>. The server asks to wait: {seconds} s</>
}
