import { useSyncExternalStore } from 'react'

/** As narrow as where a dialog is a sheet (index.css). */
const phone = follow('(width < 40rem)')
/** As wide as where there is room for a drawer beside the page (index.css). */
const wide = follow('(width >= 80rem)')
const dark = follow('(prefers-color-scheme: dark)')

function follow(query: string) {
  const media = globalThis.matchMedia?.(query)
  // Kept, as hundreds of cards ask: each answer costs the browser a look at its styles.
  let matches = media?.matches ?? false
  media?.addEventListener('change', event => {
    matches = event.matches
  })
  return {
    isMatching: () => matches,
    subscribe(listener: () => void) {
      media?.addEventListener('change', listener)
      return () => media?.removeEventListener('change', listener)
    },
  }
}

function useMedia({ subscribe, isMatching }: ReturnType<typeof follow>): boolean {
  return useSyncExternalStore(subscribe, isMatching)
}

/** Whether there is room for one column only. */
export const useIsPhone = () => useMedia(phone)

/** Whether there is room for a drawer beside the page. */
export const useIsWide = () => useMedia(wide)

export const useIsSystemDark = () => useMedia(dark)
