import { useQuery } from '@tanstack/react-query'
import type { Container } from '../../../api/fleet-state.ts'
import { type RuntimeInfo, runtimeQuery } from '../../../api/runtime.ts'
import { formatDuration, plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/now.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Freshness } from '../freshness.tsx'
import type { TabProps } from '../tabs.ts'
import { WARMING } from './absence.ts'
import { NothingTold, Step, useRanFor } from './nothing-told.tsx'
import { PortsPanel } from './ports-panel.tsx'
import { linesOf } from './service-lines.ts'
import { ServicesPanel } from './services-panel.tsx'
import { DisplaysPanel, TerminalsPanel } from './sessions-panels.tsx'
import { type ChangesSince, useChanges } from './use-changes.ts'

/** What runs inside just now. Only a running container tells, so the others are not asked. */
export function RuntimeTab({ container }: TabProps) {
  if (container.status !== 'running') return <NothingTold container={container} />
  return <Running key={container.id} container={container} />
}

function Running({ container }: { container: Container }) {
  const { data: info, error, dataUpdatedAt, refetch } = useQuery(runtimeQuery(container.id))
  const changes = useChanges(container.id, info, dataUpdatedAt)
  const isEmpty = info && Object.keys(info).length === 0
  return (
    <div className="grid gap-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Freshness at={dataUpdatedAt} error={error} onRetry={() => void refetch()} />
        <ChangeLine changes={changes} />
      </div>
      {info === undefined && !error && <Loading />}
      {info === null || isEmpty ? (
        <NothingTold container={container} />
      ) : (
        info && <Inside container={container} info={info} marks={changes.marks} />
      )}
    </div>
  )
}

function ChangeLine({ changes: { marks, gone, since, markSeen } }: { changes: ChangesSince }) {
  const count = marks.size + gone.length
  const age = useNow(now => (since === null ? '' : formatDuration(now - since)))
  if (count === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span>
        {plural(count, 'change')} in the last {age}
        {gone.length > 0 && <span className="text-ink-2">, gone: {gone.join(', ')}</span>}
      </span>
      <Button variant="outline" onClick={markSeen}>
        Mark as seen
      </Button>
    </p>
  )
}

interface InsideProps {
  container: Container
  info: RuntimeInfo
  marks: ReadonlyMap<string, string>
}

function Inside({ container, info, marks }: InsideProps) {
  const { services, network_services = [], terminals = [], displays = [] } = info
  return (
    <>
      <SlowStart container={container} services={services} />
      <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <ServicesPanel services={services} marks={marks} />
        <div className="grid gap-3.5">
          <PortsPanel container={container} ports={network_services} marks={marks} />
          {container.hoody_kit ? (
            <div className="grid items-start gap-3.5 lg:grid-cols-2 xl:grid-cols-1 2xl:grid-cols-2">
              <TerminalsPanel container={container} terminals={terminals} marks={marks} />
              <DisplaysPanel container={container} displays={displays} marks={marks} />
            </div>
          ) : (
            <p className="text-ink-2">
              Terminals and displays come with the kit, which it was created without for good.
            </p>
          )}
        </div>
      </div>
    </>
  )
}

/** Running is not ready: said while it warms up, and as a problem afterwards. */
function SlowStart({
  container,
  services = [],
}: {
  container: Container
  services: InsideProps['info']['services']
}) {
  const ranFor = useRanFor(container)
  const starting = linesOf(services).filter(({ isStarting }) => isStarting).length
  if (starting === 0 || ranFor === null) return null
  const isSlow = ranFor >= WARMING
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-card border border-ink bg-sheet px-4 py-2.5"
    >
      <p className="min-w-0 flex-1 basis-60">
        <strong className="font-strong">{isSlow ? 'Not answering yet. ' : 'Warming up. '}</strong>
        {plural(starting, 'service')} still {starting === 1 ? 'starts' : 'start'}; usually that takes 30 to 60
        s. {isSlow && 'A restart often helps.'}
      </p>
      {isSlow && <Step container={container} step="restart" />}
    </div>
  )
}

function Loading() {
  return (
    <div role="status" className="grid gap-3.5">
      <span className="sr-only">Asking what runs inside</span>
      <Skeleton className="h-64 rounded-card" />
      <Skeleton className="h-40 rounded-card" />
    </div>
  )
}
