import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Container } from '../api/fleet-state.ts'
import { isTransitionKnown, type LastTransition, lastTransitionQuery } from '../api/last-transition.ts'
import type { PendingOperation } from '../api/pending.ts'
import { Elapsed } from '../ui/relative-time.tsx'
import { stateLook } from './state-look.ts'
import { whenStill } from './stillness.ts'

export interface StateLineProps {
  container: Container
  pending: PendingOperation | undefined
}

/** "Running 3 d 4 h", "Stopping 4 s", or why it failed. Without a time for as long as that is not known. */
export function StateLine(props: StateLineProps) {
  const [asks, setAsks] = useState(() => isTransitionKnown(props.container))
  useEffect(() => (asks ? undefined : whenStill(() => setAsks(true))), [asks])
  // A query is what costs most of a card: those that are scrolled past have none.
  return asks ? <AskingLine {...props} /> : <Line {...props} transition={undefined} />
}

function AskingLine(props: StateLineProps) {
  const { container, pending } = props
  const enabled = !pending && container.status !== 'creating'
  const transition = useQuery({ ...lastTransitionQuery(container), enabled }).data
  return <Line {...props} transition={transition} />
}

function Line({
  container,
  pending,
  transition,
}: StateLineProps & { transition: LastTransition | null | undefined }) {
  const { status } = container
  const { word } = stateLook(status, pending?.operation)
  if (status === 'failed' && !pending && transition?.reason) {
    return <span data-tooltip={transition.reason}>{transition.cause ?? transition.reason}</span>
  }
  const since = pending
    ? new Date(pending.startedAt).toISOString()
    : // Creating is the first state there is.
      status === 'creating'
      ? container.created_at
      : transition?.since
  if (!since) return word
  return (
    <>
      {word} <Elapsed since={since} />
    </>
  )
}
