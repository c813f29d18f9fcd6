import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react'
import { Button, type ButtonProps, IconButton } from './button.tsx'
import type { IconName } from './icon.tsx'
import type { MenuPopupProps } from './menu-popup.tsx'
import { showToast } from './toast.tsx'

export type MenuEntry =
  | 'separator'
  | {
      label: string
      onSelect: () => void
      /** Why it cannot be chosen now; shown under the label. */
      reason?: string | undefined
      hint?: string | undefined
      /** The key that does the same, as it is printed. */
      shortcut?: string | undefined
    }
  | { label: string; href: string; hint?: string | undefined }
  | {
      /** One of several, such as an order or a grouping. */
      group: string
      value: string
      options: readonly {
        value: string
        label: string
        hint?: string | undefined
        /** Why it cannot be chosen now. */
        reason?: string | undefined
      }[]
      onChange: (value: string) => void
    }
  | {
      /** Any of several, such as the columns of a table. The menu stays open. */
      checks: string
      options: readonly { value: string; label: string; checked: boolean }[]
      onToggle: (value: string, checked: boolean) => void
    }

export interface MenuButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** Asked when the menu opens, not before: a page of cards builds no menus. */
  entries: () => readonly MenuEntry[] | Promise<readonly MenuEntry[]>
  align?: 'start' | 'end' | undefined
  /** An icon alone as the trigger; `label` then is its name. */
  icon?: IconName | undefined
  label?: string | undefined
  children?: ReactNode
}

// The popup comes with the positioning engine, several times the size of everything else here: fetched when first
// wanted, which is when a pointer or the focus comes near.
let MenuPopup: ComponentType<MenuPopupProps> | undefined
async function load() {
  MenuPopup ??= (await import('./menu-popup.tsx')).MenuPopup
}
function preload() {
  // A failure shows when the menu is opened.
  load().catch(() => undefined)
}

/** A button that opens a menu. */
export function MenuButton({ entries, align = 'end', icon, label, children, ...rest }: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const popupId = `${id}-menu`
  // An icon's label names what it acts on: where that comes to be something else, the menu is closed. A label beside
  // words may tell what is chosen, which can change a moment after the menu was opened once more.
  const subject = icon ? (label ?? '') : ''
  const [openedFor, setOpenedFor] = useState<string | null>(null)
  const open = openedFor === subject
  const [shown, setShown] = useState<readonly MenuEntry[]>()
  const [byKeyboard, setByKeyboard] = useState(false)
  const blocked = rest.reason !== undefined || rest.busy

  async function show(keyboard: boolean) {
    if (blocked) return
    let asked: readonly MenuEntry[]
    try {
      const both = await Promise.all([entries(), load()])
      asked = both[0]
    } catch {
      showToast({
        text: 'The menu could not be loaded',
        detail: 'Check the connection and try again.',
        lasting: true,
      })
      return
    }
    setShown(asked)
    setByKeyboard(keyboard)
    setOpenedFor(subject)
  }

  const trigger = {
    ...rest,
    ref: anchor,
    id,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    'aria-controls': open ? popupId : undefined,
    onPointerEnter: preload,
    onFocus: preload,
    // A click without a press of the pointer is the keyboard's, or a screen reader's.
    onClick: (event: MouseEvent) => (open ? setOpenedFor(null) : show(event.detail === 0)),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || open) return
      event.preventDefault()
      show(true)
    },
  }

  return (
    <>
      {icon ? (
        <IconButton {...trigger} icon={icon} label={label ?? ''} />
      ) : (
        <Button {...trigger} aria-label={label}>
          {children}
        </Button>
      )}
      {MenuPopup && shown && (
        <MenuPopup
          id={popupId}
          anchor={anchor}
          open={open}
          byKeyboard={byKeyboard}
          onClose={() => setOpenedFor(null)}
          entries={shown}
          align={align}
        />
      )}
    </>
  )
}
