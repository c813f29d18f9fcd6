import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface Props {
  onClose: () => void
  onKey: () => void
  onCreate: () => void
}

export function UnreachableDialog({ onClose, onKey, onCreate }: Props) {
  return (
    <Dialog
      title="Nothing could reach it"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={onCreate}>Create all the same</Button>
          <Button
            variant="primary"
            onClick={() => {
              onClose()
              onKey()
            }}
          >
            Add a key
          </Button>
        </>
      }
    >
      Without the kit there are no service links, and without an SSH key nobody can log in. The kit cannot be
      added later; a key can, while the container is stopped.
    </Dialog>
  )
}
