import { syncContainer } from '../../../api/copies.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { SnapshotFirst } from './snapshot-first.tsx'

interface Props {
  copy: Container
  /** Its name. */
  source: string
  onClose: () => void
}

/** Brings a copy up to its source, and says what that overwrites. */
export function SyncDialog({ copy, source, onClose }: Props) {
  const pending = usePendingOperation(copy.id)?.operation
  return (
    <SnapshotFirst
      container={copy}
      title={`Sync ${copy.name} with ${source}`}
      verb="Overwrite it"
      reason={whyNot('sync', copy, pending)}
      alias="before-sync"
      wanted
      act={{
        label: `Ask for the sync with ${source}`,
        done: `${copy.name} is being brought up to ${source}`,
        perform: () => mutate(syncContainer, { id: copy.id }),
      }}
      onClose={onClose}
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
        <dt className="text-ink">Overwritten</dt>
        <dd>
          The file system of {copy.name}, by that of {source} as it is now. What was written in the copy alone
          is lost.
        </dd>
        <dt className="text-ink">Ended</dt>
        <dd>Every process in the copy. It shows as copying meanwhile, and runs afterwards.</dd>
        <dt className="text-ink">Kept</dt>
        <dd>{source} is only read. The copy keeps its name, place, SSH key and snapshots.</dd>
      </dl>
    </SnapshotFirst>
  )
}
