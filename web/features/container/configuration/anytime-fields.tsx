import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { checkName } from '../../../../contract/name.ts'
import { projectNeighboursQuery } from '../../../api/containers.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { ColorPicker } from '../../../components/color-picker.tsx'
import { containerPath } from '../../../lib/paths.ts'
import { Checkbox, Field, Textarea, TextInput } from '../../../ui/field.tsx'
import type { FormFields } from './field-props.ts'
import { RealmsField } from './realms-field.tsx'

/** What changes in any state. */
export function AnytimeFields({ container, values, set, errors, meanwhile }: FormFields) {
  const others = useNeighbours(container)
  return (
    <>
      <NameField {...{ container, values, set, errors, meanwhile, others }} />
      <ColorPicker
        value={values.color}
        onChange={color => set('color', color)}
        error={errors.color}
        hint={meanwhile('color')}
        others={others}
      />
      <Field label="Comment" error={errors.comment} hint={meanwhile('comment')}>
        <Textarea
          value={values.comment}
          maxLength={16_000}
          onChange={event => set('comment', event.target.value)}
        />
      </Field>
      <Checkbox
        label="Autostart"
        error={errors.autostart}
        hint={meanwhile('autostart') ?? 'Starts it when its host boots.'}
        checked={values.autostart}
        onChange={event => set('autostart', event.target.checked)}
      />
      <RealmsField {...{ container, values, set, errors, meanwhile }} />
    </>
  )
}

/** The others of its project, as far as they are known. */
export function useNeighbours({ id, project_id }: Container) {
  const neighbours = useQuery(projectNeighboursQuery(project_id)).data
  return useMemo(() => neighbours?.filter(row => row.id !== id), [neighbours, id])
}

interface NameFieldProps extends FormFields {
  others: ReturnType<typeof useNeighbours>
}

function NameField({ container, values, set, errors, meanwhile, others }: NameFieldProps) {
  const { project_alias } = container
  const { name } = values
  const isNew = name !== container.name
  const holder = isNew ? others?.find(row => row.name === name) : undefined
  const taken = holder && (
    <>
      <Link to={containerPath(holder.id)} className="underline underline-offset-2">
        Another container
      </Link>{' '}
      of the project has this name.
    </>
  )
  const invalid = isNew ? checkName(name) : null
  return (
    <Field
      label="Name"
      error={invalid ? `${invalid}.` : (taken ?? errors.name)}
      hint={meanwhile('name') ?? `Unique in ${project_alias ?? 'its project'}.`}
    >
      <TextInput
        value={name}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        onChange={event => set('name', event.target.value)}
      />
    </Field>
  )
}
