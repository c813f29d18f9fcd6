import { editDraft } from '../draft.ts'
import { ImageChooser } from '../image-chooser.tsx'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import type { StepProps } from '../step-props.ts'

export function ImageStep({ draft, errors }: StepProps) {
  return (
    <Place field="container_image">
      <span className="-ml-2 justify-self-start empty:hidden">
        <Mark field="image" />
      </span>
      <ImageChooser
        value={draft.image}
        onChange={image => editDraft({ image })}
        serverId={draft.serverId}
        error={errors.container_image}
      />
    </Place>
  )
}
