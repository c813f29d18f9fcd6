import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import { othersLogsQuery, type StatusLog, servicesQuery } from '../../../api/coming-up.ts'
import { useActiveConnection } from '../../../api/connection.ts'
import { useFleet } from '../../../api/fleet.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { isSettled, type Readiness, readinessOf } from '../../../components/readiness.ts'
import { formatDuration, plural } from '../../../lib/format.ts'
import { useNow } from '../../../ui/now.ts'
import { StepList, type StepListProps } from '../../../ui/step-list.tsx'
import { beganAs, creationTime, othersAlike, usualTime } from './usual-time.ts'

export interface ProgressProps {
  container: Container
  /** The earliest first. */
  logs: readonly StatusLog[]
}

/** Milliseconds between two looks at what runs inside. */
const LOOK_EVERY = 2000
/** Services answer this long after it runs, in the sheet's words (§17.3). */
const USUALLY_READY = 'Services usually answer 30 to 60 s after it runs.'

/** The states on the way, with how long each took, against how long it usually does. */
export function Progress({ container, logs }: ProgressProps) {
  const { status, server_name, created_at } = container
  const begun = beganAs(logs) ?? (status === 'claiming' ? 'claiming' : 'creating')
  const running = logs.find(log => log.to_status === 'running')
  const usual = useUsual(container, begun)
  const services = useReadiness(container)
  const soFar = useNow(now => Math.max(0, Math.floor((now - Date.parse(created_at)) / 1000)))
  const took = creationTime(logs)
  const isFailed = status === 'failed' && !running
  const isMaking = isOnItsWay(status) && !running
  const readyText = services ? readyDetail(services) : undefined

  const steps: StepListProps['steps'] = [
    { id: 'asked', label: 'Asked for', state: 'done', detail: timeOf(created_at) },
    {
      id: 'making',
      label: `${begun === 'claiming' ? 'Claiming a warm one' : 'Creating'}${server_name ? ` on ${server_name}` : ''}`,
      state: isFailed ? 'failed' : isMaking ? 'active' : 'done',
      detail: [
        isMaking ? `${formatDuration(soFar * 1000)} so far` : took !== null && `Took ${inSeconds(took)}`,
        !isFailed && usual,
      ]
        .filter(Boolean)
        .join(' · '),
    },
    {
      id: 'running',
      label: 'Running',
      state: running ? 'done' : isFailed ? 'skipped' : 'pending',
      detail: running && timeOf(running.transition_time),
    },
    {
      id: 'ready',
      label: container.hoody_kit ? 'Services ready' : 'SSH ready',
      state: isFailed
        ? 'skipped'
        : !running
          ? 'pending'
          : services && isSettled(services)
            ? 'done'
            : 'active',
      detail: running ? (readyText ?? USUALLY_READY) : undefined,
    },
  ]
  return (
    <Box title="How far it is">
      <StepList label={`How far ${container.name} is`} steps={steps} />
      {running && services && services.length > 0 && <Services services={services} />}
      {running && <Note hasTold={services !== null && services.length > 0} />}
    </Box>
  )
}

function useUsual(container: Container, begun: string): string {
  const { containers, complete } = useFleet()
  const others = othersAlike(container, containers)
  // Those that come up meanwhile tell nothing new.
  const [asked, setAsked] = useState(others)
  if (asked.ids.length === 0 && others.ids.length > 0) setAsked(others)
  const logs = useQuery({ ...othersLogsQuery(asked.ids), enabled: complete && asked.ids.length > 0 }).data
  if (!complete || (asked.ids.length > 0 && !logs)) return 'looking how long it usually takes'
  const usual = usualTime(logs ?? [], begun)
  if (!usual) {
    const what = begun === 'claiming' ? 'no other was claimed here' : 'nothing like it has come up'
    return `how long it usually takes is not known: ${what} yet`
  }
  const where = asked.isElsewhere ? 'on other servers' : 'here'
  return `usually ${inSeconds(usual.ms)} ${where} (median of ${usual.count})`
}

/** Null while nobody can tell. */
function useReadiness({ id, status }: Container): readonly Readiness[] | null {
  const [isDone, setDone] = useState(false)
  const { data } = useQuery({
    ...servicesQuery(id),
    enabled: status === 'running',
    refetchInterval: isDone ? false : LOOK_EVERY,
  })
  const readiness = data ? readinessOf(data) : null
  if (readiness && isSettled(readiness) && !isDone) setDone(true)
  return readiness
}

function readyDetail(services: readonly Readiness[]): string | undefined {
  if (services.length === 0) return undefined
  const ready = services.filter(({ state }) => state === 'ready').length
  const failed = services.filter(({ state }) => state === 'failed')
  const told = `${ready} of ${plural(services.length, 'service')} ready`
  return failed.length === 0 ? told : `${told}, ${failed.map(({ label }) => label).join(', ')} failed`
}

const words = { ready: 'ready', starting: 'starting', failed: 'failed' }
const marks = { ready: '✓', starting: '·', failed: '!' }

function Services({ services }: { services: readonly Readiness[] }) {
  return (
    <ul aria-label="Services" className="grid grid-cols-2 gap-x-4 gap-y-0.5 pl-6 sm:grid-cols-3">
      {services.map(({ name, label, state }) => (
        <li
          key={name}
          className={state === 'starting' ? 'text-ink-3' : state === 'failed' ? 'font-strong' : ''}
        >
          <span aria-hidden="true" className="inline-block w-4 font-strong">
            {marks[state]}
          </span>
          {label}
          <span className="sr-only">: {words[state]}</span>
        </li>
      ))}
    </ul>
  )
}

function Note({ hasTold }: { hasTold: boolean }) {
  const simulated = useActiveConnection()?.simulated
  const text = simulated
    ? 'The engine is simulated: states are played, and nothing answers at the addresses.'
    : hasTold
      ? 'As systemd inside says it. The first call to an address may still have to be repeated.'
      : 'The API does not tell what runs inside.'
  return <p className="text-xs text-ink-3">{text}</p>
}

/** A titled part of the page. */
export function Box({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 gap-3 rounded-card border border-line bg-sheet px-4 pt-3 pb-4"
    >
      <h2 id={id} className="text-base font-strong">
        {title}
      </h2>
      {children}
    </section>
  )
}

function inSeconds(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : formatDuration(ms)
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB')
}
