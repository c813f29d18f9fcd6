import { isOnItsWay } from '../../contract/lifecycle.ts'
import { catchUp, currentFleet } from './fleet-sync.ts'
import { useLink } from './link.ts'
import { isAnythingSent, usePending } from './pending.ts'

// The stream tells nothing of pauses (sheet §16.2): a look at the latest changes does, and is proof that the link works.

/** Milliseconds between two looks. */
const CALM = 10_000
const CLOSE = 2000
/** Milliseconds that a change of ours is followed closely after its answer. */
const AFTERWARDS = 10_000

let closelyUntil = 0
let timer: ReturnType<typeof setTimeout> | undefined
let polling = false

/** Looks often for a while: something was asked for whose end the stream may not tell. */
export function watchClosely() {
  closelyUntil = Date.now() + AFTERWARDS
  if (polling) schedule()
}

function isBusy(): boolean {
  if (Date.now() < closelyUntil || isAnythingSent()) return true
  for (const row of currentFleet()?.byId.values() ?? []) if (isOnItsWay(row.status)) return true
  return false
}

/** A link that was cut a moment ago looks by itself when it is back. */
function isRecovering(): boolean {
  const { state, since } = useLink.getState()
  return (state === 'reconnecting' || state === 'offline') && Date.now() - since < CALM
}

function schedule() {
  clearTimeout(timer)
  if (document.hidden) return
  timer = setTimeout(look, isBusy() ? CLOSE : CALM)
}

async function look() {
  // Without an answer the link's state shows it (link.ts): the next look is the next try.
  if (currentFleet()?.complete && !isRecovering()) await catchUp().catch(() => {})
  if (polling) schedule()
}

/** Polls while the page is visible. Answers how to stop. */
export function startPolling(): () => void {
  polling = true
  const onVisibility = () => (document.hidden ? clearTimeout(timer) : void look())
  document.addEventListener('visibilitychange', onVisibility)
  const unsubscribe = usePending.subscribe(schedule)
  schedule()
  return () => {
    polling = false
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
    unsubscribe()
  }
}
