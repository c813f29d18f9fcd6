import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { comingUpPath } from '../../../lib/paths.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { problemOf } from './problem.ts'
import { useSigns } from './use-signs.ts'

const RepairView = lazy(async () => ({ default: (await import('./repair-view.tsx')).RepairView }))

/** What is wrong with a container and how to mend it; nothing when nothing is. */
export function RepairPanel({ container }: { container: Container }) {
  const signs = useSigns(container)
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const isSeen = (key: string | undefined) => key !== undefined && dismissed.includes(key)
  const problem = problemOf({
    ...signs,
    refused: isSeen(signs.refused?.key) ? null : signs.refused,
    services: isSeen('silent') ? undefined : signs.services,
    rental: isSeen('server') ? undefined : signs.rental,
  })
  if (!problem) return <ComingUp container={container} />
  const key = problem.kind === 'refused' ? problem.refused.key : problem.kind
  // A delete that failed goes with its own panel.
  const mayDismiss = problem.kind === 'refused' ? key !== 'delete' : key === 'silent' || key === 'server'
  return (
    <Suspense fallback={<Skeleton className="h-40 flex-1 rounded-card" />}>
      <RepairView
        key={key}
        problem={problem}
        container={container}
        services={signs.services}
        onDismiss={mayDismiss ? () => setDismissed([...dismissed, key]) : undefined}
      />
    </Suspense>
  )
}

/** To where the creation is watched. */
function ComingUp({ container: { id, status } }: { container: Container }) {
  if (!isOnItsWay(status) || status === 'deleting') return null
  return (
    <p className="flex-1 rounded-card border border-line bg-sheet px-4 py-2.5">
      <Link to={comingUpPath(id)} className="underline underline-offset-2">
        Watch it come up
      </Link>
    </p>
  )
}
