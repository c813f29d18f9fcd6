import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fleetQuery } from '../api/fleet-sync.ts'
import { Button } from '../ui/button.tsx'
import { useNow } from '../ui/now.ts'
import { deleteNow, type PendingDelete, titleOf, undoDelete } from './pending-deletes.ts'
import { WorkCard } from './work-card.tsx'

interface Props {
  entry: PendingDelete
}

function useTitleOf({ ids }: PendingDelete): string {
  const select = (fleet: { byId: ReadonlyMap<string, { name: string }> }) => fleet.byId.get(ids[0]!)?.name
  const name = useQuery({ ...fleetQuery, enabled: false, select }).data
  return titleOf({ ids }, () => name ?? 'a container')
}

/** Counts down to the first request. */
export function WaitingDelete({ entry }: Props) {
  const title = useTitleOf(entry)
  const { key, deadline } = entry
  const [total] = useState(() => Math.max(0, deadline - Date.now()))
  return (
    <WorkCard
      title={
        <>
          Deleting {title} <Remaining deadline={deadline} />
        </>
      }
      bar={
        <span aria-hidden="true" className="block h-1 rounded-full bg-current/25">
          <i
            className="block h-full origin-left rounded-full bg-current motion-safe:animate-[drain_linear_forwards]"
            style={{ animationDuration: `${total}ms` }}
          />
        </span>
      }
      actions={
        <>
          <Button variant="inverse" onClick={() => deleteNow(entry)}>
            Delete now
          </Button>
          <Button variant="inverse" onClick={() => undoDelete(key)}>
            Undo
          </Button>
        </>
      }
    />
  )
}

/** "in 6 s" */
function Remaining({ deadline }: { deadline: number }) {
  const seconds = useNow(now => Math.max(0, Math.ceil((deadline - now) / 1000)))
  return <span role="timer">{seconds > 0 ? `in ${seconds} s` : 'now'}</span>
}

/** Nobody was there when the time was up, so nobody could have undone it. */
export function ExpiredDelete({ entry }: Props) {
  const title = useTitleOf(entry)
  return (
    <WorkCard
      title={`Delete ${title}?`}
      actions={
        <>
          <Button variant="inverse" onClick={() => undoDelete(entry.key)}>
            Keep {entry.ids.length === 1 ? 'it' : 'them'}
          </Button>
          <Button variant="inverse" onClick={() => deleteNow(entry)}>
            Delete now
          </Button>
        </>
      }
    >
      <p className="opacity-80">The page was closed before the time to undo was over, so nothing was sent.</p>
    </WorkCard>
  )
}
