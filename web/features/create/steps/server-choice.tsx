import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { type Rental, serverRuntimeQuery } from '../../../api/servers.ts'
import { serverIllness, serverLabel, serverRoom } from '../../../components/server-state.ts'
import { cx } from '../../../ui/cx.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { Known } from '../checks.ts'
import { type CreateDraft, editDraft } from '../draft.ts'
import { Mark } from '../mark.tsx'

interface Props {
  draft: CreateDraft
  known: Known
  error: string | undefined
}

/** Beyond these, how each one does is not asked. */
const ASK_AT_MOST = 12

export function ServerChoice({ draft, known, error }: Props) {
  const id = useId()
  const { servers } = known
  return (
    <fieldset aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`} className="grid gap-[5px]">
      <legend className="mb-[5px] font-[560]">
        Server
        <Mark field="serverId" />
      </legend>
      {servers ? (
        <div className="relative grid max-h-96 gap-2 overflow-y-auto p-0.5 sm:grid-cols-[repeat(auto-fill,minmax(260px,1fr))]">
          {servers.map(rental => (
            <ServerOption
              key={rental.id}
              rental={rental}
              group={id}
              isChosen={rental.server_id !== null && rental.server_id === draft.serverId}
              isAsked={servers.length <= ASK_AT_MOST}
              isWrong={error !== undefined}
            />
          ))}
        </div>
      ) : (
        <Skeleton className="h-24 rounded-card" />
      )}
      {error && (
        <p id={`${id}-error`} className="font-strong">
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="text-xs text-ink-3">
        The server cannot be changed later.
      </p>
    </fieldset>
  )
}

interface OptionProps {
  rental: Rental
  group: string
  isChosen: boolean
  isAsked: boolean
  isWrong: boolean
}

function ServerOption({ rental, group, isChosen, isAsked, isWrong }: OptionProps) {
  const id = useId()
  const illness = serverIllness(rental)
  const isBlocked = illness?.blocks === true
  const { server, is_free_tier: isFree } = rental
  const capacity = server?.container_capacity
  return (
    <label
      className={cx(
        'grid content-start gap-1 rounded-card border bg-sheet px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
        isChosen ? 'border-ink shadow-[inset_0_0_0_1px_var(--ink)]' : 'border-line hover:border-ink-3',
        isBlocked ? 'cursor-not-allowed' : 'cursor-pointer',
      )}
    >
      <span className="flex items-center gap-2">
        <input
          type="radio"
          name={group}
          aria-label={serverLabel(rental)}
          aria-describedby={id}
          aria-disabled={isBlocked || undefined}
          aria-invalid={(isChosen && isWrong) || undefined}
          checked={isChosen}
          onChange={() => !isBlocked && editDraft({ serverId: rental.server_id })}
          className="sr-only"
        />
        <span className={isBlocked ? 'text-ink-3' : 'font-strong'}>{serverLabel(rental)}</span>
        {isFree && <span className="rounded-chip border border-line-2 px-1.5 text-xs text-ink-2">Free</span>}
      </span>
      <span id={id} className="grid gap-1 text-xs text-ink-2">
        <span>
          {[placeOf(rental), server?.is_vm ? 'virtual machine' : server?.model].filter(Boolean).join(' · ')}
        </span>
        <span>{specsOf(rental)}</span>
        {capacity && (
          <span className="grid gap-1">
            {serverRoom(rental)}
            <span aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-wash">
              <span
                className="block h-full bg-ink-3"
                style={{ width: `${Math.min(100, (100 * capacity.used) / Math.max(1, capacity.max))}%` }}
              />
            </span>
          </span>
        )}
        {illness ? (
          <b className="font-strong text-ink">! {illness.reason}</b>
        ) : (
          isAsked && <Health rental={rental} />
        )}
      </span>
    </label>
  )
}

/** How it does just now; nothing when that is not told. */
function Health({ rental }: { rental: Rental }) {
  const runtime = useQuery(serverRuntimeQuery(rental.id)).data
  if (!runtime) return <span>In service</span>
  const busy = runtime.scope === 'server' ? runtime.cpu?.busy_pct : runtime.cpu?.usage_pct
  const isUnverified = runtime.scope === 'subserver' && runtime.health !== 'ok'
  const facts = [
    isUnverified ? `Health ${runtime.health}` : 'In service',
    typeof busy === 'number' && `CPU ${Math.round(busy)} %`,
    typeof runtime.mem?.pct === 'number' && `memory ${Math.round(runtime.mem.pct)} %`,
  ]
  return <span>{facts.filter(Boolean).join(', ')}</span>
}

const countries = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' })

function placeOf({ server }: Rental): string {
  if (!server) return ''
  const { city, country } = server
  const name = /^[A-Z]{2}$/i.test(country) ? countries.of(country.toUpperCase()) : country
  return [city, name].filter(Boolean).join(', ')
}

/** "16 cores, 64 GB RAM, 2 × 1 TB NVMe" */
function specsOf({ server }: Rental): string {
  const { cpu, ram, disks } = server?.specs ?? {}
  return [
    cpu?.cores && `${cpu.cores} cores`,
    ram && `${ram.capacity_gb} GB RAM`,
    disks && (disks.summary || `${disks.total_gb} GB`),
  ]
    .filter(Boolean)
    .join(', ')
}
