import { useQuery } from '@tanstack/react-query'
import { createContext, use, useEffect, useState } from 'react'
import type { Container } from '../api/fleet-state.ts'
import { lastTransitionQuery } from '../api/last-transition.ts'
import type { PendingOperation } from '../api/pending.ts'
import { useNow } from '../ui/now.ts'
import { Elapsed } from '../ui/relative-time.tsx'
import { stateLook } from './state-look.ts'

export interface StateLineProps {
  container: Container
  pending: PendingOperation | undefined
}

/** While people scroll past, nothing is asked for what they pass. */
export const ScrollingContext = createContext(false)

/** "Running 3 d 4 h", "Stopping 4 s", or why it failed. Without a time for as long as that is not known. */
export function StateLine({ container, pending }: StateLineProps) {
  const { status } = container
  const { since, transition } = useStateSince(container, pending)
  if (status === 'failed' && !pending && transition?.reason) {
    return <span data-tooltip={transition.reason}>{transition.cause ?? transition.reason}</span>
  }
  const { word } = stateLook(status, pending?.operation)
  if (pending?.deadline !== undefined) return <Remaining word={word} deadline={pending.deadline} />
  if (!since) return word
  return (
    <>
      {word} <Elapsed since={since} />
    </>
  )
}

/** The time alone, where the state stands elsewhere. */
export function TimeInState({ container, pending }: StateLineProps) {
  const { since } = useStateSince(container, pending)
  return since && <Elapsed since={since} />
}

/** `since` is an ISO date, absent for as long as it is not known. */
function useStateSince(container: Container, pending: PendingOperation | undefined) {
  const { status } = container
  const settled = useSettled()
  const transition = useQuery({
    ...lastTransitionQuery(container),
    enabled: settled && !pending && status !== 'creating' && status !== 'deleted' && !container.unconfirmed,
  }).data
  const since = pending
    ? new Date(pending.startedAt).toISOString()
    : // Creating is the first state there is.
      status === 'creating'
      ? container.created_at
      : transition?.since
  return { since, transition }
}

/** Milliseconds that a card has to stay before anything is asked for it: it may be gone with the next letter typed. */
const SETTLE = 200

function useSettled(): boolean {
  const isScrolling = use(ScrollingContext)
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE)
    return () => clearTimeout(timer)
  }, [])
  return settled && !isScrolling
}

/** "Deleting in 6 s": nothing has been sent yet. */
function Remaining({ word, deadline }: { word: string; deadline: number }) {
  const seconds = useNow(now => Math.max(0, Math.ceil((deadline - now) / 1000)))
  return `${word} in ${seconds} s`
}
