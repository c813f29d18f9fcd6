import { useState } from 'react'
import { useNavigate } from 'react-router'
import { deleteContainer } from '../../api/containers.ts'
import { isNotFound, messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { mutate } from '../../api/mutate.ts'
import { newContainerPath } from '../../lib/paths.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { whyNot } from '../container-reasons.ts'
import { askDelete } from '../delete-flow.ts'
import { wholeBlueprintOf } from '../recreate.ts'

export interface RecreateButtonProps extends Pick<ButtonProps, 'variant'> {
  container: Container
  /** It never ran, so nothing is lost with it; and while it is there, it holds its name and its key. */
  deletesFirst?: boolean | undefined
}

/** Opens the wizard with everything that this one was asked for. */
export function RecreateButton({ container, deletesFirst = false, variant }: RecreateButtonProps) {
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
      navigate(newContainerPath('review'), { state: { from: wholeBlueprintOf(container, deletesFirst) } })
    } catch (error) {
      setBusy(false)
      showToast({ text: `Could not delete ${container.name}`, detail: messageOf(error), lasting: true })
    }
  }

  return (
    <Button variant={deletesFirst ? 'primary' : variant} busy={isBusy} onClick={() => void press()}>
      {label}
    </Button>
  )
}

export function DeleteButton({ container }: Pick<RecreateButtonProps, 'container'>) {
  return (
    <Button reason={whyNot('delete', container)} onClick={() => askDelete(container)}>
      Delete
    </Button>
  )
}
