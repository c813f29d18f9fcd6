import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { copyContainer } from '../../../api/copies.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { projectsQuery } from '../../../api/projects.ts'
import { refusedFields } from '../../../api/refused-fields.ts'
import { serversQuery } from '../../../api/servers.ts'
import type { Snapshot } from '../../../api/snapshots.ts'
import { projectOptions, serverOptions } from '../../../components/quick-create-choice.ts'
import { RequestView } from '../../../components/request-view.tsx'
import { SshKeyField } from '../../../components/ssh-key/ssh-key-field.tsx'
import { formatExact } from '../../../lib/format.ts'
import { comingUpPath } from '../../../lib/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, Field, Select, TextInput } from '../../../ui/field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { type CopyDraft, copyBody, copyProblems } from './copy-draft.ts'
import { labelOf, newestFirst } from './snapshot-rules.ts'

interface Props {
  container: Container
  rows: readonly Container[]
  snapshots: readonly Snapshot[]
  draft: CopyDraft
  /** Kept by the caller: what was typed is there again when it is opened again. */
  onChange: (draft: CopyDraft) => void
  /** The copy is on its way. */
  onDone: () => void
  onClose: () => void
  /** Why no copy can be made now. */
  reason: string | undefined
}

const FORM = 'copy-container'

export function CopyDialog(props: Props) {
  const { container, rows, snapshots, draft, onChange, onDone, onClose, reason } = props
  const navigate = useNavigate()
  const projects = useQuery(projectsQuery).data ?? []
  const servers = useQuery(serversQuery).data ?? []
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [error, setError] = useState<string>()
  const problems = copyProblems(draft, rows)
  const body = copyBody(draft)
  const counts = new Map<string, number>()
  for (const { project_id } of rows) counts.set(project_id, (counts.get(project_id) ?? 0) + 1)

  function change(part: Partial<CopyDraft>) {
    setRefused({})
    onChange({ ...draft, ...part })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problems).length > 0) return
    setBusy(true)
    setError(undefined)
    try {
      const copy = await mutate(copyContainer, { id: container.id, body })
      const watch = () => void navigate(comingUpPath(copy.id))
      showToast({
        text: `Copying ${container.name} to ${copy.name}`,
        action: { label: 'Watch it', onPress: watch },
      })
      onDone()
    } catch (failure) {
      const fields = refusedFields(failure)
      setRefused(fields)
      const isByControl = ['name', 'ssh_public_key', 'server_id'].some(field => fields[field])
      setError(isByControl ? undefined : messageOf(failure))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={`Copy ${container.name}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={FORM} busy={isBusy} reason={reason}>
            Copy it
          </Button>
        </>
      }
    >
      <form id={FORM} className="grid gap-4" onSubmit={event => void submit(event)}>
        <p className="text-ink-2">
          Takes its files, environment and settings along, its realms too. It never takes the SSH key, for a
          key opens one container only. The copy starts by itself.
        </p>
        <Field
          label="Name"
          error={refused.name ?? (isTried || problems.name !== undefined ? problems.name : undefined)}
          hint="Empty for a generated one."
        >
          <TextInput
            value={draft.name}
            maxLength={100}
            spellCheck={false}
            autoComplete="off"
            onChange={event => change({ name: event.target.value })}
          />
        </Field>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label="Project">
            <Select value={draft.projectId} onChange={event => change({ projectId: event.target.value })}>
              {!projects.some(({ id }) => id === draft.projectId) && (
                <option value={draft.projectId}>{container.project_alias ?? 'Its own'}</option>
              )}
              {projectOptions({ projects, servers, counts }).map(({ id, label, hint, reason: why }) => (
                <option key={id} value={id} disabled={why !== undefined && id !== draft.projectId}>
                  {[label, why ?? hint].filter(Boolean).join(', ')}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Server" error={refused.server_id ?? refused.target_server_id}>
            <Select value={draft.serverId} onChange={event => change({ serverId: event.target.value })}>
              {!servers.some(({ server_id }) => server_id === draft.serverId) && (
                <option value={draft.serverId}>
                  {container.subserver_name ?? container.server_name ?? 'Choose a server'}
                </option>
              )}
              {serverOptions(servers).map(({ id, label, hint, reason: why }) => (
                <option key={id} value={id} disabled={why !== undefined && id !== draft.serverId}>
                  {[label, why ?? hint].filter(Boolean).join(', ')}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Field label="From" error={refused.source_snapshot}>
          <Select value={draft.snapshot} onChange={event => change({ snapshot: event.target.value })}>
            <option value="">As it is then</option>
            {newestFirst(snapshots).map(snapshot => (
              <option key={snapshot.name} value={snapshot.name}>
                {labelOf(snapshot)}, {formatExact(snapshot.created_at)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="grid gap-2">
          <Checkbox
            label="Take its firewall rules along"
            checked={draft.firewall}
            onChange={event => change({ firewall: event.target.checked })}
          />
          <Checkbox
            label="Take its network settings along"
            checked={draft.network}
            onChange={event => change({ network: event.target.checked })}
          />
        </div>
        <SshKeyField
          value={draft.key}
          name={draft.name}
          error={refused.ssh_public_key}
          onChange={key => change({ key })}
        />
        {error && (
          <p role="alert" className="font-strong">
            <b aria-hidden="true" className="font-extrabold">
              !{' '}
            </b>
            {error}
          </p>
        )}
        <details>
          <summary className="w-fit rounded-row py-1 text-ink-2">As a request</summary>
          <RequestView request={{ method: 'POST', path: `/api/v1/containers/${container.id}/copy`, body }} />
        </details>
      </form>
    </Dialog>
  )
}
