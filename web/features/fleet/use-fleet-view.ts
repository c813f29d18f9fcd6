import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type FleetView, parseView, printView } from './view.ts'

/** `replace` makes no step of its own in the history: for what changes with every key. */
export type SetView = (
  next: FleetView | ((view: FleetView) => FleetView),
  how?: { replace?: boolean },
) => void

/** The view lives in the URL: a link carries it, and Back undoes it. */
export function useFleetView(): { view: FleetView; setView: SetView } {
  const [searchParams, setSearchParams] = useSearchParams()
  const view = useMemo(() => parseView(searchParams), [searchParams])
  const setView = useCallback<SetView>(
    (next, how) =>
      setSearchParams(
        before => printView(typeof next === 'function' ? next(parseView(before)) : next, before),
        { preventScrollReset: true, ...how },
      ),
    [setSearchParams],
  )
  return { view, setView }
}
