import { useId, useState } from 'react'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import type { CreateDraft } from './draft.ts'
import { presets, savePreset } from './presets.ts'

interface Props {
  draft: CreateDraft
  connectionId: string
  /** Of those that are saved already. */
  names: readonly string[]
  onClose: () => void
}

export function SaveDialog({ draft, connectionId, names, onClose }: Props) {
  const form = useId()
  const [typed, setName] = useState('')
  const name = typed.trim()
  const isBuiltIn = presets.some(preset => preset.name === name)
  const reason =
    name === '' ? 'Give it a name first.' : isBuiltIn ? 'A preset of Livery has this name.' : undefined
  return (
    <Dialog
      title="Save as a preset"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} reason={reason}>
            {names.includes(name) ? 'Replace' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-3"
        onSubmit={event => {
          event.preventDefault()
          if (reason) return
          savePreset(connectionId, name, draft)
          announce(`Preset ${name} saved`)
          onClose()
        }}
      >
        <p className="text-ink-2">
          Kept in this browser, for this connection: all that is filled in but the SSH key and the values of
          the environment.
        </p>
        <Field label="Name" hint={names.includes(name) ? 'Replaces the one of this name.' : undefined}>
          <TextInput
            value={typed}
            maxLength={40}
            autoComplete="off"
            onChange={event => setName(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
