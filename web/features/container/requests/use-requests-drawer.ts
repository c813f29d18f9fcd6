import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { Container } from '../../../api/fleet-state.ts'
import { watchReadsOf } from '../../../api/request-log.ts'
import { searchNow } from '../../../lib/address.ts'
import { useCommands } from '../../../lib/commands.ts'
import { requestsSearch } from '../../../lib/paths.ts'
import { useShortcut } from '../../../lib/shortcuts.ts'

const [[key = '', value] = []] = new URLSearchParams(requestsSearch)

const isIn = (search: URLSearchParams) => search.get(key) === value

/** Whether the requests stand open beside the page: the link says so, and Back closes them. */
export function useRequestsDrawer({ id, name }: Container) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { state } = useLocation()
  const isOpen = isIn(search)
  // With the first question, which is asked by an effect further out.
  watchReadsOf(id)

  function open() {
    const next = searchNow()
    next.set(key, value!)
    navigate({ search: `?${next}` }, { state: { keepFocus: true, isOpened: true } })
  }

  function close() {
    // One step of the history that was made here.
    if ((state as { isOpened?: boolean } | null)?.isOpened) return navigate(-1)
    const next = searchNow()
    next.delete(key)
    return navigate({ search: `${next}` }, { replace: true, state: { keepFocus: true } })
  }

  const toggle = () => (isIn(searchNow()) ? close() : open())
  useShortcut('requests', toggle)
  useCommands(() => [
    {
      id: 'requests',
      label: isOpen ? 'Close the requests' : `Requests of ${name}`,
      kind: 'action',
      words: 'api curl hoody sdk as a request json',
      shortcut: 'requests',
      run: toggle,
    },
  ])
  return { isOpen, toggle, close }
}
