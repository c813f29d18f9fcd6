import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Span } from '../../../components/state-band.ts'
import { useNow } from '../../../ui/now.ts'
import { type Range, readTimeView, windowEnd, windowOf, writeTimeView } from './time-view.ts'

/** Milliseconds of rest after which what was panned to goes into the link. */
const REST = 250

/** What part of time is shown: the link's, or while it is being moved, that. @param created in milliseconds */
export function useTimeView(created: number) {
  const [search, setSearch] = useSearchParams()
  const [moving, setMoving] = useState<Span | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const linked = useMemo(() => readTimeView(search), [search])
  const view = moving ?? linked
  const end = useNow(now => windowEnd(view, created, now))
  const window = useMemo(() => windowOf(view, created, end), [view, created, end])

  function show(next: Span | { range: Range }) {
    clearTimeout(timer.current)
    setMoving(null)
    setSearch(before => writeTimeView(before, next), { replace: true, state: { keepFocus: true } })
  }

  return {
    window,
    /** Undefined when it is none of the usual ones. */
    range: 'range' in view ? view.range : undefined,
    setRange: (range: Range) => show({ range }),
    move(next: Span) {
      setMoving(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => show(next), REST)
    },
  }
}
