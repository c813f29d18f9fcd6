import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { Button, IconButton } from './button.tsx'

export interface ToastOptions {
  text: string
  /** The reason, or what to do next. */
  detail?: string | undefined
  action?: { label: string; onPress: () => void } | undefined
  /** Stays until dismissed: for what somebody has to read, such as a refusal. */
  lasting?: boolean | undefined
}

interface Entry extends ToastOptions {
  id: number
}

const SHOWN_FOR_MS = 6000
const AT_MOST = 4

let toasts: readonly Entry[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Entry[]) {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows a message in the corner and says it politely. Answers the id that `dismissToast` takes. */
export function showToast(options: ToastOptions): number {
  lastId += 1
  const others = toasts.filter(toast => toast.text !== options.text || toast.detail !== options.detail)
  set([...others, { ...options, id: lastId }].slice(-AT_MOST))
  return lastId
}

function dismissToast(id: number) {
  set(toasts.filter(toast => toast.id !== id))
}

/** Where the toasts appear, below what `children` have to say. Mounted once. Hovering or focusing it stops the clock. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  const [held, setHeld] = useState(false)
  return (
    <section
      aria-label="Messages"
      className="messages pointer-events-none fixed inset-x-0 bottom-0 z-40 flex flex-col items-end gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={event => setHeld(event.currentTarget.contains(event.relatedTarget))}
    >
      {children}
      <ol aria-live="polite" aria-relevant="additions" className="flex w-full max-w-sm flex-col gap-2">
        {shown.map(toast => (
          <Toast key={toast.id} toast={toast} held={held} />
        ))}
      </ol>
    </section>
  )
}

function Toast({ toast, held }: { toast: Entry; held: boolean }) {
  const { id, action, lasting = false } = toast
  useEffect(() => {
    if (held || lasting) return
    const timer = setTimeout(() => dismissToast(id), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [held, id, lasting])
  return (
    <li className="pointer-events-auto flex items-start gap-2 rounded-card bg-ink py-2 pr-2 pl-4 text-sheet shadow-float">
      <div className="min-w-0 flex-1 py-[3px]">
        <p className="font-strong">{toast.text}</p>
        {toast.detail && <p className="opacity-80">{toast.detail}</p>}
      </div>
      {action && (
        <Button
          variant="inverse"
          onClick={() => {
            dismissToast(id)
            action.onPress()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" onClick={() => dismissToast(id)} className="mt-[3px]" />
    </li>
  )
}
