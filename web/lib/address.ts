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

/** What the address carries now: of two changes in a row, the second must not undo the first. */
export const searchNow = () => new URLSearchParams(location.search)

/**
 * The search of a page's address as it is now. While another page is on its way it stays what it was: this one is still
 * seen.
 * @param path the page's
 */
export function useSearchAt(path: string): string {
  const rendered = useLocation()
  const [last] = useState(() => ({ search: rendered.search }))
  return useSyncExternalStore(follow, () => {
    if (location.pathname === path) last.search = location.search
    return last.search
  })
}
