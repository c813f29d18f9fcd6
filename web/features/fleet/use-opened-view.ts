import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { canonicalSearch, startView, type View, viewPath } from '../../components/views.ts'
import { readText, writeText } from '../../lib/storage.ts'

// Of this tab: the address says what is shown, not from which view somebody came to it.
const KEY = 'livery.opened-view'

/**
 * The view that is open: the one whose address this is, or else the one that was open last and has been changed since. A
 * built-in view has nothing to be saved to, so it does not count as changed.
 * `open` says which one is meant where several have this address.
 * @param search as `canonicalSearch` writes it
 */
export function useOpenedView(
  views: readonly View[],
  search: string,
): { opened: View; isChanged: boolean; open: (id: string) => void } {
  const [lastId, setLastId] = useState(() => readText('session', KEY))
  const last = views.find(view => view.id === lastId)
  const isExact = (view: View) => view.search === search
  const exact =
    last && isExact(last) ? last : (views.find(isExact) ?? views.find(view => isLike(view, search)))
  const exactId = exact?.id
  function open(id: string) {
    setLastId(id)
    writeText('session', KEY, id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is the same thing every time
  useEffect(() => {
    if (exactId !== undefined && exactId !== lastId) open(exactId)
  }, [exactId, lastId])
  const opened = exact ?? last ?? views.find(view => view.search === '')!
  return { opened, isChanged: !exact && opened.origin !== 'built-in', open }
}

/** How it is drawn, which what is built in leaves as it is. */
const look = ['density', 'zoom', 'range']

/** Where a tab leads from here. */
export function tabPath(view: View, search: string): string {
  if (view.origin !== 'built-in') return viewPath(view)
  const kept = [...new URLSearchParams(search)].filter(([key]) => look.includes(key))
  return viewPath({ search: canonicalSearch(`${view.search}&${new URLSearchParams(kept)}`) })
}

function isLike(view: View, search: string): boolean {
  const params = new URLSearchParams(search)
  for (const key of look) params.delete(key)
  return view.origin === 'built-in' && view.search === canonicalSearch(`${params}`)
}

/**
 * Somebody who comes to the fleet without saying what of it gets the view that was chosen for that. Going back, or loading
 * the page again, shows what was shown: all of it may have been asked for.
 */
export function useStartView() {
  const { search, key } = useLocation()
  const isReturn = useNavigationType() === 'POP' && key !== 'default'
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only; from then on every address is somebody's choice
  useEffect(() => {
    const view = search === '' && !isReturn ? startView() : undefined
    if (view) navigate(viewPath(view), { replace: true })
  }, [])
}
