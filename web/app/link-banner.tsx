import { useEffect, useState } from 'react'
import { shownSince } from '../api/fleet-sync.ts'
import { type LinkState, useLink } from '../api/link.ts'
import { formatDuration, formatExact } from '../lib/format.ts'
import { announce } from '../ui/announcer.tsx'
import { Banner } from '../ui/banner.tsx'
import { useNow } from '../ui/now.ts'

/** Milliseconds without a link before anybody is told: a socket that is back at once is no news. */
const PATIENCE = 600

const words: Partial<Record<LinkState, string>> = {
  reconnecting: 'The link to the server is down; trying again.',
  offline: 'This computer is offline.',
  refused: 'Changes are not shown by themselves.',
}

/** Says that what is shown may be out of date, and how old it is. */
export function LinkBanner() {
  const state = useLink(link => link.state)
  const reason = useLink(link => link.reason)
  const since = useLink(link => link.since)
  const text = words[state]
  const isShown = useLasting(text !== undefined, since + PATIENCE)
  const at = isShown ? shownSince() : null
  useEffect(() => {
    // Who heard that it was gone wants to hear that it is back.
    if (isShown) return () => void (useLink.getState().state === 'live' && announce('The link is back'))
  }, [isShown])
  if (!text || !isShown) return null
  return (
    <div className="p-2 pb-0">
      <Banner tone="problem">
        {text} {reason} {at !== null && <Age at={at} />}
      </Banner>
    </div>
  )
}

/** Counts for the eyes; a screen reader hears the time once. */
function Age({ at }: { at: number }) {
  const age = useNow(now => formatDuration(now - at))
  return (
    <span>
      <span aria-hidden="true">What is shown is {age} old.</span>
      <span className="sr-only">What is shown is from {formatExact(at)}.</span>
    </span>
  )
}

/** True once `value` is still true at a time, in milliseconds. */
function useLasting(value: boolean, until: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!value) return
    const timer = setTimeout(() => setLasting(true), until - Date.now())
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [value, until])
  return value && lasting
}
