import { useCallback, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { searchNow, showAddress, useSearchAt } from '../../lib/address.ts'
import { paths } from '../../lib/paths.ts'
import { type FleetView, parseView, printView } from './view.ts'

/** What is not named stays. `replace` makes no step of its own in the history: for what changes with every key. */
export type SetView = (
  next: Partial<FleetView> | ((view: FleetView) => FleetView),
  how?: { replace?: boolean },
) => void

/** The view lives in the URL: a link carries it, and Back undoes it. */
export function useFleetView(): { view: FleetView; setView: SetView } {
  const search = useSearchAt(paths.fleet)
  const navigate = useNavigate()
  const view = useMemo(() => parseView(new URLSearchParams(search)), [search])
  const setView = useCallback<SetView>(
    (next, how) => {
      const before = searchNow()
      const current = parseView(before)
      const changed = typeof next === 'function' ? next(current) : { ...current, ...next }
      navigate({ search: `${printView(changed, before)}` }, { preventScrollReset: true, ...how })
      showAddress()
    },
    [navigate],
  )
  return { view, setView }
}
