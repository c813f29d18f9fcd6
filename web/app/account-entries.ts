import type { NavigateFunction } from 'react-router'
import type { Connection } from '../api/connection.ts'
import { signOut } from '../api/sign-in.ts'
import { paths } from '../lib/paths.ts'
import { setKeysHidden, setTheme, type Theme, usePreferences } from '../lib/preferences.ts'
import { keyHint } from '../lib/shortcuts.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import { openShortcuts } from './overlays.tsx'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function accountEntries(connection: Connection, navigate: NavigateFunction): MenuEntry[] {
  const { theme, keysHidden } = usePreferences.getState()
  return [
    { group: 'Theme', value: theme, options: themes, onChange: next => setTheme(next as Theme) },
    'separator',
    { label: keysHidden ? 'Show keys' : 'Hide keys', onSelect: () => setKeysHidden(!keysHidden) },
    { label: 'Settings', shortcut: keyHint('goSettings'), onSelect: () => navigate(paths.settings) },
    { label: 'Keyboard shortcuts', shortcut: keyHint('list'), onSelect: openShortcuts },
    'separator',
    { label: 'Sign out', hint: connection.user, onSelect: () => signOut(connection) },
  ]
}
