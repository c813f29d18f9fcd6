import type { ComponentType } from 'react'
import { useNavigate } from 'react-router'
import { create } from 'zustand'
import { messageOf } from '../api/error.ts'
import { paths } from '../lib/paths.ts'
import { useShortcut } from '../lib/shortcuts.ts'
import { showToast } from '../ui/toast.tsx'

interface OverlayProps {
  /** What was typed while it was being fetched. */
  typed: string
  onClose: () => void
  onShowShortcuts: () => void
}

// Fetched when first wanted: neither belongs to any page.
const overlays = {
  palette: async () => (await import('../features/palette/palette.tsx')).Palette,
  shortcuts: async () => (await import('../features/palette/shortcut-list.tsx')).ShortcutList,
} satisfies Record<string, () => Promise<ComponentType<OverlayProps>>>

const useShown = create<{ Overlay: ComponentType<OverlayProps> | null; typed: string }>(() => ({
  Overlay: null,
  typed: '',
}))

async function open(name: keyof typeof overlays) {
  const waiting = holdKeys()
  try {
    const Overlay = await overlays[name]()
    if (!waiting.isOff()) useShown.setState({ Overlay, typed: waiting.typed() })
  } catch (error) {
    showToast({ text: 'That part of Livery could not be loaded', detail: messageOf(error), lasting: true })
  } finally {
    waiting.release()
  }
}

/** What is typed after it was asked for is meant for it: on the page a letter would act on a container. */
function holdKeys() {
  let typed = ''
  let off = false
  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (key === 'Escape') {
      off = true
      release()
    } else if (key === 'Backspace') typed = typed.slice(0, -1)
    else if (key.length === 1) typed += key
  }
  const release = () => window.removeEventListener('keydown', onKeyDown, true)
  window.addEventListener('keydown', onKeyDown, true)
  return { typed: () => typed, isOff: () => off, release }
}

export const openPalette = () => void open('palette')
/** For a pointer that comes near: a failure shows when it is opened. */
export const preloadPalette = () => void overlays.palette().catch(() => undefined)
export const openShortcuts = () => void open('shortcuts')
const close = () => useShown.setState({ Overlay: null })

/** What opens before any page, and the keys that work on every one. */
export function Overlays() {
  const { Overlay, typed } = useShown()
  const navigate = useNavigate()
  useShortcut('palette', openPalette)
  useShortcut('list', openShortcuts)
  useShortcut('goFleet', () => navigate(paths.fleet))
  useShortcut('goSettings', () => navigate(paths.settings))
  useShortcut('goConnections', () => navigate(paths.connect))
  return Overlay && <Overlay typed={typed} onClose={close} onShowShortcuts={openShortcuts} />
}
