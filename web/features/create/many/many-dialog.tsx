import { useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import { hostsOf, saveKeyArchive } from '../../../components/key-archive.ts'
import type { Batch } from '../../../components/start-batch.ts'
import { formatCount, plural } from '../../../lib/format.ts'
import { whyNoKeyPair } from '../../../lib/openssh.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { CreateDraft } from '../draft.ts'
import { keyFolderOf, makePairs } from './keys.ts'
import { PlanView } from './plan-view.tsx'
import { type ManyPlan, useManyPlan } from './use-many-plan.ts'

export interface ManyDialogProps {
  /** Its `many` is not null. */
  draft: CreateDraft
  projectId: string | null
  onClose: () => void
  /** The run has begun: the cards show it, and the card among the messages. */
  onStarted: () => void
}

/** The plan, and the keys before anything is sent. */
export function ManyDialog({ draft, projectId, onClose, onStarted }: ManyDialogProps) {
  const current = useManyPlan(draft, projectId)
  const [keys, setKeys] = useState<Batch['keys']>(null)
  // Keys were saved for the names of that moment: the plan stays as it was.
  const [held, setHeld] = useState<ManyPlan>()
  const planned = held ?? current
  const plan = planned?.plan
  const count = plan?.rows.length ?? 0
  const needsKeys = plan?.rows.some(row => row.needsKeyPair) ?? false
  const hasEnv = plan?.rows.some(({ body }) => body.environment_vars) ?? false
  const [first] = plan?.problems ?? []
  const reason = first
    ? 'The plan has problems; they are listed above.'
    : needsKeys && !keys
      ? 'Save the keys first.'
      : undefined

  async function start() {
    if (!planned) return
    const { project, servers } = planned
    const serverNames = Object.fromEntries(servers.map(({ id, label }) => [id, label]))
    const { startBatch } = await import('../../../components/start-batch.ts')
    const { rows, envFromTable } = planned.plan
    startBatch({ bodies: rows.map(({ body }) => body), project, serverNames, keys, envFromTable })
    onStarted()
  }

  return (
    <Dialog
      title={`Create ${count > 0 ? plural(count, 'container') : 'several'}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={!planned} reason={reason} onClick={() => void start()}>
            Create {formatCount(count)}
          </Button>
        </>
      }
    >
      {planned && (
        <div className="grid gap-4">
          <PlanView planned={planned} />
          {needsKeys && !first && (
            <KeyStep
              planned={planned}
              folder={keys?.folder}
              onSaved={saved => {
                setKeys(saved)
                setHeld(planned)
              }}
              pattern={draft.many?.pattern ?? ''}
            />
          )}
          {hasEnv && (
            <p className="text-ink-2">
              Values of the environment are kept by this page only. When it is loaded again before all are
              created, it asks for them again.
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}

interface KeyStepProps {
  planned: ManyPlan
  /** Once they are saved. */
  folder: string | undefined
  pattern: string
  onSaved: (keys: NonNullable<Batch['keys']>) => void
}

function KeyStep({ planned, folder, pattern, onSaved }: KeyStepProps) {
  const { plan, project } = planned
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const count = plan.rows.filter(row => row.needsKeyPair).length

  async function save() {
    setBusy(true)
    setError(undefined)
    try {
      const pairs = await makePairs(plan)
      const name = keyFolderOf(pattern, Date.now())
      await saveKeyArchive(name, hostsOf(project.id, [...pairs.keys()]), pairs)
      onSaved({ folder: name, pairs })
    } catch (failure) {
      setError(
        failure instanceof DOMException ? 'This browser cannot make ed25519 keys.' : messageOf(failure),
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <section aria-label="SSH keys" className="grid gap-2 rounded-row border border-line p-3">
      <p role="status">
        {folder
          ? `Saved as ${folder}.zip. This page forgets the private keys when it is loaded again or the run is put away; the file is then the only place that has them.`
          : `${plural(count, 'key pair')}, one for each. The private keys are made here and never sent: save them before anything is created.`}
      </p>
      {error && (
        <p role="alert" className="font-strong">
          {error}
        </p>
      )}
      {!folder && (
        <Button
          className="justify-self-start"
          busy={isBusy}
          reason={whyNoKeyPair()}
          onClick={() => void save()}
        >
          Make and save {plural(count, 'key')}
        </Button>
      )}
    </section>
  )
}
