import { useMutation } from '@tanstack/react-query'
import { type Alias, deleteAlias } from '../../../api/aliases.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { targetOf } from './alias-form.ts'

interface Props {
  container: Container
  alias: Alias
  onClose: () => void
}

export function DeleteAliasDialog({ container: { name }, alias, onClose }: Props) {
  const { mutate, isPending, error } = useMutation(deleteAlias)
  const target = targetOf(alias)

  function remove() {
    mutate(
      { id: alias.id },
      {
        onSuccess: () => {
          showToast({ text: `The alias to ${target} of ${name} is deleted` })
          onClose()
        },
      },
    )
  }

  return (
    <Dialog
      title={`Delete the alias to ${target}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button variant="primary" busy={isPending} onClick={remove}>
            Delete it
          </Button>
        </>
      }
    >
      <div className="grid gap-2">
        <p>
          Links to it stop working at once, wherever they are. Its name is free again, for anybody on the same
          server.
        </p>
        <p className="text-ink-2">
          {name} itself and its other addresses stay as they are. To close it for a while only, switch it off.
        </p>
        {error && (
          <p role="alert" className="font-strong">
            <b aria-hidden="true" className="font-extrabold">
              !{' '}
            </b>
            {messageOf(error)}
          </p>
        )}
      </div>
    </Dialog>
  )
}
