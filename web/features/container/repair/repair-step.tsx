import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import { updateContainer } from '../../../api/containers.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { keys } from '../../../api/keys.ts'
import { mutate } from '../../../api/mutate.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { queryClient } from '../../../api/query-client.ts'
import { operation } from '../../../components/container-actions.ts'
import { copyId } from '../../../components/container-operations.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { askDelete, useDeleteFlow } from '../../../components/delete-flow.ts'
import { removeAliases, runDelete } from '../../../components/delete-run.ts'
import type { ActStep, Step } from '../../../components/repair/cause.ts'
import { RecreateButton } from '../../../components/repair/recreate-button.tsx'
import { plural } from '../../../lib/format.ts'
import { containerPath, fleetWith } from '../../../lib/paths.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import type { Refused } from './problem.ts'

export interface RepairStepProps {
  step: Step
  container: Container
  refused: Refused | null
  isPrimary: boolean
}

/** What helps, as a button, or as a link to where it is done. */
export function RepairStep(props: RepairStepProps) {
  const { step, container, isPrimary } = props
  const { id } = container
  switch (step.to) {
    case 'server':
      return <To path={fleetWith('server', step.name)}>See what is on {step.name}</To>
    case 'project':
      return <To path={fleetWith('project', step.name)}>See what is in {step.name}</To>
    case 'container':
      return <To path={containerPath(step.id)}>Open {step.name}</To>
    case 'configuration':
      return <To path={containerPath(id, 'configuration')}>Open its configuration</To>
    case 'copy':
      return <To path={containerPath(id, 'snapshots')}>Copy it elsewhere</To>
    case 'recreate':
      return (
        <RecreateButton
          container={container}
          deletesFirst={step.deletesFirst}
          variant={isPrimary ? 'primary' : 'default'}
        />
      )
    default:
      // One button whatever it does: it keeps the focus when one step gives way to the next.
      return <StepButton {...props} step={step} />
  }
}

function To({ path, children }: { path: string; children: ReactNode }) {
  return (
    <Link to={path} className="underline underline-offset-2 wrap-anywhere">
      {children}
    </Link>
  )
}

interface Act {
  label: string
  reason?: string | undefined
  act: () => unknown
  /** Said when it is done; what says so itself has none. */
  done?: string
}

function StepButton({ step, container, refused, isPrimary }: RepairStepProps & { step: ActStep }) {
  const { id, name } = container
  const flow = useDeleteFlow(id)
  const pending = usePendingOperation(id)?.operation
  const [isBusy, setBusy] = useState(false)
  const { label, reason, act, done } = actOf()

  function actOf(): Act {
    switch (step.to) {
      case 'delete':
        return flow?.phase === 'failed'
          ? { label: 'Try the delete again', act: () => void runDelete(id) }
          : { label: 'Delete', reason: whyNot('delete', container, pending), act: () => askDelete(container) }
      case 'remove-aliases': {
        const label = `Remove ${plural(step.count, 'alias', 'aliases')}`
        return { label, act: () => removeAliases(id), done: 'Aliases removed' }
      }
      case 'save-again': {
        const body = refused?.body ?? {}
        // Refused again, it shows as that.
        const act = () => mutate(updateContainer, { id, body }).catch(() => {})
        return { label: 'Save it again', act }
      }
      case 'look-again':
        return { label: 'Look again', act: () => lookAgain(id), done: 'Looked again' }
      case 'copy-id':
        return { label: 'Copy id', act: () => copyId(container) }
      default: {
        const { label, reason, onClick } = operation(container, step.to, pending)
        return { label, reason, act: () => onClick?.() }
      }
    }
  }

  async function press() {
    setBusy(true)
    try {
      await act()
      if (done) announce(`${name}: ${done}`)
    } catch (error) {
      showToast({ text: `${label}: ${name}`, detail: messageOf(error), lasting: true })
    }
    setBusy(false)
  }

  return (
    <Button
      variant={isPrimary ? 'primary' : 'default'}
      reason={reason}
      busy={isBusy}
      onClick={() => void press()}
    >
      {label}
    </Button>
  )
}

function lookAgain(id: string) {
  const looked = [keys.container(id), keys.servers, keys.projects, [...keys.aliases, id]]
  return Promise.all(looked.map(queryKey => queryClient.invalidateQueries({ queryKey })))
}
