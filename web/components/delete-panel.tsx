import { useEffect, useId, useRef } from 'react'
import type { Container } from '../api/fleet-state.ts'
import { Button } from '../ui/button.tsx'
import { StepList } from '../ui/step-list.tsx'
import { DeleteConfirmation } from './delete-confirmation.tsx'
import { closeDelete, type DeleteFlow, stopDelete } from './delete-flow.ts'
import { type DeleteStepId, hasRemoved } from './delete-plan.ts'
import { runDelete } from './delete-run.ts'

export interface DeletePanelProps {
  container: Container
  flow: DeleteFlow
}

/** The confirmation in place, and then the progress. */
export function DeletePanel({ container, flow }: DeletePanelProps) {
  const panel = useRef<HTMLElement>(null)
  const titleId = useId()
  const { id, name, phase } = flow
  const close = () => {
    giveFocusBack(panel.current)
    closeDelete(id)
  }

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
        close()
      }}
    >
      <p id={titleId} className="font-strong text-ink">
        {titles[phase]} {name}
        {phase === 'asking' && '?'}
      </p>
      {phase === 'asking' ? (
        <DeleteConfirmation container={container} flow={flow} onClose={close} />
      ) : (
        <Progress flow={flow} onClose={close} />
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

const stepLabels: Record<DeleteStepId, string> = {
  snapshot: 'Take a snapshot',
  resume: 'Resume it, for a paused one cannot be stopped',
  stop: 'Stop it',
  wait: 'Wait until it has stopped',
  aliases: 'Remove its aliases',
  delete: 'Delete it',
}

function Progress({ flow, onClose }: { flow: DeleteFlow; onClose: () => void }) {
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
            <Button onClick={onClose}>Close</Button>
            <Button variant="primary" onClick={() => void runDelete(id)}>
              {phase === 'failed' ? 'Try again' : 'Go on'}
            </Button>
          </div>
        </>
      )}
    </>
  )
}
