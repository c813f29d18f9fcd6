import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { searchNow } from '../../lib/address.ts'

/** Milliseconds of rest after which what was chosen goes into the link: browsers refuse a change with every key. */
const REST = 250

interface Own<Value> {
  value: Value
  /** What the links said that it is newer than. */
  over: readonly string[]
  /** What a link says that says the same. */
  written?: string
}

/**
 * What the page's link carries, shown at once: the router takes a link over only when it has time, too late for a field
 * that is typed in or a band that is dragged. Nothing else of the link is touched, and no step of the history is added.
 * The third of what it answers is what the link says: it follows when there is rest.
 * @param read must be the same function every time, as must `write`
 */
export function useSearchState<Value>(
  read: (search: URLSearchParams) => Value,
  write: (search: URLSearchParams, value: Value) => URLSearchParams,
): [Value, (value: Value) => void, Value] {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const linked = useMemo(() => read(search), [read, search])
  /** What a link says of it: whatever else stands there makes it no other. */
  const partOf = (value: Value) => write(new URLSearchParams(), value).toString()
  const key = partOf(linked)
  const [own, setOwn] = useState<Own<Value> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const isOver = own?.over.includes(key) ?? false
  if (own && (own.written === key || !isOver)) setOwn(null)

  function set(value: Value) {
    setOwn(before => ({ value, over: [...(before?.over ?? []), key] }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      // Somebody has left already, and the next page is on its way.
      if (window.location.pathname !== pathname) return
      const next = write(searchNow(), value)
      const written = partOf(value)
      setOwn(current => current && { ...current, over: [...current.over, written], written })
      navigate({ search: `${next}` }, { replace: true })
    }, REST)
  }

  return [own && isOver ? own.value : linked, set, linked]
}
