import { SshKeyField } from '../../../components/ssh-key/ssh-key-field.tsx'
import { currentDraft, editDraft } from '../draft.ts'
import { Place } from '../place.tsx'
import { useRefusal } from '../send.ts'
import type { StepProps } from '../step-props.ts'

export function SshKeyStep({ draft }: StepProps) {
  const refusal = useRefusal()
  // What is wrong with a key as such, or who holds it, the field finds out by itself.
  const error = refusal?.draft.sshKey === draft.sshKey ? refusal.fields.ssh_public_key : undefined
  return (
    <Place field="ssh_public_key">
      {draft.lost.sshKey && !draft.sshKey && (
        <p role="status" className="mb-3 rounded-card border border-ink bg-sheet px-4 py-2.5">
          <strong className="font-strong">The key was not kept. </strong>
          Keys do not outlive the page. Give it again, or go on without one.
        </p>
      )}
      <SshKeyField
        value={draft.sshKey ?? ''}
        name={draft.name}
        error={error}
        onChange={line =>
          editDraft({ sshKey: line || null, lost: { ...currentDraft().lost, sshKey: false } })
        }
      />
    </Place>
  )
}
