import { RealmChoice } from '../../../components/realm-choice.tsx'
import { editDraft } from '../draft.ts'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import type { StepProps } from '../step-props.ts'

export function RealmsStep({ draft, errors }: StepProps) {
  return (
    <Place field="realm_ids">
      <Mark field="realmIds" />
      <RealmChoice value={draft.realmIds} onChange={realmIds => editDraft({ realmIds })} />
      {errors.realm_ids && (
        <p role="alert" className="font-strong">
          {errors.realm_ids}
        </p>
      )}
    </Place>
  )
}
