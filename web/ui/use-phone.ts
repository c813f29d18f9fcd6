import { useSyncExternalStore } from 'react'

/** As narrow as where a dialog is a sheet (index.css). */
const phone = globalThis.matchMedia?.('(width < 40rem)')

// Asked by each of hundreds of cards: an answer costs the browser a look at its styles.
let isPhone = phone?.matches ?? false
phone?.addEventListener('change', ({ matches }) => {
  isPhone = matches
})

function subscribe(listener: () => void) {
  phone?.addEventListener('change', listener)
  return () => phone?.removeEventListener('change', listener)
}

/** Whether there is room for one column only. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => isPhone)
}
