import { useEffect } from 'react'
import { useShortcut } from '../lib/shortcuts.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { BulkRunCard } from './bulk-run-card.tsx'
import { useBulkRuns } from './bulk-run-list.ts'
import { watchRuns } from './bulk-runs.ts'
import { ExpiredDelete, WaitingDelete } from './pending-delete-card.tsx'
import { undoDelete, watchPendingDeletes } from './pending-deletes.ts'
import { RecreateDialog } from './recreate-dialog.tsx'
import { usePendingDeletes, useWork } from './work.ts'

/** Loaded when there is something to show. Mounted anew for each connection and realm. */
export function WorkPanels() {
  const { bulk, recreate } = useWork()
  const { waiting, expired } = usePendingDeletes()
  const runs = useBulkRuns()

  useEffect(() => watchPendingDeletes(), [])
  useEffect(() => watchRuns(), [])
  useShortcut('undo', () => {
    const latest = waiting.at(-1)
    if (!latest) return false
    undoDelete(latest.key)
  })

  return (
    <>
      {bulk && <BulkDialog {...bulk} onClose={() => useWork.setState({ bulk: null })} />}
      {recreate && (
        <RecreateDialog blueprint={recreate} onClose={() => useWork.setState({ recreate: null })} />
      )}
      {Object.values(runs).map(run => (
        <BulkRunCard key={run.key} run={run} />
      ))}
      {expired.map(entry => (
        <ExpiredDelete key={entry.key} entry={entry} />
      ))}
      {waiting.map(entry => (
        <WaitingDelete key={entry.key} entry={entry} />
      ))}
    </>
  )
}
