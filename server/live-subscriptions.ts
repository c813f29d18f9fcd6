import type { Socket } from 'socket.io'
import type { components } from '../contract/generated/types.ts'
import { containerFor, projectFor } from './access.ts'
import type { Caller } from './auth/caller.ts'
import type { StreamCode } from './auth/refusal.ts'
import { type Context, isoNow } from './context.ts'
import { schemaValidator } from './contract.ts'
import type { Frame } from './live-frames.ts'

type Subscription = components['schemas']['StreamSubscription']

const problemsOf = schemaValidator('StreamSubscription')

const messages = {
  INVALID_SUBSCRIPTION: 'A subscription names a projectId, a containerId or the type activity.',
  INVALID_PROJECT_ID: 'projectId must be 24 lower-case hexadecimal digits.',
  INVALID_CONTAINER_ID: 'containerId must be 24 lower-case hexadecimal digits.',
  SUBSCRIPTION_NOT_ALLOWED: 'There is no such project or container within reach.',
} satisfies Partial<Record<StreamCode, string>>

/** Why a subscription is refused, or null. */
function refusal(context: Context, caller: Caller, input: unknown): keyof typeof messages | null {
  const fields = problemsOf(input)?.map(problem => problem.instancePath)
  if (fields?.some(field => field === '/projectId')) return 'INVALID_PROJECT_ID'
  if (fields?.some(field => field === '/containerId')) return 'INVALID_CONTAINER_ID'
  if (fields) return 'INVALID_SUBSCRIPTION'
  const { projectId, containerId } = input as Subscription
  try {
    if (projectId) projectFor(context, caller, projectId, 'read')
    if (containerId) containerFor(context, caller, containerId, 'read')
    return null
  } catch {
    return 'SUBSCRIPTION_NOT_ALLOWED'
  }
}

/**
 * Answers what a client emits. Everything that a connection may see reaches it without asking, so a subscription to a
 * project or container is checked and changes nothing; only activity is sent to none but those who ask (sheet §16.2).
 */
export function answerSubscriptions(
  context: Context,
  socket: Pick<Socket, 'on' | 'join' | 'leave'>,
  caller: Caller,
  activityRoom: string,
  send: (frame: Frame) => void,
): void {
  const answer = (input: unknown, enabled: boolean) => {
    const code = refusal(context, caller, input)
    if (code) {
      send({ type: 'error', error: code, message: messages[code], timestamp: isoNow(context) })
    } else if ((input as Subscription).type === 'activity') {
      void (enabled ? socket.join(activityRoom) : socket.leave(activityRoom))
      send({ type: 'activity_subscribed', enabled, timestamp: isoNow(context) })
    }
  }
  socket.on('subscribe', (input: unknown) => answer(input, true))
  socket.on('unsubscribe', (input: unknown) => answer(input, false))
  // What makes an API say pong is not published (sheet §20, row 50): ours answers a ping.
  socket.on('ping', () => send({ type: 'pong', timestamp: isoNow(context) }))
}
