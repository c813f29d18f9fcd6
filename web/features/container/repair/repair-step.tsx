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
import { useDeleteFlow } from '../../../components/delete-flow.ts'
import { removeAliases, runDelete } from '../../../components/delete-run.ts'
import type { Step } from '../../../components/repair/cause.ts'
import { DeleteButton, RecreateButton } from '../../../components/repair/recreate-button.tsx'
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
export function RepairStep({ step, container, refused, isPrimary }: RepairStepProps) {
  const { id, name } = container
  const flow = useDeleteFlow(id)
  const pending = usePendingOperation(id)?.operation
  const variant = isPrimary ? 'primary' : 'default'
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
      return <RecreateButton container={container} deletesFirst={step.deletesFirst} variant={variant} />
    case 'delete':
      if (flow?.phase !== 'failed') return <DeleteButton container={container} variant={variant} />
      return (
        <Button variant={variant} onClick={() => void runDelete(id)}>
          Try the delete again
        </Button>
      )
    case 'remove-aliases': {
      const label = `Remove ${plural(step.count, 'alias', 'aliases')}`
      return <Work {...{ label, variant, name }} act={() => removeAliases(id)} done="Aliases removed" />
    }
    case 'save-again': {
      const body = refused?.body ?? {}
      return (
        <Work
          {...{ variant, name }}
          label="Save it again"
          act={() => mutate(updateContainer, { id, body })}
          done="Saved"
          isQuiet
        />
      )
    }
    case 'look-again':
      return <Work {...{ variant, name }} label="Look again" act={() => lookAgain(id)} done="Looked again" />
    case 'copy-id':
      return (
        <Button variant={variant} onClick={() => void copyId(container)}>
          Copy id
        </Button>
      )
    default: {
      const { label, reason, onClick } = operation(container, step.to, pending)
      return (
        <Button variant={variant} reason={reason} onClick={() => onClick?.()}>
          {label}
        </Button>
      )
    }
  }
}

function To({ path, children }: { path: string; children: ReactNode }) {
  return (
    <Link to={path} className="underline underline-offset-2 wrap-anywhere">
      {children}
    </Link>
  )
}

interface WorkProps {
  label: string
  variant: 'primary' | 'default'
  /** The container's. */
  name: string
  act: () => Promise<unknown>
  done: string
  /** Its failure shows as what was refused. */
  isQuiet?: boolean
}

function Work({ label, variant, name, act, done, isQuiet = false }: WorkProps) {
  const [isBusy, setBusy] = useState(false)
  async function press() {
    setBusy(true)
    try {
      await act()
      announce(`${name}: ${done}`)
    } catch (error) {
      if (!isQuiet) showToast({ text: `${label}: ${name}`, detail: messageOf(error), lasting: true })
    }
    setBusy(false)
  }
  return (
    <Button variant={variant} busy={isBusy} onClick={() => void press()}>
      {label}
    </Button>
  )
}

function lookAgain(id: string) {
  const looked = [keys.container(id), keys.servers, keys.projects, [...keys.aliases, id]]
  return Promise.all(looked.map(queryKey => queryClient.invalidateQueries({ queryKey })))
}
