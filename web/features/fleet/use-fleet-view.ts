import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type FleetView, parseView, printView } from './view.ts'

/** What is not named stays. `replace` makes no step of its own in the history: for what changes with every key. */
export type SetView = (
  next: Partial<FleetView> | ((view: FleetView) => FleetView),
  how?: { replace?: boolean },
) => void

/** The view lives in the URL: a link carries it, and Back undoes it. */
export function useFleetView(): { view: FleetView; setView: SetView } {
  const [searchParams] = useSearchParams()
  const navigate = useNavigate()
  const view = useMemo(() => parseView(searchParams), [searchParams])
  const setView = useCallback<SetView>(
    (next, how) => {
      // The address is ahead of what is rendered: of two changes in a row, the second must not undo the first.
      const before = new URLSearchParams(location.search)
      const current = parseView(before)
      const changed = typeof next === 'function' ? next(current) : { ...current, ...next }
      navigate({ search: `${printView(changed, before)}` }, { preventScrollReset: true, ...how })
    },
    [navigate],
  )
  return { view, setView }
}
