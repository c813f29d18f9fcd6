import { useSyncExternalStore } from 'react'

/** As narrow as where a dialog is a sheet (index.css). */
const phone = globalThis.matchMedia?.('(width < 40rem)')

function subscribe(listener: () => void) {
  phone?.addEventListener('change', listener)
  return () => phone?.removeEventListener('change', listener)
}

/** Whether there is room for one column only. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone?.matches ?? false)
}
