import { EnvEditor } from '../../../components/env-editor/env-editor.tsx'
import { parseEnv } from '../../../lib/env-text.ts'
import { editDraft } from '../draft.ts'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import { useRefusal } from '../send.ts'
import type { StepProps } from '../step-props.ts'

export function EnvironmentStep({ draft }: StepProps) {
  const refusal = useRefusal()
  const isLost = draft.lost.env && parseEnv(draft.envText).entries.some(({ value }) => value === '')
  return (
    <Place field="environment_vars">
      <span className="-ml-2 justify-self-start empty:hidden">
        <Mark field="envText" />
      </span>
      {isLost && (
        <p role="status" className="mb-3 rounded-card border border-ink bg-sheet px-4 py-2.5">
          <strong className="font-strong">The values were not kept. </strong>
          Values may be secrets, so only the names of variables outlive the page. Give them again.
        </p>
      )}
      <EnvEditor
        text={draft.envText}
        refused={refusal?.draft.envText === draft.envText ? refusal.env : undefined}
        onChange={envText => editDraft({ envText })}
      />
    </Place>
  )
}
