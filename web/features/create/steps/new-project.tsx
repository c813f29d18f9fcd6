import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { randomColor } from '../../../../contract/color.ts'
import { isApiError, messageOf } from '../../../api/error.ts'
import { createProject } from '../../../api/projects.ts'
import { ColorPicker } from '../../../components/color-picker.tsx'
import { sentence } from '../../../lib/format.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field, TextInput } from '../../../ui/field.tsx'

export interface NewProjectProps {
  onCreated: (id: string) => void
  onCancel: () => void
}

/** Made at once, for the container to be created in it. */
export function NewProject({ onCreated, onCancel }: NewProjectProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [alias, setAlias] = useState('')
  const [color, setColor] = useState(() => randomColor(Math.random))
  const [quota, setQuota] = useState('')
  const creation = useMutation(createProject)
  const { error } = creation
  const isQuotaWrong = quota !== '' && !/^\d{1,9}$/.test(quota)
  const field = (name: string) => {
    const message = isApiError(error) ? error.field(name) : undefined
    return message && sentence(message)
  }
  const isDuplicate = isApiError(error) && error.code === 'DUPLICATE_ALIAS'
  const aliasError = field('alias') ?? (isDuplicate ? sentence(messageOf(error)) : undefined)
  const isPlaced = Boolean(aliasError ?? field('color') ?? field('max_containers'))

  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  function submit() {
    if (creation.isPending || isQuotaWrong || alias.trim() === '') return
    const body = { alias: alias.trim(), color, max_containers: quota === '' ? null : Number(quota) }
    creation.mutate(body, {
      onSuccess: project => {
        announce(`Project ${project.alias} created`)
        onCreated(project.id)
      },
    })
  }

  return (
    <form
      ref={form}
      aria-labelledby={id}
      className="grid max-w-2xl gap-4 rounded-card border border-line bg-sheet p-4"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 id={id} className="font-strong">
        New project
      </h2>
      <Field label="Project name" error={aliasError} hint="Unique among your projects.">
        <TextInput
          value={alias}
          maxLength={100}
          autoComplete="off"
          onChange={event => setAlias(event.target.value)}
        />
      </Field>
      <ColorPicker value={color} onChange={setColor} error={field('color')} />
      <Field
        label="Quota"
        error={isQuotaWrong ? 'A whole number, or nothing.' : field('max_containers')}
        hint="The most containers that it may hold. Empty for no limit."
      >
        <TextInput
          inputMode="numeric"
          value={quota}
          autoComplete="off"
          className="w-32"
          onChange={event => setQuota(event.target.value.trim())}
        />
      </Field>
      {error && !isPlaced && (
        <p role="alert" className="font-strong">
          {sentence(messageOf(error))}
        </p>
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          variant="primary"
          busy={creation.isPending}
          reason={alias.trim() === '' ? 'Give it a name first.' : undefined}
        >
          Create the project
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
