import { VList } from 'virtua'
import { currentFleet } from '../api/fleet-sync.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { ItemState } from './bulk-queue.ts'
import { type BulkItem, type BulkRun, summaryOf } from './bulk-run-list.ts'
import { cancelRun, retryRun } from './bulk-runs.ts'
import { askRecreate } from './work.ts'

export interface BulkResultsProps {
  run: BulkRun
  title: string
  onClose: () => void
}

const stateWords: Record<ItemState, string> = {
  failed: 'Failed',
  unknown: 'Not known',
  skipped: 'Skipped',
  sent: 'Under way',
  waiting: 'Waiting',
  done: 'Done',
}
// What needs somebody comes first.
const order = Object.keys(stateWords)

/** Pixels of the list at most; it scrolls beyond. */
const TALLEST = 380
const ROW = 44

/** What became of each. */
export function BulkResults({ run, title, onClose }: BulkResultsProps) {
  const { key, phase } = run
  const items = run.items.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const failed = items.some(({ state }) => state === 'failed' || state === 'unknown')
  const isOn = phase === 'running' || phase === 'cancelling'
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {isOn && (
            <Button busy={phase === 'cancelling'} onClick={() => cancelRun(key)}>
              Cancel the rest
            </Button>
          )}
          {!isOn && failed && <Button onClick={() => retryRun(key)}>Try the failed again</Button>}
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p role="status" className="pb-2 text-ink-2">
        {summaryOf(run)}
      </p>
      {/* What scrolls must be reached by the keyboard. */}
      <VList
        tabIndex={0}
        role="group"
        aria-label="Results"
        className="rounded-row"
        style={{ height: Math.min(TALLEST, items.length * ROW + 8) }}
      >
        {items.map(item => (
          <Result key={item.id} item={item} onClose={onClose} />
        ))}
      </VList>
    </Dialog>
  )
}

function Result({ item, onClose }: { item: BulkItem; onClose: () => void }) {
  const { id, state, detail, blueprint } = item
  const name = item.name ?? blueprint?.body.name ?? currentFleet()?.byId.get(id)?.name ?? `${id.slice(0, 6)}…`
  return (
    <div className="flex min-h-11 items-center gap-3 border-t border-line py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-firm">{name}</p>
        {detail && <p className="text-xs text-ink-2">{detail}</p>}
      </div>
      <span className={state === 'failed' || state === 'unknown' ? 'font-strong' : 'text-ink-3'}>
        {stateWords[state]}
      </span>
      {blueprint && (
        <Button
          onClick={() => {
            onClose()
            askRecreate(blueprint)
          }}
        >
          Recreate<span className="sr-only"> {name}</span>
        </Button>
      )}
    </div>
  )
}
