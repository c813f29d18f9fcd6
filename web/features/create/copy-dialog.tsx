import { useState } from 'react'
import { containerQuery } from '../../api/containers.ts'
import { messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { queryClient } from '../../api/query-client.ts'
import { ContainerSearch } from '../../components/container-search.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { CreateDraft } from './draft.ts'
import { copyOf } from './presets.ts'

interface Props {
  isTaken: (name: string) => boolean
  onTake: (name: string, values: Partial<CreateDraft>) => void
  onClose: () => void
}

/** Settings of any container, to make another one like it. */
export function CopyDialog({ isTaken, onTake, onClose }: Props) {
  const [busyId, setBusyId] = useState<string>()
  const [error, setError] = useState<string>()

  async function take({ id, name }: Container) {
    setBusyId(id)
    setError(undefined)
    try {
      // Not the fleet's row: what this browser remembers leaves out too much.
      const container = await queryClient.fetchQuery({ ...containerQuery(id), staleTime: 0 })
      onTake(`a copy of ${name}`, copyOf(container, { isTaken }))
      onClose()
    } catch (failure) {
      setError(messageOf(failure))
      setBusyId(undefined)
    }
  }

  return (
    <Dialog title="Copy of a container" onClose={onClose}>
      <div className="grid gap-3">
        <p className="text-ink-2">
          Fills in its settings and its environment. Its files are not copied, nor its SSH key, which opens
          one container only.
        </p>
        <ContainerSearch
          label="Container"
          fits={() => true}
          nothing="No container has this in its name."
          busyId={busyId}
          error={error}
          onChoose={row => void take(row)}
        />
      </div>
    </Dialog>
  )
}
