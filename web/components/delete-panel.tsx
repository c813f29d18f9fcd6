import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { aliasesQuery } from '../api/aliases.ts'
import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { plural } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/field.tsx'
import { StepList } from '../ui/step-list.tsx'
import { closeDelete, type DeleteFlow, setWishes, stopDelete } from './delete-flow.ts'
import { canSnapshotFirst, type DeleteStepId, hasRemoved } from './delete-plan.ts'
import { runDelete } from './delete-run.ts'
import { deleteSoon } from './pending-deletes.ts'

export interface DeletePanelProps {
  container: Container
  flow: DeleteFlow
}

/** The confirmation in place, and then the progress. */
export function DeletePanel({ container, flow }: DeletePanelProps) {
  const panel = useRef<HTMLElement>(null)
  const titleId = useId()
  const { id, name, phase } = flow

  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-own-keys=""
      className="grid gap-2.5 outline-none"
      onKeyDown={event => {
        if (event.key !== 'Escape' || phase !== 'asking') return
        event.stopPropagation()
        giveFocusBack(panel.current)
        closeDelete(id)
      }}
    >
      <p id={titleId} className="font-strong text-ink">
        {titles[phase]} {name}
        {phase === 'asking' && '?'}
      </p>
      {phase === 'asking' ? (
        <Confirmation container={container} flow={flow} />
      ) : (
        <Progress flow={flow} panel={panel.current} />
      )}
    </section>
  )
}

const titles: Record<DeleteFlow['phase'], string> = {
  asking: 'Delete',
  running: 'Deleting',
  stopping: 'Deleting',
  stopped: 'Stopped deleting',
  failed: 'Could not delete',
}

/** The focus would fall to the page's start when the panel goes. */
function giveFocusBack(panel: HTMLElement | null) {
  panel?.closest<HTMLElement>('[role="gridcell"]')?.focus()
}

function Confirmation({ container, flow }: DeletePanelProps) {
  const { id, wishes } = flow
  const panel = useRef<HTMLDivElement>(null)
  const aliases = useQuery(aliasesQuery(id))
  const names = aliases.data?.aliases.map(alias => alias.alias)
  const copies = [...(currentFleet()?.byId.values() ?? [])].filter(row => row.source_container_id === id)
  const snapshots = container.snapshot_count ?? 0
  const canSnapshot = canSnapshotFirst(container.status)

  function start() {
    const chosen = {
      takeSnapshot: wishes.takeSnapshot && canSnapshot,
      mayHaveAliases: names?.length !== 0,
    }
    giveFocusBack(panel.current)
    closeDelete(id)
    deleteSoon([id], chosen, () => container.name)
  }

  return (
    <div ref={panel} className="grid gap-2.5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
        <dt className="text-ink">Lost</dt>
        <dd>
          File system, environment, network and firewall settings, and all service URLs
          {container.is_default && '. It is the container that came with your account'}.
        </dd>
        {snapshots > 0 && (
          <>
            <dt className="text-ink">May be lost</dt>
            <dd>{plural(snapshots, 'snapshot')}: some servers keep them, others delete them too.</dd>
          </>
        )}
        {names && names.length > 0 && (
          <>
            <dt className="text-ink">Removed</dt>
            <dd className="wrap-anywhere">
              {plural(names.length, 'alias', 'aliases')}: {names.join(', ')}
            </dd>
          </>
        )}
        {aliases.isError && (
          <>
            <dt className="text-ink">Unknown</dt>
            <dd>Its aliases could not be read. They are looked for again before the delete.</dd>
          </>
        )}
        <dt className="text-ink">Kept</dt>
        <dd>{copies.length > 0 ? keptCopies(copies) : 'Nothing of it. Copies made of it keep running.'}</dd>
      </dl>
      {canSnapshot && (
        <Checkbox
          label="Take a snapshot first"
          hint="It may be deleted together with the container. To be sure, make a copy instead."
          checked={wishes.takeSnapshot}
          onChange={event => setWishes(id, { ...wishes, takeSnapshot: event.target.checked })}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          onClick={() => {
            giveFocusBack(panel.current)
            closeDelete(id)
          }}
        >
          Keep it
        </Button>
        <Button variant="primary" onClick={start}>
          {verbs[container.status] ?? 'Delete it'}
        </Button>
      </div>
    </div>
  )
}

const verbs: Record<string, string> = { running: 'Stop and delete', paused: 'Resume, stop and delete' }

function keptCopies(copies: readonly Container[]): string {
  const named = copies.slice(0, 3).map(copy => copy.name)
  const rest = copies.length > 3 ? ` and ${copies.length - 3} more` : ''
  return `${plural(copies.length, 'copy', 'copies')} (${named.join(', ')}${rest}), which can no longer be synced.`
}

const stepLabels: Record<DeleteStepId, string> = {
  snapshot: 'Take a snapshot',
  resume: 'Resume it, for a paused one cannot be stopped',
  stop: 'Stop it',
  wait: 'Wait until it has stopped',
  aliases: 'Remove its aliases',
  delete: 'Delete it',
}

function Progress({ flow, panel }: { flow: DeleteFlow; panel: HTMLElement | null }) {
  const { id, name, phase } = flow
  const ended = phase === 'failed' || phase === 'stopped'
  const steps = flow.steps.map((step, at) => ({
    ...step,
    id: `${at} ${step.id}`,
    label: stepLabels[step.id],
  }))
  return (
    <>
      <StepList
        label={`Deleting ${name}`}
        steps={steps}
        onStop={() => stopDelete(id)}
        stopping={phase === 'stopping'}
      />
      {ended && (
        <>
          {phase === 'stopped' && (
            <p className="text-ink-2">
              {hasRemoved(flow.steps)
                ? 'The container is kept; its aliases are gone.'
                : 'Nothing was lost: the container is still there.'}
            </p>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              onClick={() => {
                giveFocusBack(panel)
                closeDelete(id)
              }}
            >
              Close
            </Button>
            <Button variant="primary" onClick={() => void runDelete(id)}>
              {phase === 'failed' ? 'Try again' : 'Go on'}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
