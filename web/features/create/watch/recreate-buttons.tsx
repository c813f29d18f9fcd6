import { useState } from 'react'
import { useNavigate } from 'react-router'
import { deleteContainer } from '../../../api/containers.ts'
import { isNotFound, messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { currentFleet } from '../../../api/fleet-sync.ts'
import { mutate } from '../../../api/mutate.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { askDelete } from '../../../components/delete-flow.ts'
import { newContainerPath } from '../../../lib/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { fillDraft } from '../draft.ts'
import { copyOf } from '../presets.ts'

export interface RecreateButtonProps {
  container: Container
  /** It never ran, so nothing is lost with it; and while it is there, it holds its name and its key. */
  deletesFirst?: boolean | undefined
}

/** Opens the wizard with everything that this one was asked for. */
export function RecreateButton({ container, deletesFirst = false }: RecreateButtonProps) {
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const label = deletesFirst ? 'Delete it and recreate with changes' : 'Recreate with changes'

  async function press() {
    setBusy(true)
    try {
      if (deletesFirst) {
        await mutate(deleteContainer, { id: container.id }).catch(error => {
          if (!isNotFound(error)) throw error
        })
      }
      fillLike(container, deletesFirst)
      navigate(newContainerPath('review'))
    } catch (error) {
      setBusy(false)
      showToast({ text: `Could not delete ${container.name}`, detail: messageOf(error), lasting: true })
    }
  }

  return (
    <Button variant={deletesFirst ? 'primary' : 'default'} busy={isBusy} onClick={() => void press()}>
      {label}
    </Button>
  )
}

function fillLike(container: Container, isGone: boolean) {
  const names = new Set<string>()
  for (const row of currentFleet()?.byId.values() ?? []) {
    if (row.project_id === container.project_id && row.id !== container.id) names.add(row.name)
  }
  if (!isGone) names.add(container.name)
  fillDraft(container.name, {
    ...copyOf(container, { isTaken: name => names.has(name) }),
    // Its own again, for nobody else has it now.
    ...(isGone && { sshKey: container.ssh_public_key }),
  })
}

export function DeleteButton({ container }: { container: Container }) {
  return (
    <Button reason={whyNot('delete', container)} onClick={() => askDelete(container)}>
      Delete
    </Button>
  )
}
