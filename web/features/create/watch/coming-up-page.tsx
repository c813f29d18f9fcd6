import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import { firstLogsQuery, type StatusLog } from '../../../api/coming-up.ts'
import { containerQuery } from '../../../api/containers.ts'
import { isNotFound, messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { ContainerCard } from '../../../components/container-card.tsx'
import { realmLabel } from '../../../components/realm-label.ts'
import { StateLine } from '../../../components/state-line.tsx'
import { stateLook } from '../../../components/state-look.ts'
import { useDeleteSlot } from '../../../components/use-delete-slot.tsx'
import { containerPath, paths } from '../../../lib/paths.ts'
import { useTitle } from '../../../lib/title.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Failure } from './failure.tsx'
import { Progress } from './progress.tsx'
import { Slow } from './slow.tsx'

/** From the create to the last service: how far it is, how long that usually takes, and what to do when it does not come. */
export function ComingUpPage() {
  const { id = '' } = useParams()
  const { data: container, error, refetch } = useQuery(containerQuery(id))
  const logs = useQuery(firstLogsQuery(id)).data
  useTitle(container ? `${container.name} coming up` : 'Coming up')

  if (isNotFound(error)) return <Gone />
  if (container) return <Loaded container={container} logs={logs ?? []} />
  if (!error) return <Skeleton className="m-5 h-96 rounded-card" />
  return (
    <EmptyState
      isPage
      title="The container could not be loaded"
      actions={<Button onClick={() => void refetch()}>Try again</Button>}
    >
      {messageOf(error)}
    </EmptyState>
  )
}

function Loaded({ container, logs }: { container: Container; logs: readonly StatusLog[] }) {
  const { id, name, status } = container
  const { inPlace, sheet } = useDeleteSlot(container)
  const word = stateLook(status).word
  useEffect(() => announce(`${name}: ${word}`), [name, word])
  const isComing = isOnItsWay(status) && status !== 'deleting'
  return (
    <div className="mx-auto grid max-w-5xl gap-4 px-3 py-5 sm:px-5.5">
      <h1 className="text-xl font-strong">
        {name}{' '}
        {status === 'failed' ? 'failed' : isComing || status === 'running' ? 'is coming up' : 'has come up'}
      </h1>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="grid gap-4">
          <Progress container={container} logs={logs} />
          {isComing && <Slow container={container} />}
          {status === 'failed' && <Failure container={container} logs={logs} />}
          {inPlace && <div className="rounded-card border border-ink bg-sheet p-4">{inPlace}</div>}
          {sheet}
        </div>
        <div className="grid gap-3">
          <Card container={container} />
          <Link to={containerPath(id)} className="justify-self-start underline underline-offset-2">
            Open its page
          </Link>
        </div>
      </div>
    </div>
  )
}

function Card({ container }: { container: Container }) {
  const { id, name, color, status, container_image, realm_ids } = container
  const pending = usePendingOperation(id)
  return (
    <ContainerCard
      name={name}
      color={color}
      status={status}
      pendingOperation={pending?.operation}
      image={container_image}
      server={container.subserver_name ?? container.server_name ?? 'no server'}
      realms={realm_ids.map(realmLabel)}
      line={<StateLine container={container} pending={pending} />}
      actions={[]}
    />
  )
}

function Gone() {
  return (
    <EmptyState
      isPage
      title="There is no such container"
      actions={
        <Link to={paths.fleet} className="underline underline-offset-2">
          Open the fleet
        </Link>
      }
    >
      It was deleted, belongs to somebody else, or is outside of the realm that is shown.
    </EmptyState>
  )
}
