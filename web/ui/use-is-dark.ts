import { usePreferences } from '../lib/preferences.ts'
import { useIsSystemDark } from './media.ts'

/** Whether the page is dark, by choice or by the system: for what is drawn rather than styled. */
export function useIsDark(): boolean {
  const theme = usePreferences(preferences => preferences.theme)
  const isSystemDark = useIsSystemDark()
  return theme === 'system' ? isSystemDark : theme === 'dark'
}
