import { editDraft } from '../draft.ts'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import { RealmChooser } from '../realm-chooser.tsx'
import type { StepProps } from '../step-props.ts'

export function RealmsStep({ draft, errors }: StepProps) {
  return (
    <Place field="realm_ids">
      <span className="-ml-2 justify-self-start empty:hidden">
        <Mark field="realmIds" />
      </span>
      <RealmChooser
        value={draft.realmIds}
        onChange={realmIds => editDraft({ realmIds })}
        projectId={draft.projectId}
        error={errors.realm_ids}
      />
    </Place>
  )
}
