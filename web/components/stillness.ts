// What comes into view waits for the page to be still before it asks the API for more: what people scroll past, and what
// the next letter typed takes away again, is not asked for.

import { createWhenQuiet } from '../lib/when-quiet.ts'

/** Milliseconds without movement. */
const STILL = 200

let movedAt = 0
const whenQuiet = createWhenQuiet(() => movedAt + STILL - performance.now())

export function noteMovement() {
  movedAt = performance.now()
}

/** Calls back once nothing has moved, nor anything new asked to wait, for a moment. Returns how to leave before that. */
export function whenStill(callback: () => void): () => void {
  noteMovement()
  return whenQuiet(callback)
}
