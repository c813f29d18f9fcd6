import { Field, TextInput } from '../../../ui/field.tsx'
import { editDraft } from '../draft.ts'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import type { StepProps } from '../step-props.ts'

export function ImageStep({ draft, errors }: StepProps) {
  return (
    <Place field="container_image">
      <Mark field="image" />
      <Field label="Image" error={errors.container_image}>
        <TextInput value={draft.image} onChange={event => editDraft({ image: event.target.value })} />
      </Field>
    </Place>
  )
}
