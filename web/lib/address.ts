// The address, which is ahead of what the router has rendered: that takes a change over when it has time.

import { useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'

const followers = new Set<() => void>()

function follow(follower: () => void) {
  followers.add(follower)
  return () => {
    followers.delete(follower)
  }
}

/** To be called after a navigation that is to show at once. */
export function showAddress() {
  for (const follower of followers) follower()
}

/** What a page's address is about to carry. */
let ahead: { path: string; search: string; write: () => void } | undefined

/**
 * Shows what the address is about to carry, and writes it there when that is on the screen: to write it takes a browser
 * longer than to find what it asks for.
 * @param search as in `location.search`
 * @param write the navigation
 */
export function showAhead(search: string, write: () => void) {
  writeAhead()
  ahead = { path: location.pathname, search, write }
  showAddress()
  // A hidden page has no frames.
  if (document.hidden) writeAhead()
  else requestAnimationFrame(() => setTimeout(writeAhead))
}

function writeAhead() {
  if (!ahead) return
  const { path, write } = ahead
  ahead = undefined
  if (location.pathname === path) write()
}

// Whatever is done next finds the address as it should be. But one that Back or Forward led to keeps its own.
for (const type of ['keydown', 'pointerdown', 'click', 'pagehide']) {
  window.addEventListener(type, writeAhead, { capture: true, passive: true })
}
window.addEventListener('popstate', () => {
  ahead = undefined
})

/** What the address carries now: of two changes in a row, the second must not undo the first. */
export const searchNow = () => new URLSearchParams(searchOf(location.pathname))

function searchOf(path: string): string {
  return ahead?.path === path ? ahead.search : location.search
}

/**
 * The search of a page's address as it is now. While another page is on its way it stays what it was: this one is still
 * seen.
 * @param path the page's
 */
export function useSearchAt(path: string): string {
  const rendered = useLocation()
  const [last] = useState(() => ({ search: rendered.search }))
  return useSyncExternalStore(follow, () => {
    if (location.pathname === path) last.search = searchOf(path)
    return last.search
  })
}
