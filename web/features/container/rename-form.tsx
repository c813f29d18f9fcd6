import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { checkName } from '../../../contract/name.ts'
import { projectNeighboursQuery, updateContainer } from '../../api/containers.ts'
import { messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { whyNot } from '../../components/container-reasons.ts'
import { sentence } from '../../lib/format.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { dropField, editField, useDraft } from './draft.ts'
import { refusalOf } from './refusal.ts'

/** The name, edited where it stands. What is typed is the same draft as the configuration's. */
export function RenameForm({ container, onClose }: { container: Container; onClose: () => void }) {
  const { id, project_id } = container
  const input = useRef<HTMLInputElement>(null)
  const noteId = useId()
  const draft = useDraft(id).name
  const name = draft?.value ?? container.name
  const rename = useMutation(updateContainer)
  const neighbours = useQuery(projectNeighboursQuery(project_id)).data
  const note = noteOf()

  useEffect(() => input.current?.select(), [])

  function noteOf(): string | undefined {
    if (name === container.name) return
    const invalid = checkName(name)
    if (invalid) return `${invalid}.`
    if (neighbours?.some(row => row.id !== id && row.name === name)) {
      return 'Another container of the project has this name.'
    }
    const { fields, other } = refusalOf(rename.error, rename.variables?.body, { name })
    if (fields.name || other) return sentence(fields.name ?? other ?? '')
    if (rename.error && rename.variables?.body.name === name) return messageOf(rename.error)
    if (draft && draft.base !== container.name) return `Somebody renamed it meanwhile to “${container.name}”.`
    return
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    if (rename.isPending) return
    if (name === container.name) return onClose()
    if (checkName(name)) return input.current?.focus()
    try {
      const row = await rename.mutateAsync({ id, body: { name } })
      dropField(id, 'name')
      announce(`Renamed to ${row.name}`)
      onClose()
    } catch {
      input.current?.focus()
    }
  }

  function cancel() {
    dropField(id, 'name')
    onClose()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    cancel()
  }

  return (
    <form onSubmit={save} className="flex min-w-0 flex-wrap items-center gap-2 text-base tracking-normal">
      <TextInput
        ref={input}
        aria-label="Name"
        aria-describedby={note ? noteId : undefined}
        aria-invalid={note ? true : undefined}
        className="w-64 max-w-full font-strong text-ink"
        value={name}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        onChange={event => editField(container, 'name', event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" variant="primary" busy={rename.isPending} reason={whyNot('update', container)}>
        Rename
      </Button>
      <Button onClick={cancel}>Cancel</Button>
      {note && (
        <p
          id={noteId}
          role="status"
          className="basis-full rounded-control bg-sheet px-2.5 py-1 font-strong text-ink"
        >
          {note}
        </p>
      )}
    </form>
  )
}
