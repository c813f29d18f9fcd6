import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createSnapshot } from '../../../api/containers.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { StepList } from '../../../ui/step-list.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { carryOut, type ShownStep, type Todo } from './steps.ts'

export interface SnapshotFirstProps {
  container: Container
  /** "Restore nightly". */
  title: string
  /** "Restore it". */
  verb: string
  /** The act as a step, and what is said when it is done. */
  act: { label: string; done: string; perform: () => Promise<unknown> }
  /** Begins the alias of the snapshot that is taken first. */
  alias: string
  /** Whether that is proposed. */
  wanted: boolean
  /** Why none can be taken first, besides what the state says. */
  full?: string | undefined
  /** Why the act itself is not possible now. */
  reason?: string | undefined
  /** What is lost and what is kept. */
  children: ReactNode
  onClose: () => void
}

type Phase = 'asking' | 'running' | 'failed'

/** Confirms what cannot be undone, offers a fresh snapshot before it, and shows both as they are carried out. */
export function SnapshotFirst(props: SnapshotFirstProps) {
  const { container, title, verb, act, alias, full, reason, children, onClose } = props
  const [isWanted, setWanted] = useState(props.wanted)
  const [phase, setPhase] = useState<Phase>('asking')
  const [steps, setSteps] = useState<readonly ShownStep[]>([])
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const whyNoSnapshot = full ?? whyNot('snapshot', container)

  async function run() {
    setPhase('running')
    announce(act.label)
    const todos: Todo[] = [
      { id: 'act', label: act.label, perform: () => act.perform().then(() => undefined) },
    ]
    // The one that an earlier try has taken may have filled the room.
    const isTaken = steps.some(({ id, state }) => id === 'snapshot' && state === 'done')
    if (isTaken || (isWanted && !whyNoSnapshot)) {
      todos.unshift({ id: 'snapshot', label: 'Take a snapshot', perform: () => takeOne(container.id, alias) })
    }
    let failure = ''
    const isDone = await carryOut(todos, steps, {
      show: setSteps,
      explain: error => {
        failure = messageOf(error)
        return failure
      },
    })
    if (isDone) {
      showToast({ text: act.done })
      if (isShown.current) onClose()
      return
    }
    setPhase('failed')
    announce(`${title}: failed`, 'assertive')
    // Closed meanwhile, the dialog says nothing any more.
    if (!isShown.current) showToast({ text: `${title}: failed`, detail: failure, lasting: true })
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{phase === 'asking' ? 'Leave it' : 'Close'}</Button>
          <Button
            variant="primary"
            busy={phase === 'running'}
            reason={phase === 'asking' ? reason : undefined}
            onClick={() => void run()}
          >
            {phase === 'failed' ? 'Try again' : verb}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {children}
        {steps.length === 0 ? (
          <Checkbox
            label="Take a snapshot of now first"
            hint="To be sure of it, make a copy instead: that is a container of its own."
            reason={whyNoSnapshot}
            checked={isWanted && !whyNoSnapshot}
            onChange={event => setWanted(event.target.checked)}
          />
        ) : (
          <StepList label={title} steps={steps} />
        )}
      </div>
    </Dialog>
  )
}

async function takeOne(id: string, alias: string): Promise<string> {
  // Names are unique within the container (sheet §5), and an earlier try may have left one.
  const time = new Date().toISOString().slice(0, 19).replace(/\D/g, '')
  const { snapshot } = await mutate(createSnapshot, { id, body: { alias: `${alias}-${time}` } })
  return snapshot.name
}
