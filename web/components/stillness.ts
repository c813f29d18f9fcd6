// What comes into view waits for the page to be still before it asks the API for more: what people scroll past, and what
// the next letter typed takes away again, is not asked for.

/** Milliseconds without movement. */
const STILL = 200

const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let movedAt = 0

export function noteMovement() {
  movedAt = performance.now()
}

/** Calls back once nothing has moved, nor anything new asked to wait, for a moment. Returns how to leave before that. */
export function whenStill(callback: () => void): () => void {
  waiting.add(callback)
  noteMovement()
  // One timer for all: a page of cards comes at once.
  timer ??= setTimeout(check, STILL)
  return () => waiting.delete(callback)
}

function check() {
  const left = movedAt + STILL - performance.now()
  timer = left > 0 ? setTimeout(check, left) : undefined
  if (timer) return
  const ready = [...waiting]
  waiting.clear()
  for (const callback of ready) callback()
}
