import { usePendingOperation } from '../../../api/pending.ts'
import { SshKeyField } from '../../../components/ssh-key/ssh-key-field.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import type { FormFields } from './field-props.ts'
import { lockOf } from './lock.ts'

/** What changes only while the container is stopped. Until then it can be read, with the reason above it. */
export function StoppedFields(form: FormFields) {
  const { container, values, set, errors, meanwhile } = form
  const pending = usePendingOperation(container.id)
  const reason = lockOf(['ssh_public_key'], container.status, pending?.operation)
  const shared = values.ramdisk_scope === 'project'
  return (
    <fieldset className="grid gap-3.5 border-t border-line pt-3">
      {/* Floated, a legend is laid out as any other heading. */}
      <legend className="float-left w-full font-strong">While it is stopped</legend>
      {reason && <p className="-mt-3 clear-both text-ink-2">{reason}</p>}
      <SshKeyField
        value={values.ssh_public_key}
        onChange={line => set('ssh_public_key', line)}
        name={values.name}
        of={{ id: container.id, installed: container.ssh_public_key ?? '' }}
        error={errors.ssh_public_key}
        hint={meanwhile('ssh_public_key')}
        reason={reason}
      />
      <Checkbox
        label="AI"
        reason={reason}
        error={errors.ai}
        hint={meanwhile('ai')}
        checked={values.ai}
        onChange={event => set('ai', event.target.checked)}
      />
      {container.ramdisk !== undefined && (
        <Checkbox
          label="Ramdisk"
          reason={reason}
          error={errors.ramdisk}
          hint={meanwhile('ramdisk') ?? 'Memory mounted at /ramdisk. A reboot of the host empties it.'}
          checked={values.ramdisk}
          onChange={event => set('ramdisk', event.target.checked)}
        />
      )}
      {container.ramdisk_scope !== undefined && (
        <Checkbox
          label="Share the ramdisk in the project"
          reason={reason ?? (values.ramdisk ? undefined : 'There is no ramdisk to share.')}
          error={errors.ramdisk_scope}
          hint={meanwhile('ramdisk_scope') ?? 'Adds /ramdisk/project, for its containers on this server.'}
          checked={shared}
          onChange={event => set('ramdisk_scope', event.target.checked ? 'project' : 'container')}
        />
      )}
    </fieldset>
  )
}
