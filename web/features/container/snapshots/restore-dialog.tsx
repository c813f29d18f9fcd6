import { useQuery } from '@tanstack/react-query'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { statsQuery } from '../../../api/runtime.ts'
import { eventsSinceQuery, restoreSnapshot, type Snapshot } from '../../../api/snapshots.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { formatBytes } from '../../../lib/format.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { SnapshotFirst } from './snapshot-first.tsx'
import { labelOf, sinceText } from './snapshot-rules.ts'

interface Props {
  container: Container
  snapshot: Snapshot
  full: string | undefined
  onClose: () => void
}

/** Says what is rewound and what has happened since, as far as the API tells. */
export function RestoreDialog({ container, snapshot, full, onClose }: Props) {
  const { id, name, status } = container
  const pending = usePendingOperation(id)?.operation
  const label = labelOf(snapshot)
  return (
    <SnapshotFirst
      container={container}
      title={`Restore ${label}`}
      verb={status === 'running' ? 'Stop and restore' : 'Restore and start'}
      reason={whyNot('restore', container, pending)}
      alias="before-restore"
      wanted
      full={full}
      act={{
        label: `Restore ${label}`,
        done: `${name} is as it was in ${label}`,
        perform: () => mutate(restoreSnapshot, { id, name: snapshot.name }),
      }}
      onClose={onClose}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
        <dt className="text-ink">Rewound</dt>
        <dd>
          Its file system, to how it was <RelativeTime at={snapshot.created_at} />. Everything written since
          is lost.
        </dd>
        <dt className="text-ink">Ended</dt>
        <dd>
          Every process in it. It boots afterwards{status === 'stopped' && ', although it is stopped now'}.
        </dd>
        <dt className="text-ink">Kept</dt>
        <dd>What the API itself holds: name, colour, project, server, realms, network and firewall.</dd>
        <SinceThen container={container} snapshot={snapshot} />
      </dl>
    </SnapshotFirst>
  )
}

function SinceThen({ container: { id }, snapshot }: { container: Container; snapshot: Snapshot }) {
  const since = useQuery(eventsSinceQuery(id, snapshot.created_at))
  const stats = useQuery({ ...statsQuery(id), refetchInterval: false })
  const disk = stats.data?.at(-1)?.stats.disk.root?.usage
  return (
    <>
      <dt className="text-ink">Since then</dt>
      <dd>
        {since.data && (sinceText(since.data.events) ?? 'No start and no change of settings is known')}
        {since.data?.isCut && ', and more'}
        {since.error && 'What happened could not be read'}
        {since.isPending && 'Reading what happened'}.
      </dd>
      {disk !== undefined && (
        <>
          <dt className="text-ink">Size</dt>
          <dd>
            The snapshot {formatBytes(snapshot.size)}, the disk now {formatBytes(disk)}.
          </dd>
        </>
      )}
    </>
  )
}
