// What is asked about each container on the screen: much, and nobody waits for any one of it.

/** Requests at once: they come with every page of cards, and must leave room for what people wait for. */
const PARALLEL = 3

let running = 0
const waiting: (() => void)[] = []

/** The last who came goes first: it is the one on the screen. Who leaves meanwhile is not asked for at all. */
export async function inTurn<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  if (running >= PARALLEL) await new Promise<void>(resolve => waiting.push(resolve))
  running += 1
  try {
    signal.throwIfAborted()
    return await task()
  } finally {
    running -= 1
    waiting.pop()?.()
  }
}
