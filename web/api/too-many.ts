const listeners = new Set<(ms: number) => void>()

/** The server asked to wait for so many milliseconds: whoever sends many requests holds them all back. */
export function noteTooMany(ms: number) {
  for (const listener of listeners) listener(ms)
}

export function onTooMany(listener: (ms: number) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
