import { lazy, Suspense, useEffect, useRef } from 'react'
import {
  provideDisplayed,
  removeFromSelection,
  useIsSelecting,
  useSelection,
} from '../../components/selection.ts'
import { SelectLayer } from './select-layer.tsx'

const SelectionBar = lazy(async () => ({ default: (await import('./selection-bar.tsx')).SelectionBar }))

interface SelectingProps {
  scroller: HTMLElement | null
  groups: readonly { members: readonly { id: string }[] }[]
  byId: ReadonlyMap<string, unknown>
  complete: boolean
}

/** What selecting needs on the page. */
export function Selecting({ scroller, groups, byId, complete }: SelectingProps) {
  const isSelecting = useIsSelecting()
  const shown = useRef(groups)
  useEffect(() => {
    shown.current = groups
  }, [groups])
  useEffect(() => provideDisplayed(idsIn(shown)), [])
  // Those that were deleted meanwhile; what is merely filtered away stays.
  useEffect(() => {
    if (!complete) return
    const gone = [...useSelection.getState().ids].filter(id => !byId.has(id))
    if (gone.length > 0) removeFromSelection(gone)
  }, [byId, complete])

  return (
    <>
      {scroller && <SelectLayer scroller={scroller} />}
      <Suspense>{isSelecting && <SelectionBar shown={groups} />}</Suspense>
    </>
  )
}

/** Made out here: in the component, it would hold the fleet as it was at first for as long as the page stays. */
function idsIn(shown: { current: SelectingProps['groups'] }) {
  return () => shown.current.flatMap(group => group.members.map(row => row.id))
}
