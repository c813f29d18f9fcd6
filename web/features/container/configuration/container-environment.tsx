import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Secret } from '../../../ui/secret.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import { useEnvWork } from './env-saves.ts'

const EnvironmentEdit = lazy(async () => ({
  default: (await import('./environment-edit.tsx')).EnvironmentEdit,
}))

/** Its environment variables. Any value may be a secret, so each is shown only when asked for. */
export function ContainerEnvironment({ container }: { container: Container }) {
  const { draft, saved } = useEnvWork(container.id)
  const editButton = useRef<HTMLButtonElement>(null)
  // What was begun stands open again.
  const [view, setView] = useState<'list' | 'edit' | 'edited'>(draft ? 'edit' : 'list')
  useEffect(() => {
    if (view === 'edited') editButton.current?.focus()
  }, [view])
  const count = Object.keys(container.environment_vars).length

  return (
    <Panel
      title="Environment"
      aside={
        <>
          <span className="text-ink-3">{plural(count, 'variable')}</span>
          {view !== 'edit' && draft && <span className="text-ink-3">Unsaved edits</span>}
          {view !== 'edit' && (
            <Button ref={editButton} onClick={() => setView('edit')}>
              Edit variables
            </Button>
          )}
        </>
      }
    >
      {view === 'edit' ? (
        <Suspense fallback={<Skeleton className="h-40 rounded-row" />}>
          <EnvironmentEdit container={container} onClose={() => setView('edited')} />
        </Suspense>
      ) : (
        <>
          <Variables container={container} />
          <SyncNote container={container} saved={saved} />
        </>
      )}
    </Panel>
  )
}

function Variables({ container }: { container: Container }) {
  const variables = Object.entries(container.environment_vars).sort(([a], [b]) => (a < b ? -1 : 1))
  if (variables.length === 0) return <p className="text-ink-3">Nothing is set.</p>
  return (
    <dl className="text-sm">
      {variables.map(([name, value]) => (
        <div
          key={name}
          className="grid grid-cols-2 items-center gap-x-2.5 border-t border-line py-0.5 first:border-0"
        >
          <dt className="min-w-0 font-mono wrap-anywhere">{name}</dt>
          <dd className="min-w-0">
            <Secret value={value} label={name} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Whether the container has what is stored (sheet §8). */
function SyncNote({ container, saved }: { container: Container; saved: string | undefined }) {
  const { env_sync: sync, status } = container
  const text = sync?.last_error
    ? `The last change is stored and could not be brought into the container (${sync.last_error}). It is tried again with the next change or start.`
    : (saved ??
      (sync?.pending && status !== 'running'
        ? 'The container gets the last change when it starts.'
        : undefined))
  return text && <p className="mt-2 border-t border-line pt-2 text-ink-2">{text}</p>
}
