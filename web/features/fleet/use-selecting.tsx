import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import {
  provideDisplayed,
  removeFromSelection,
  useIsSelecting,
  useSelection,
} from '../../components/selection.ts'
import { lazyLater } from '../../lib/later.ts'

const SelectLayer = lazyLater(async () => (await import('./select-layer.tsx')).SelectLayer)
const SelectionBar = lazy(async () => ({ default: (await import('./selection-bar.tsx')).SelectionBar }))

/** What selecting needs on the page; its code comes when the page has nothing better to do. */
export function useSelecting(
  scroller: HTMLElement | null,
  groups: readonly { members: readonly { id: string }[] }[],
  byId: ReadonlyMap<string, unknown>,
  complete: boolean,
): ReactNode {
  const isSelecting = useIsSelecting()
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
      <Suspense>{scroller && <SelectLayer scroller={scroller} />}</Suspense>
      <Suspense>{isSelecting && <SelectionBar shown={groups} />}</Suspense>
    </>
  )
}
