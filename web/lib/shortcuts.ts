// Every key of the app in one place: what it does and where. Whoever can do it binds it while they are on the page.

import { useEffect, useRef } from 'react'
import { usePreferences } from './preferences.ts'

export const scopes = { anywhere: 'Anywhere', fleet: 'On the fleet', container: 'On a container' } as const

export interface Shortcut {
  /**
   * Alternatives, as in `KeyboardEvent.key`. `Mod+` is Ctrl, or ⌘ on a Mac; a space parts keys that are pressed one
   * after the other.
   */
  keys: readonly string[]
  label: string
  scope: keyof typeof scopes
}

/** In the order of their list. Arrows and Enter are the grid's own, and only listed here. */
export const shortcuts = {
  palette: { keys: ['Mod+k'], label: 'Find or do anything', scope: 'anywhere' },
  query: { keys: ['/'], label: 'Filter the fleet', scope: 'anywhere' },
  create: { keys: ['c'], label: 'New container', scope: 'anywhere' },
  goFleet: { keys: ['g f'], label: 'Go to the fleet', scope: 'anywhere' },
  goSettings: { keys: ['g s'], label: 'Go to the settings', scope: 'anywhere' },
  goConnections: { keys: ['g c'], label: 'Go to the connections', scope: 'anywhere' },
  undo: { keys: ['Mod+z'], label: 'Undo a delete that waits', scope: 'anywhere' },
  list: { keys: ['?'], label: 'This list', scope: 'anywhere' },
  move: { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: 'Move', scope: 'fleet' },
  next: { keys: ['j'], label: 'Down', scope: 'fleet' },
  previous: { keys: ['k'], label: 'Up', scope: 'fleet' },
  open: { keys: ['Enter'], label: 'Open', scope: 'fleet' },
  select: { keys: ['x'], label: 'Select', scope: 'fleet' },
  selectAll: { keys: ['Mod+a'], label: 'Select all that match', scope: 'fleet' },
  clearSelection: { keys: ['Escape'], label: 'Clear the selection', scope: 'fleet' },
  applyHeld: { keys: ['.'], label: 'Apply the changes held back', scope: 'fleet' },
  zoomIn: { keys: ['+', '='], label: 'Larger', scope: 'fleet' },
  zoomOut: { keys: ['-'], label: 'Smaller', scope: 'fleet' },
  startStop: { keys: ['s'], label: 'Start, stop or resume', scope: 'container' },
  requests: { keys: ['r'], label: 'Its requests, on its page', scope: 'container' },
  delete: { keys: ['Delete'], label: 'Delete', scope: 'container' },
} as const satisfies Record<string, Shortcut>

export type ShortcutId = keyof typeof shortcuts

const byKeys = new Map<string, ShortcutId>()
const prefixes = new Set<string>()
for (const [id, { keys }] of Object.entries(shortcuts)) {
  for (const key of keys) {
    byKeys.set(key, id as ShortcutId)
    if (key.includes(' ')) prefixes.add(key.split(' ')[0]!)
  }
}

/** False when it has nothing to do just now: the key then is anybody's. */
type Handler = (event: KeyboardEvent) => unknown

/** The latest one comes first: what stands before something else has its keys. */
let bound: readonly { id: ShortcutId; handle: Handler }[] = []

/** Does something on a shortcut until the answered function is called. */
function bindShortcut(id: ShortcutId, handle: Handler): () => void {
  const entry = { id, handle }
  if (bound.length === 0) document.addEventListener('keydown', onKeyDown)
  bound = [entry, ...bound]
  return () => {
    bound = bound.filter(other => other !== entry)
    if (bound.length === 0) document.removeEventListener('keydown', onKeyDown)
  }
}

export function useShortcut(id: ShortcutId, handle: Handler) {
  const latest = useRef(handle)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => bindShortcut(id, event => latest.current(event)), [id])
}

/** Milliseconds in which the second key of two must come. */
const PATIENCE = 1500

let prefix = { key: '', at: 0 }

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  const key = nameOfKey(event, isMac)
  if (key === null || isElsewhere(event, key)) return
  const first = event.timeStamp - prefix.at < PATIENCE ? prefix.key : ''
  prefix = { key: '', at: 0 }
  if (!first && prefixes.has(key)) {
    prefix = { key, at: event.timeStamp }
    return
  }
  const id = byKeys.get(first ? `${first} ${key}` : key)
  if (!id) return
  for (const entry of bound) {
    if (entry.id !== id || entry.handle(event) === false) continue
    event.preventDefault()
    return
  }
}

const ownKeys =
  'input:not([type=checkbox]), textarea, select, [contenteditable], dialog, [role=menu], [role=listbox], [data-own-keys]'

/** Something stands before the page, somebody is typing, or wants no letter to act (WCAG 2.1.4). */
function isElsewhere({ target }: KeyboardEvent, key: string): boolean {
  if (document.querySelector('dialog:modal, [role=menu]')) return true
  // Means nothing in a field, unlike other chords: it leads out of one.
  if (key === shortcuts.palette.keys[0]) return false
  if (target instanceof Element && target.closest(ownKeys)) return true
  return !isOn(key)
}

export const isMac = /^(Mac|iP)/.test(globalThis.navigator?.platform ?? '')

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?: (key: 'AltGraph') => boolean
}

/** A pressed key as the table writes it; null for one that cannot be in it. */
export function nameOfKey(press: KeyPress, mac: boolean): string | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = press
  let key = press.key
  // The letter printed there: a keyboard may be set to another script.
  if (key > '\x7f' && /^Key[A-Z]$/.test(code)) key = code.slice(3)
  // Not so with Shift, but for what Caps Lock makes of a letter.
  if (key.length === 1 && !shiftKey) key = key.toLowerCase()
  if (mac ? metaKey && !ctrlKey : ctrlKey && !metaKey) {
    if (!altKey) return shiftKey ? null : `Mod+${key}`
    // AltGr, with which some keyboards write a slash, is reported as Ctrl and Alt.
    return press.getModifierState?.('AltGraph') ? key : null
  }
  if (ctrlKey || metaKey || altKey) return null
  // A sign may need Shift; a named key with it is another one.
  return shiftKey && key.length > 1 ? null : key
}

const PRINTED: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  '-': '−',
}

/** As on the keyboard: "Ctrl K", "G F", "Del". */
export function printKey(key: string, mac = isMac): string {
  const print = (one: string) => PRINTED[one] ?? (one.length === 1 ? one.toUpperCase() : one)
  return key.startsWith('Mod+')
    ? `${mac ? '⌘' : 'Ctrl'} ${print(key.slice(4))}`
    : key.split(' ').map(print).join(' ')
}

/** Letters and signs can be turned off. */
function isOn(key: string): boolean {
  return usePreferences.getState().shortcuts || !/^.( .)?$/.test(key)
}

/** "Stop (S)"; the text alone while shortcuts are turned off. */
export function withKey(text: string, id: ShortcutId): string {
  const [key] = shortcuts[id].keys
  return isOn(key) ? `${text} (${printKey(key)})` : text
}

/** "S", for an entry of a menu; nothing while shortcuts are turned off. */
export function keyHint(id: ShortcutId): string | undefined {
  const [key] = shortcuts[id].keys
  return isOn(key) ? printKey(key) : undefined
}

/** For `aria-keyshortcuts`, which has no way to write two keys after each other. */
export function ariaKeys(id: ShortcutId): string | undefined {
  const [key] = shortcuts[id].keys
  if (key.startsWith('Mod+')) return `${isMac ? 'Meta' : 'Control'}+${key.slice(4).toUpperCase()}`
  if (key.includes(' ') || !isOn(key)) return undefined
  if (key === '+') return 'Plus'
  return key.length === 1 ? key.toUpperCase() : key
}
