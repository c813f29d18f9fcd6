import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { activeScope } from '../api/connection.ts'
import { newContainerPath } from '../lib/paths.ts'
import { useShortcut } from '../lib/shortcuts.ts'
import { AfterRunCard } from './after-run-card.tsx'
import { continueAfter, useAfterRuns } from './after-runs.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { BulkRunCard } from './bulk-run-card.tsx'
import { useBulkRuns } from './bulk-run-list.ts'
import { watchRuns } from './bulk-runs.ts'
import { ExpiredDelete, WaitingDelete } from './pending-delete-card.tsx'
import { undoDelete, watchPendingDeletes } from './pending-deletes.ts'
import { SaveRunCard } from './save-run-card.tsx'
import { useSaveRuns } from './save-runs.ts'
import { usePendingDeletes, useWork } from './work.ts'

/** Loaded when there is something to show. Mounted anew for each connection and realm. */
export function WorkPanels() {
  const { bulk, recreate } = useWork()
  const { waiting, expired } = usePendingDeletes()
  const runs = useBulkRuns()

  const navigate = useNavigate()
  const after = useAfterRuns()
  const saves = useSaveRuns()
  const scope = activeScope()

  useEffect(() => watchPendingDeletes(), [])
  useEffect(() => continueAfter(), [])
  useEffect(() => {
    if (!recreate) return
    useWork.setState({ recreate: null })
    navigate(newContainerPath(), { state: { from: recreate } })
  }, [recreate, navigate])
  useEffect(() => watchRuns(), [])
  useShortcut('undo', () => {
    const latest = waiting.at(-1)
    if (!latest) return false
    undoDelete(latest.key)
  })

  return (
    <>
      {bulk && <BulkDialog {...bulk} onClose={() => useWork.setState({ bulk: null })} />}
      {Object.values(runs).map(run => (
        <BulkRunCard key={run.key} run={run} />
      ))}
      {Object.values(after)
        .filter(run => run.scope === scope)
        .map(run => (
          <AfterRunCard key={run.id} run={run} />
        ))}
      {Object.values(saves)
        .filter(run => run.scope === scope)
        .map(run => (
          <SaveRunCard key={run.id} run={run} />
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
