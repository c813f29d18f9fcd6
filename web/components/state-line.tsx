import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Container } from '../api/fleet-state.ts'
import { isTransitionKnown, type LastTransition, lastTransitionQuery } from '../api/last-transition.ts'
import type { PendingOperation } from '../api/pending.ts'
import { useNow } from '../ui/now.ts'
import { Elapsed } from '../ui/relative-time.tsx'
import { stateLook } from './state-look.ts'
import { whenStill } from './stillness.ts'

export interface StateLineProps {
  container: Container
  pending: PendingOperation | undefined
  /** Of as few elements as it can be. */
  brief?: boolean
}

/** "Running 3 d 4 h", "Stopping 4 s", or why it failed. Without a time for as long as that is not known. */
export function StateLine({ container, pending, brief }: StateLineProps) {
  const { status } = container
  return (
    <WithTransition container={container} pending={pending}>
      {(transition, since) => {
        if (status === 'failed' && !pending && transition?.reason) {
          return <span data-tooltip={transition.reason}>{transition.cause ?? transition.reason}</span>
        }
        const { word } = stateLook(status, pending?.operation)
        if (pending?.deadline !== undefined) return <Remaining word={word} deadline={pending.deadline} />
        if (!since) return word
        return (
          <>
            {word} <Elapsed since={since} brief={brief} />
          </>
        )
      }}
    </WithTransition>
  )
}

/** The time alone, where the state stands elsewhere. */
export function TimeInState(props: StateLineProps) {
  return <WithTransition {...props}>{(_, since) => since && <Elapsed since={since} />}</WithTransition>
}

type Transition = LastTransition | null | undefined

interface WithTransitionProps extends StateLineProps {
  /** `since` is an ISO date, absent for as long as it is not known. */
  children: (transition: Transition, since: string | undefined) => ReactNode
}

function WithTransition(props: WithTransitionProps) {
  const { container, pending, children } = props
  const { id } = container
  // Of this one: a card comes to show another. What is known already costs no request, and is not waited for.
  const [askedFor, setAskedFor] = useState<string>()
  const asks = askedFor === id
  if (!asks && isTransitionKnown(container)) setAskedFor(id)
  useEffect(() => (asks ? undefined : whenStill(() => setAskedFor(id))), [asks, id])
  // A query is what costs most of a card: those that are scrolled past have none.
  return asks ? <Asking {...props} /> : children(undefined, sinceOf(container, pending, undefined))
}

function Asking({ container, pending, children }: WithTransitionProps) {
  const { status, unconfirmed } = container
  const enabled = !pending && status !== 'creating' && status !== 'deleted' && !unconfirmed
  const transition = useQuery({ ...lastTransitionQuery(container), enabled }).data
  return children(transition, sinceOf(container, pending, transition))
}

function sinceOf(container: Container, pending: PendingOperation | undefined, transition: Transition) {
  if (pending) return new Date(pending.startedAt).toISOString()
  // Creating is the first state there is.
  return container.status === 'creating' ? container.created_at : transition?.since
}

/** "Deleting in 6 s": nothing has been sent yet. */
function Remaining({ word, deadline }: { word: string; deadline: number }) {
  const seconds = useNow(now => Math.max(0, Math.ceil((deadline - now) / 1000)))
  return `${word} in ${seconds} s`
}
