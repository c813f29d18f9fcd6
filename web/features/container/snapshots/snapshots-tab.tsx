import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import { useFleet } from '../../../api/fleet.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { deleteSnapshot, type Snapshot, snapshotsQuery } from '../../../api/snapshots.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { formatBytes, formatCount, plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import type { TabProps } from '../tabs.ts'
import { CopiesPanel } from './copies-panel.tsx'
import { type CopyDraft, copyDraftOf } from './copy-draft.ts'
import { setCopyDraft, useCopyDraft } from './copy-drafts.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { SnapshotFirst } from './snapshot-first.tsx'
import { labelOf, whyFull } from './snapshot-rules.ts'
import { type SnapshotAct, SnapshotTable } from './snapshot-table.tsx'
import { TakeSnapshot } from './take-snapshot.tsx'

const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog.tsx')).CopyDialog }))

/** Its snapshots, and what was copied from it or it was copied from. */
export function SnapshotsTab({ container }: TabProps) {
  const { id } = container
  const list = useQuery(snapshotsQuery(id))
  const { containers: rows, complete } = useFleet()
  const [act, setAct] = useState<{ act: SnapshotAct; snapshot: Snapshot }>()
  const draft = useCopyDraft(id)
  const setDraft = (next?: CopyDraft) => setCopyDraft(id, next)
  const [isCopying, setCopying] = useState(false)
  const pending = usePendingOperation(id)?.operation
  const cannotCopy = whyNot('copy', container, pending)
  const snapshots = list.data?.snapshots ?? []
  const full = list.data && whyFull(snapshots.length, list.data.max_snapshots)
  const close = () => setAct(undefined)

  function copy(snapshot?: Snapshot) {
    const before = draft ?? copyDraftOf(container, rows)
    setDraft(snapshot ? { ...before, snapshot: snapshot.name } : before)
    setCopying(true)
  }

  return (
    <div className="grid items-start gap-3.5 2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Panel title="Snapshots" aside={list.data && <Room {...list.data} />}>
        {list.error && (
          <p className="mb-2">
            {messageOf(list.error)}{' '}
            <Button variant="quiet" onClick={() => void list.refetch()}>
              Try again
            </Button>
          </p>
        )}
        {list.isPending && <Skeleton className="h-40" />}
        {list.data && (
          <div className="grid gap-4">
            <TakeSnapshot container={container} snapshots={snapshots} full={full} />
            {snapshots.length === 0 ? (
              <p className="text-ink-2">
                None yet. A snapshot takes a few seconds whatever the size, and this container can be set back
                to it.
              </p>
            ) : (
              <SnapshotTable
                container={container}
                snapshots={snapshots}
                onAct={(which, snapshot) =>
                  which === 'copy' ? copy(snapshot) : setAct({ act: which, snapshot })
                }
              />
            )}
          </div>
        )}
      </Panel>
      <CopiesPanel
        container={container}
        rows={rows}
        isComplete={complete}
        reason={cannotCopy}
        onCopy={() => copy()}
      />
      {act?.act === 'restore' && (
        <RestoreDialog container={container} snapshot={act.snapshot} full={full} onClose={close} />
      )}
      {act?.act === 'rename' && <RenameDialog id={id} snapshot={act.snapshot} onClose={close} />}
      {act?.act === 'delete' && (
        <DeleteSnapshot container={container} snapshot={act.snapshot} full={full} onClose={close} />
      )}
      {isCopying && draft && (
        <Suspense>
          <CopyDialog
            container={container}
            rows={rows}
            snapshots={snapshots}
            draft={draft}
            reason={cannotCopy}
            onChange={setDraft}
            onDone={() => {
              setCopying(false)
              setDraft(undefined)
            }}
            onClose={() => setCopying(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

interface RoomProps {
  snapshots: readonly Snapshot[]
  max_snapshots: number | null
}

/** "4 of 10, 36 GB". */
function Room({ snapshots, max_snapshots }: RoomProps) {
  const size = snapshots.reduce((sum, snapshot) => sum + snapshot.size, 0)
  const count =
    max_snapshots === null
      ? plural(snapshots.length, 'snapshot')
      : `${formatCount(snapshots.length)} of ${formatCount(max_snapshots)}`
  return (
    <span className="text-ink-2">
      {count}
      {snapshots.length > 0 && `, ${formatBytes(size)}`}
    </span>
  )
}

interface DeleteProps {
  container: Container
  snapshot: Snapshot
  full: string | undefined
  onClose: () => void
}

function DeleteSnapshot({ container, snapshot, full, onClose }: DeleteProps) {
  const { id, name } = container
  const label = labelOf(snapshot)
  return (
    <SnapshotFirst
      container={container}
      title={`Delete the snapshot ${label}`}
      verb="Delete it"
      alias="before-delete"
      wanted={false}
      full={full}
      act={{
        label: `Delete ${label}`,
        done: `Snapshot ${label} of ${name} deleted`,
        perform: () => mutate(deleteSnapshot, { id, name: snapshot.name }),
      }}
      onClose={onClose}
    >
      <p className="text-ink-2">
        {name} can no longer be set back to it. The container itself stays as it is, and so do copies that
        were made of it.
      </p>
    </SnapshotFirst>
  )
}
