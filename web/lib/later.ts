// What the first paint does not need comes after it: its code would stand before the first cards.

import { type ComponentType, lazy } from 'react'

let note: () => void
/** Resolves when the page shows what people came for. */
const painted = new Promise<void>(resolve => {
  note = resolve
})

/** The page is about to show what people came for: when that is painted, the rest may come. */
export function notePainted() {
  requestAnimationFrame(() => setTimeout(note))
  // A hidden page has no frames.
  setTimeout(note, HIDDEN)
}

/** Milliseconds to wait for a frame. */
const HIDDEN = 500

/** Milliseconds until the rest comes although the browser is busy. */
const AT_LATEST = 2000

/** Resolves when the page is painted and the browser has a moment. */
export async function whenIdle(): Promise<void> {
  await painted
  return new Promise(resolve => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: AT_LATEST })
    else setTimeout(resolve, 200)
  })
}

/** A part of the page that comes by itself when the first paint is over. Without it the rest goes on. */
export function lazyLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    await whenIdle()
    return { default: await load().catch((): ComponentType<Props> => () => null) }
  })
}
