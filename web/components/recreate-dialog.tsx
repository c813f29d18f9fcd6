import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { freeName } from '../../contract/name.ts'
import { createContainer } from '../api/containers.ts'
import { isApiError, messageOf } from '../api/error.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { projectsQuery } from '../api/projects.ts'
import { isNameTaken } from '../api/refusal.ts'
import { serversQuery } from '../api/servers.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox, Field, Select, Textarea, TextInput } from '../ui/field.tsx'
import { showToast } from '../ui/toast.tsx'
import { ColorPicker } from './color-picker.tsx'
import { serverOptions } from './quick-create-choice.ts'
import { realmLabel } from './realm-label.ts'
import { type Blueprint, createInput } from './recreate.ts'

const FORM = 'recreate'
const switches = [
  ['hoody_kit', 'Hoody kit'],
  ['dev_kit', 'Dev kit'],
  ['ai', 'AI features'],
  ['autostart', 'Starts with its host'],
  ['ramdisk', 'RAM disk'],
] as const

function nameIn(projectId: string, wanted: string): string {
  const taken = new Set<string>()
  for (const row of currentFleet()?.byId.values() ?? []) if (row.project_id === projectId) taken.add(row.name)
  return freeName(wanted, name => taken.has(name))
}

/** Creation, filled in with what is known of a container that is gone. */
export function RecreateDialog({ blueprint, onClose }: { blueprint: Blueprint; onClose: () => void }) {
  const { envKeys, hadKey } = blueprint
  const [projectId, setProjectId] = useState(blueprint.projectId)
  const [body, setBody] = useState(() => ({
    ...blueprint.body,
    name: nameIn(blueprint.projectId, blueprint.body.name),
  }))
  const [env, setEnv] = useState<Record<string, string>>({})
  const [serverId, setServerId] = useState(blueprint.serverId ?? '')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const projects = useQuery(projectsQuery).data ?? []
  const servers = serverOptions(useQuery(serversQuery).data ?? [])
  const change = (next: Partial<typeof body>) => setBody({ ...body, ...next })
  const fieldError = (field: string) => (isApiError(error) ? error.field(field) : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await mutate(createContainer, createInput({ ...blueprint, projectId, body }, serverId, env))
      showToast({ text: `Creating ${body.name}` })
      onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="pointer-events-auto">
      <Dialog
        title={`Create ${blueprint.body.name} again`}
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              variant="primary"
              type="submit"
              form={FORM}
              busy={isBusy}
              reason={serverId ? undefined : 'Choose a server first.'}
            >
              Create
            </Button>
          </>
        }
      >
        <form id={FORM} className="grid gap-4" onSubmit={submit}>
          <Field
            label="Name"
            error={fieldError('name') ?? (isNameTaken(error) ? messageOf(error) : undefined)}
          >
            <TextInput
              required
              minLength={3}
              maxLength={100}
              pattern="[a-zA-Z0-9_\-]+"
              value={body.name}
              onChange={event => change({ name: event.target.value })}
            />
          </Field>
          <ColorPicker value={body.color} onChange={color => change({ color })} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Project">
              <Select value={projectId} onChange={event => setProjectId(event.target.value)}>
                {projects.map(({ id, alias }) => (
                  <option key={id} value={id}>
                    {alias}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Server">
              <Select required value={serverId} onChange={event => setServerId(event.target.value)}>
                <option value="" disabled>
                  Choose a server
                </option>
                {servers.map(({ id, label, hint, reason }) => (
                  <option key={id} value={id} disabled={reason !== undefined}>
                    {[label, reason ?? hint].filter(Boolean).join(', ')}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Field label="Image" error={fieldError('container_image')}>
            <TextInput
              value={body.container_image ?? ''}
              spellCheck={false}
              onChange={event => change({ container_image: event.target.value })}
            />
          </Field>
          <Field label="Comment">
            <Textarea
              value={body.comment ?? ''}
              onChange={event => change({ comment: event.target.value || null })}
            />
          </Field>
          <div className="grid gap-1.5 sm:grid-cols-2">
            {switches.map(([field, label]) => (
              <Checkbox
                key={field}
                label={label}
                checked={body[field] ?? false}
                onChange={event => change({ [field]: event.target.checked })}
              />
            ))}
            {(body.realm_ids ?? []).map(id => (
              <Checkbox
                key={id}
                label={`Realm ${realmLabel(id)}`}
                checked
                onChange={() => change({ realm_ids: body.realm_ids?.filter(other => other !== id) ?? [] })}
              />
            ))}
          </div>
          {envKeys.length > 0 && (
            <fieldset className="grid gap-2">
              <legend className="mb-1 font-[560]">Environment</legend>
              <p className="text-xs text-ink-3">The values were not kept. What stays empty is left out.</p>
              {envKeys.map(key => (
                <Field key={key} label={<code className="font-mono">{key}</code>}>
                  <TextInput
                    type="password"
                    autoComplete="off"
                    value={env[key] ?? ''}
                    onChange={event => setEnv({ ...env, [key]: event.target.value })}
                  />
                </Field>
              ))}
            </fieldset>
          )}
          {hadKey && (
            <p className="text-ink-2">
              It had an SSH key, which was not kept. Add one on the new container’s page.
            </p>
          )}
          {error !== undefined && !isNameTaken(error) && (
            <p role="alert" className="font-strong">
              {messageOf(error)}
            </p>
          )}
        </form>
      </Dialog>
    </div>
  )
}
