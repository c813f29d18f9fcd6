import { Link } from 'react-router'
import { checkName } from '../../../contract/name.ts'
import { ColorPicker } from '../../components/color-picker.tsx'
import { containerPath } from '../../lib/paths.ts'
import { Checkbox, Field, Textarea, TextInput } from '../../ui/field.tsx'
import type { FormFields } from './field-props.ts'
import { useFleetFind } from './use-fleet-find.ts'

/** What changes in any state. */
export function AnytimeFields({ container, values, set, errors, meanwhile }: FormFields) {
  return (
    <>
      <NameField {...{ container, values, set, errors, meanwhile }} />
      <ColorPicker
        value={values.color}
        onChange={color => set('color', color)}
        error={errors.color}
        hint={meanwhile('color')}
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
    </>
  )
}

function NameField({ container, values, set, errors, meanwhile }: FormFields) {
  const { id, project_id, project_alias } = container
  const { name } = values
  const isNew = name !== container.name
  const holder = useFleetFind(
    isNew ? row => row.name === name && row.project_id === project_id && row.id !== id : null,
  )
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
