import { useSyncExternalStore } from 'react'
import { usePreferences } from '../lib/preferences.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void): () => void {
  dark.addEventListener('change', onChange)
  return () => dark.removeEventListener('change', onChange)
}

/** Whether the page is dark, by choice or by the system: for what is drawn rather than styled. */
export function useIsDark(): boolean {
  const theme = usePreferences(preferences => preferences.theme)
  const isSystemDark = useSyncExternalStore(subscribe, () => dark.matches)
  return theme === 'system' ? isSystemDark : theme === 'dark'
}
