import { useSyncExternalStore } from 'react'

type Urgency = 'polite' | 'assertive'

let current = { text: '', urgency: 'polite' as Urgency, count: 0 }
const listeners = new Set<() => void>()

/** Says a text to screen readers. `assertive` interrupts: only for what cannot wait. */
export function announce(text: string, urgency: Urgency = 'polite') {
  current = { text, urgency, count: current.count + 1 }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The two live regions behind `announce`. Mounted once, before anything is said. */
export function Announcer() {
  const { text, urgency, count } = useSyncExternalStore(subscribe, () => current)
  // The key makes the same text twice a new node: otherwise the second would not be said.
  const message = <span key={count}>{text}</span>
  return (
    <div className="sr-only">
      <div aria-live="polite">{urgency === 'polite' && message}</div>
      <div aria-live="assertive">{urgency === 'assertive' && message}</div>
    </div>
  )
}
