import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { checkName } from '../../../contract/name.ts'
import type { Schemas } from '../../api/client.ts'
import { projectNeighboursQuery, updateContainer } from '../../api/containers.ts'
import { isApiError, isNameTaken, messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { ColorPicker } from '../../components/color-picker.tsx'
import { whyNot } from '../../components/container-reasons.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, Textarea, TextInput } from '../../ui/field.tsx'

/** Name, colour and comment: what changes in any state. Only what was changed is sent. */
export function ContainerEdit({ container, onClose }: { container: Container; onClose: () => void }) {
  const [name, setName] = useState(container.name)
  const [color, setColor] = useState(container.color)
  const [comment, setComment] = useState(container.comment ?? '')
  const update = useMutation(updateContainer)
  const neighbours = useQuery(projectNeighboursQuery(container.project_id)).data
  const others = useMemo(
    () => neighbours?.filter(({ id }) => id !== container.id),
    [neighbours, container.id],
  )
  const changes: Schemas['ContainerUpdate'] = {
    ...(name !== container.name && { name }),
    ...(color !== container.color && { color }),
    ...(comment !== (container.comment ?? '') && { comment: comment === '' ? null : comment }),
  }
  const errors = errorsOf(update.error, update.variables?.body.name === name)
  const nameError = (name !== container.name && checkName(name)) || errors.name
  const nothing = Object.keys(changes).length === 0 ? 'Nothing has changed.' : undefined

  function save(event: FormEvent) {
    event.preventDefault()
    if (nameError || nothing) return
    update.mutate(
      { id: container.id, body: changes },
      {
        onSuccess: row => {
          announce(`${row.name} saved`)
          onClose()
        },
      },
    )
  }

  return (
    <form onSubmit={save} className="grid gap-3.5">
      <Field label="Name" error={nameError} hint={`Unique in ${container.project_alias ?? 'its project'}.`}>
        <TextInput
          value={name}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={event => setName(event.target.value)}
        />
      </Field>
      <ColorPicker value={color} onChange={setColor} hint={errors.color} others={others} />
      <Field label="Comment" error={errors.comment}>
        <Textarea value={comment} maxLength={16_000} onChange={event => setComment(event.target.value)} />
      </Field>
      {errors.other && (
        <p role="alert" className="font-strong">
          {errors.other}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          busy={update.isPending}
          reason={whyNot('update', container) ?? nothing}
        >
          Save
        </Button>
      </div>
    </form>
  )
}

/** Each error by its field; what belongs to none stands below. @param sameName it is about the name that stands there */
function errorsOf(error: Error | null, sameName: boolean) {
  if (!error) return {}
  if (isNameTaken(error) || (isApiError(error) && error.code === 'INVALID_CONTAINER_NAME')) {
    return sameName ? { name: messageOf(error) } : {}
  }
  if (isApiError(error) && error.fields.length > 0) {
    const { name, color, comment } = Object.fromEntries(
      error.fields.map(({ path, message }) => [path, message]),
    )
    if (name || color || comment) return { name, color, comment }
  }
  return { other: messageOf(error) }
}
