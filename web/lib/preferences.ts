import { create } from 'zustand'
import { readText, writeText } from './storage.ts'

export type Theme = 'system' | 'light' | 'dark'

// public/theme.js reads the same key before the first paint.
const THEME = 'livery.theme'
const KEYS = 'livery.keys'
const SHORTCUTS = 'livery.shortcuts'
const UNDO = 'livery.undo-seconds'

/** Seconds in which a delete can be undone; 0 is none. */
export const undoChoices = [0, 4, 8, 15, 30] as const
export type UndoSeconds = (typeof undoChoices)[number]

function storedUndo(): UndoSeconds {
  return undoChoices.find(seconds => String(seconds) === readText('local', UNDO)) ?? 8
}

function storedTheme(): Theme {
  const theme = readText('local', THEME)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

interface Preferences {
  theme: Theme
  /** Ids and service links are credentials: they stay masked until this is turned off. */
  keysHidden: boolean
  /** Single keys act. Off for whoever speaks to the computer, or presses keys by mistake (WCAG 2.1.4). */
  shortcuts: boolean
  /** Between the confirmation of a delete and its first request. */
  undoSeconds: UndoSeconds
}

/** What belongs to this browser, whoever is signed in. */
export const usePreferences = create<Preferences>(() => ({
  theme: storedTheme(),
  keysHidden: readText('local', KEYS) !== 'shown',
  shortcuts: readText('local', SHORTCUTS) !== 'off',
  undoSeconds: storedUndo(),
}))

export function setTheme(theme: Theme) {
  writeText('local', THEME, theme === 'system' ? null : theme)
  usePreferences.setState({ theme })
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function setKeysHidden(keysHidden: boolean) {
  writeText('local', KEYS, keysHidden ? null : 'shown')
  usePreferences.setState({ keysHidden })
}

export function setShortcuts(shortcuts: boolean) {
  writeText('local', SHORTCUTS, shortcuts ? null : 'off')
  usePreferences.setState({ shortcuts })
}

export function setUndoSeconds(undoSeconds: UndoSeconds) {
  writeText('local', UNDO, String(undoSeconds))
  usePreferences.setState({ undoSeconds })
}
