import { useMemo } from 'react'
import { useNow } from '../../../ui/now.ts'
import { useSearchState } from '../use-search-state.ts'
import { readTimeView, type TimeView, windowEnd, windowOf, writeTimeView } from './time-view.ts'

/** What part of time is shown, and what changes it; `settled` follows when it is no longer moved. @param created in milliseconds */
export function useTimeView(created: number) {
  const [view, show, linked] = useSearchState<TimeView>(readTimeView, writeTimeView)
  const end = useNow(now => windowEnd(view, created, now))
  const window = useMemo(() => windowOf(view, created, end), [view, created, end])
  const settledEnd = useNow(now => windowEnd(linked, created, now))
  const settled = useMemo(() => windowOf(linked, created, settledEnd), [linked, created, settledEnd])
  /** Undefined when it is none of the usual ones. */
  const range = 'range' in view ? view.range : undefined
  return { window, settled, range, show }
}
