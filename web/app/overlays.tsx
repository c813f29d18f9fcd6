import type { ComponentType } from 'react'
import { useNavigate } from 'react-router'
import { create } from 'zustand'
import { messageOf } from '../api/error.ts'
import { paths } from '../lib/paths.ts'
import { useShortcut } from '../lib/shortcuts.ts'
import { showToast } from '../ui/toast.tsx'

interface OverlayProps {
  onClose: () => void
  onShowShortcuts: () => void
}

// Fetched when first wanted: neither belongs to any page.
const overlays = {
  palette: async () => (await import('../features/palette/palette.tsx')).Palette,
  shortcuts: async () => (await import('../features/palette/shortcut-list.tsx')).ShortcutList,
} satisfies Record<string, () => Promise<ComponentType<OverlayProps>>>

const useShown = create<{ Overlay: ComponentType<OverlayProps> | null }>(() => ({ Overlay: null }))

async function open(name: keyof typeof overlays) {
  try {
    useShown.setState({ Overlay: await overlays[name]() })
  } catch (error) {
    showToast({ text: 'That part of Livery could not be loaded', detail: messageOf(error), lasting: true })
  }
}

export const openPalette = () => void open('palette')
/** For a pointer that comes near: a failure shows when it is opened. */
export const preloadPalette = () => void overlays.palette().catch(() => undefined)
export const openShortcuts = () => void open('shortcuts')
const close = () => useShown.setState({ Overlay: null })

/** What opens before any page, and the keys that work on every one. */
export function Overlays() {
  const { Overlay } = useShown()
  const navigate = useNavigate()
  useShortcut('palette', openPalette)
  useShortcut('list', openShortcuts)
  useShortcut('goFleet', () => navigate(paths.fleet))
  useShortcut('goSettings', () => navigate(paths.settings))
  useShortcut('goConnections', () => navigate(paths.connect))
  return Overlay && <Overlay onClose={close} onShowShortcuts={openShortcuts} />
}
