// What happened while the stream was cut, from the history: it tells who was deleted and which other answers are out of
// date. Pauses are not in it (sheet §16.2), so the latest changes of the containers are looked at too.

import { answer, api } from './client.ts'
import { catchUpAfresh, commitToFleet, currentFleet, fetchRow } from './fleet-sync.ts'
import { invalidateOnce } from './invalidate-once.ts'
import { keys } from './keys.ts'
import { type EventFrame, effectsOf } from './live-effects.ts'
import { queryClient } from './query-client.ts'

/** The most that one answer holds (sheet §16.1). */
const MOST_EVENTS = 500
/** Milliseconds of the server's time to look back further: an event may be dated before it can be read. */
const OVERLAP = 5000
/** More containers than this that events have named without telling enough are part of a reload. */
const MOST_ROWS = 50

/**
 * Brings everything up to date after a cut. Rejects when there is no answer.
 * @param since milliseconds by the server's clock until which nothing was missed
 */
export async function closeGap(since: number): Promise<void> {
  const frames = await eventsSince(since - OVERLAP)
  if (!frames) {
    await catchUpAfresh()
    // Too much, or out of this token's reach: everything on the screen is fetched anew.
    return invalidateAll()
  }
  const { removed, outdated, patches, fetch } = effectsOf(frames, id => currentFleet()?.byId.has(id) ?? false)
  if (currentFleet() && removed.length > 0) commitToFleet({ removed })
  const fetched = await catchUpAfresh(frames.length)
  const left = [...fetch].filter(id => !fetched.has(id) && currentFleet()?.byId.has(id))
  if (left.length > MOST_ROWS) await queryClient.invalidateQueries({ queryKey: keys.fleet })
  else await Promise.all(left.map(fetchRow))
  invalidateOnce([
    ...outdated,
    ...patches.map(({ id }) => [...keys.container(id), 'status-logs']),
    ...(frames.length > 0 ? [keys.events] : []),
  ])
}

/** Null when they cannot be had, or are too many. */
async function eventsSince(since: number): Promise<EventFrame[] | null> {
  const query = { start_date: new Date(since).toISOString(), limit: MOST_EVENTS }
  try {
    const { events, pagination } = await answer(api().GET('/api/v1/events', { params: { query } }))
    if (pagination.has_more) return null
    return events.map(event => {
      // Older rows do not name the container but as what they are about (sheet §16.1).
      const about = event.resource_type === 'container' ? event.resource_id : null
      const container_id = event.container_id ?? about
      return {
        type: 'event',
        event: event.event_type,
        data: event.payload,
        timestamp: event.created_at,
        eventId: event.id,
        ...(container_id && { container_id }),
      }
    })
  } catch {
    // Whether there is any answer at all, the look that follows finds out.
    return null
  }
}

/** Only what is on the screen is fetched now. The fleet has been brought up to date in its own way. */
async function invalidateAll() {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.fleet[0] })
}
