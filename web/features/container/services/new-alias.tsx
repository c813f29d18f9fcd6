import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type AliasProgram, aliasPrograms } from '../../../../contract/alias.ts'
import { createAlias } from '../../../api/aliases.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { whyReadOnly } from '../../../components/container-reasons.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Field, Select, TextInput } from '../../../ui/field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import {
  type AliasErrors,
  type AliasForm,
  aliasBody,
  aliasErrors,
  emptyAlias,
  isByPort,
  refusedAlias,
  targetOf,
  usualNumber,
} from './alias-form.ts'
import { useTyped } from './typed.ts'

export function NewAlias({ container }: { container: Container }) {
  const { id, hoody_kit } = container
  const [{ alias: form }, setTyped] = useTyped(id)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<AliasErrors>({})
  const { mutate, isPending } = useMutation(createAlias)
  const found = aliasErrors(form, Date.now())
  // A name shows at once what is wrong with it; the rest waits for the first try.
  const errors = { ...refused, ...(isTried ? found : { alias: found.alias ?? refused.alias }) }
  const cannot = !hoody_kit
    ? 'It was created without the kit, so no alias reaches it.'
    : whyReadOnly(container)

  function edit<Name extends keyof AliasForm>(name: Name, value: AliasForm[Name]) {
    setRefused({ ...refused, [name]: undefined, other: undefined })
    setTyped({ alias: { ...form, [name]: value } })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length > 0) return
    mutate(aliasBody(id, form), {
      onSuccess: alias => {
        showToast({ text: `Alias to ${targetOf(alias)} of ${container.name} created` })
        setTyped({ alias: emptyAlias })
        setRefused({})
        setTried(false)
      },
      // What was typed stays for the next try.
      onError: error => setRefused(refusedAlias(error)),
    })
  }

  const byPort = isByPort(form.program)
  return (
    <form
      aria-label="New alias"
      noValidate
      className="grid gap-3 border-t border-line pt-3"
      onSubmit={submit}
    >
      <h3 className="font-strong">New alias</h3>
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_7rem]">
        <Field
          label="Alias"
          error={errors.alias}
          hint="Free on its server; empty for one that nobody guesses."
        >
          <TextInput
            value={form.alias}
            maxLength={61}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            onChange={event => edit('alias', event.target.value)}
          />
        </Field>
        <Field label="Leads to" error={errors.program}>
          <Select
            value={form.program}
            onChange={event => edit('program', event.target.value as AliasProgram)}
          >
            {aliasPrograms.map(program => (
              <option key={program}>{program}</option>
            ))}
          </Select>
        </Field>
        <Field label={byPort ? 'On port' : 'Instance'} error={errors.number}>
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            placeholder={String(usualNumber(form.program))}
            value={form.number}
            onChange={event => edit('number', event.target.value)}
          />
        </Field>
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Path" error={errors.path} hint="Put in front of what is asked for; empty for none.">
          <TextInput
            value={form.path}
            spellCheck={false}
            autoComplete="off"
            placeholder="/"
            onChange={event => edit('path', event.target.value)}
          />
        </Field>
        <Field label="Expires" error={errors.expires} hint="In your time; empty for never.">
          <TextInput
            type="datetime-local"
            value={form.expires}
            onChange={event => edit('expires', event.target.value)}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Checkbox
          label="Visitors may reach other paths"
          checked={form.otherPaths}
          error={errors.otherPaths}
          onChange={event => edit('otherPaths', event.target.checked)}
        />
        <Button variant="primary" type="submit" busy={isPending} reason={cannot}>
          Create the alias
        </Button>
      </div>
      {errors.other && (
        <p role="alert" className="font-strong">
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
          {errors.other}
        </p>
      )}
    </form>
  )
}
