import { useSyncExternalStore } from 'react'

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function tick() {
  now = Date.now()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  // A page that shows no time keeps no timer.
  timer ??= setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * What `answer` makes of the present moment (milliseconds since the epoch), renewed every second by one timer for the
 * whole page. It must answer a primitive: the component renders again only when that changes.
 */
export function useNow<Answer extends string | number | boolean>(answer: (now: number) => Answer): Answer {
  return useSyncExternalStore(subscribe, () => {
    // The clock stands still while nobody listens.
    if (!timer) now = Math.floor(Date.now() / 1000) * 1000
    return answer(now)
  })
}
