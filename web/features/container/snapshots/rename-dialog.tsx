import { type FormEvent, useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import { mutate } from '../../../api/mutate.ts'
import { renameSnapshot, type Snapshot } from '../../../api/snapshots.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, TextInput } from '../../../ui/field.tsx'

const FORM = 'rename-snapshot'

/** What people call it; what it is addressed by stays. */
export function RenameDialog({
  id,
  snapshot,
  onClose,
}: {
  id: string
  snapshot: Snapshot
  onClose: () => void
}) {
  const [alias, setAlias] = useState(snapshot.alias ?? '')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await mutate(renameSnapshot, { id, name: snapshot.name, alias: alias.trim() || null })
      announce('Renamed')
      onClose()
    } catch (failure) {
      setError(messageOf(failure))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={`Rename ${snapshot.alias ?? snapshot.name}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button variant="primary" type="submit" form={FORM} busy={isBusy}>
            Rename
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={event => void submit(event)}>
        <Field
          label="Alias"
          error={error}
          hint={
            <>
              Empty for none. It is still addressed as{' '}
              <code className="font-mono wrap-anywhere">{snapshot.name}</code>.
            </>
          }
        >
          <TextInput
            value={alias}
            maxLength={100}
            autoComplete="off"
            onChange={event => setAlias(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
