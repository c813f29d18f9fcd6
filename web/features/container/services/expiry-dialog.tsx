import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Alias, updateAlias } from '../../../api/aliases.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field, TextInput } from '../../../ui/field.tsx'
import { expiryProblem, localTime, refusedAlias, targetOf } from './alias-form.ts'

const FORM = 'alias-expiry'

export function ExpiryDialog({ alias, onClose }: { alias: Alias; onClose: () => void }) {
  const [expires, setExpires] = useState(() => (alias.expires_at ? localTime(alias.expires_at) : ''))
  const [problem, setProblem] = useState<string>()
  const { mutate, isPending } = useMutation(updateAlias)

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = expiryProblem(expires, Date.now())
    setProblem(found)
    if (found) return
    const body = { expires_at: expires ? new Date(expires).toISOString() : null }
    mutate(
      { id: alias.id, body },
      {
        onSuccess: () => {
          announce(expires ? 'Its expiry is set' : 'It no longer expires')
          onClose()
        },
        onError: error => {
          const refused = refusedAlias(error)
          setProblem(refused.expires ?? refused.other ?? Object.values(refused)[0])
        },
      },
    )
  }

  return (
    <Dialog
      title={`When the alias to ${targetOf(alias)} expires`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button variant="primary" type="submit" form={FORM} busy={isPending}>
            {expires ? 'Set' : 'Never expires'}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={submit}>
        <Field
          label="Expires"
          error={problem}
          hint="In your time; empty for never. Links to it stop working then, and it stays in the list."
        >
          <TextInput
            type="datetime-local"
            value={expires}
            onChange={event => setExpires(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
