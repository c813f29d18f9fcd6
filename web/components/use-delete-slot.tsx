import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Container } from '../api/fleet-state.ts'
import { useIsPhone } from '../ui/media.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { closeDelete, useDeleteFlow } from './delete-flow.ts'

const DeletePanel = lazy(async () => ({ default: (await import('./delete-panel.tsx')).DeletePanel }))
const Dialog = lazy(async () => ({ default: (await import('../ui/dialog.tsx')).Dialog }))

/** Where a container's delete is confirmed and followed: in place, or on a phone in a sheet from below. */
export function useDeleteSlot(container: Container): { inPlace: ReactNode; sheet: ReactNode } {
  const flow = useDeleteFlow(container.id)
  const isPhone = useIsPhone()
  // A sheet that is closed while the work goes on leaves the progress on the card.
  const [loweredOf, setLoweredOf] = useState<string>()
  if (!flow) return { inPlace: null, sheet: null }
  const panel = <DeletePanel key={flow.id} container={container} flow={flow} />
  if (!isPhone || loweredOf === flow.id) {
    return { inPlace: <Suspense fallback={<Skeleton className="h-44" />}>{panel}</Suspense>, sheet: null }
  }
  const underWay = flow.phase === 'running' || flow.phase === 'stopping'
  const sheet = (
    <Suspense>
      <Dialog
        title={container.name}
        onClose={() => (underWay ? setLoweredOf(flow.id) : closeDelete(flow.id))}
      >
        {panel}
      </Dialog>
    </Suspense>
  )
  return { inPlace: null, sheet }
}
