import { planSave } from '../../../components/save-plan.ts'
import { SshKeyField } from '../../../components/ssh-key/ssh-key-field.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import type { FormFields } from './field-props.ts'

/** What changes only while the container is stopped. Where a save can stop it, it says so; else why it has to wait. */
export function StoppedFields(form: FormFields & { reason: string | undefined }) {
  const { container, values, set, errors, meanwhile, reason } = form
  const shared = values.ramdisk_scope === 'project'
  const { status } = container
  const rule = reason ?? (planSave(status) && status !== 'stopped' ? stopNote(status) : undefined)
  return (
    <fieldset className="grid min-w-0 gap-3.5 border-t border-line pt-3">
      {/* Floated, a legend is laid out as any other heading. */}
      <legend className="float-left w-full font-strong">While it is stopped</legend>
      {rule && <p className="-mt-3 clear-both text-ink-2">{rule}</p>}
      <SshKeyField
        value={values.ssh_public_key}
        onChange={line => set('ssh_public_key', line)}
        name={values.name}
        of={{ id: container.id, installed: container.ssh_public_key ?? '' }}
        error={errors.ssh_public_key}
        hint={
          <>
            <span className="block">{keyEffect(container.ssh_public_key ?? '', values.ssh_public_key)}</span>
            {meanwhile('ssh_public_key')}
          </>
        }
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

function stopNote(status: string): string {
  if (status === 'paused') {
    return 'It is paused. To save these it is resumed, stopped, started and paused again: what it holds in memory is lost.'
  }
  return 'It is running. To save these it is stopped and started again: what runs in it is ended.'
}

/** Sheet §4.4: removal closes SSH within about a minute; a new key is in when `ssh_key_installed_at` says so. */
function keyEffect(installed: string, line: string): string | undefined {
  if (line.trim() === installed.trim()) return undefined
  if (line.trim() === '') return 'That takes effect within about a minute of the save.'
  if (installed === '')
    return 'The key opens it as soon as it runs with it, which the facts show as installed.'
  return 'The new key opens it as soon as it runs with it. The old one opens nothing any more.'
}
