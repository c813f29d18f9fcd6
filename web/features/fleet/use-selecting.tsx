import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import {
  provideDisplayed,
  removeFromSelection,
  useIsSelecting,
  useSelection,
} from '../../components/selection.ts'

const SelectLayer = lazy(async () => ({ default: (await import('./select-layer.tsx')).SelectLayer }))
const SelectionBar = lazy(async () => ({ default: (await import('./selection-bar.tsx')).SelectionBar }))

/** What selecting needs on the page; its code comes when the page has nothing better to do. */
export function useSelecting(
  scroller: HTMLElement | null,
  groups: readonly { members: readonly { id: string }[] }[],
  byId: ReadonlyMap<string, unknown>,
  complete: boolean,
): ReactNode {
  const isSelecting = useIsSelecting()
  const isIdle = useIdle(complete)
  const shown = useRef(groups)
  useEffect(() => {
    shown.current = groups
  }, [groups])
  useEffect(
    () => provideDisplayed(() => shown.current.flatMap(group => group.members.map(row => row.id))),
    [],
  )
  // Those that were deleted meanwhile; what is merely filtered away stays.
  useEffect(() => {
    if (!complete) return
    const gone = [...useSelection.getState().ids].filter(id => !byId.has(id))
    if (gone.length > 0) removeFromSelection(gone)
  }, [byId, complete])

  return (
    <>
      <Suspense>{scroller && (isIdle || isSelecting) && <SelectLayer scroller={scroller} />}</Suspense>
      <Suspense>{isSelecting && <SelectionBar shown={groups} />}</Suspense>
    </>
  )
}

/** True once the fleet is there and the browser has had a moment. */
function useIdle(ready: boolean): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => setIdle(true), 200)
    return () => clearTimeout(timer)
  }, [ready])
  return isIdle
}
