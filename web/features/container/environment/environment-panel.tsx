import { lazy, Suspense, useState } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ContainerEnvironment } from '../container-environment.tsx'
import { Panel } from '../panel.tsx'
import { useEnvDraft } from './env-drafts.ts'

const EnvironmentForm = lazy(async () => ({
  default: (await import('./environment-form.tsx')).EnvironmentForm,
}))

/** Its environment, to read and to edit where it stands. An edit that was begun is open again whenever one comes back. */
export function EnvironmentPanel({ container }: { container: Container }) {
  const hasDraft = useEnvDraft(container.id) !== undefined
  const [isOpen, setOpen] = useState(hasDraft)
  const pending = usePendingOperation(container.id)
  const reason = whyNot('update', container, pending?.operation)
  if (!isOpen && !hasDraft) {
    return (
      <ContainerEnvironment
        container={container}
        action={
          <Button aria-label="Edit the environment" reason={reason} onClick={() => setOpen(true)}>
            Edit
          </Button>
        }
      />
    )
  }
  return (
    <Panel title="Environment" aside={hasDraft && <span className="text-ink-2">Not saved</span>}>
      <Suspense fallback={<Skeleton className="h-40 rounded-card" />}>
        <EnvironmentForm container={container} onClose={() => setOpen(false)} />
      </Suspense>
    </Panel>
  )
}
