import { ariaKeys, printKey, shortcuts, withKey } from '../lib/shortcuts.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Pressable } from '../ui/pressable.tsx'
import { openPalette, preloadPalette } from './overlays.tsx'

/** Opens the command palette, and says with which key that goes faster. */
export function PaletteButton() {
  return (
    <Pressable
      aria-label="Find or do anything"
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys('palette')}
      data-tooltip={withKey('Find or do anything', 'palette')}
      onClick={openPalette}
      onPointerEnter={preloadPalette}
      onFocus={preloadPalette}
      className="inline-flex min-h-8 flex-none items-center justify-center rounded-control px-1.5 hover:bg-wash max-lg:order-1 coarse:min-h-10 coarse:min-w-10 coarse:border coarse:border-line-2"
    >
      <span className="coarse:hidden">
        <Kbd>{printKey(shortcuts.palette.keys[0])}</Kbd>
      </span>
      {/* A phone has no such key. */}
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="hidden size-4 fill-none stroke-current stroke-[1.5] coarse:block"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M3 4l4 4-4 4M8.5 12H13" />
      </svg>
    </Pressable>
  )
}
