import { Menu } from '@base-ui/react/menu'
import { type RefObject, useRef } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { useIsPhone } from './media.ts'
import type { MenuEntry } from './menu.tsx'

export interface MenuPopupProps {
  id: string
  anchor: RefObject<HTMLButtonElement | null>
  open: boolean
  /** Opened by a key: the first entry takes the focus. */
  byKeyboard: boolean
  onClose: () => void
  entries: readonly MenuEntry[]
  align: 'start' | 'end'
}

/** From below, within reach of a thumb, wherever its button is. */
const sheet = { position: 'fixed', inset: 'auto 0 0', transform: 'none' } as const

export function MenuPopup({ id, anchor, open, byKeyboard, onClose, entries, align }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null)
  const isPhone = useIsPhone()
  return (
    <Menu.Root
      open={open}
      modal={false}
      onOpenChange={(next, details) => {
        const target = details.event.target
        // The trigger closes its menu itself; closing it here too would make the press open it again.
        if (target instanceof Node && anchor.current?.contains(target)) return
        if (!next) onClose()
      }}
      onOpenChangeComplete={opened => {
        if (opened && byKeyboard) popup.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
      }}
    >
      {/* Inside what is in the top layer, if it is: the rest of the page is beneath, or inert. */}
      <Menu.Portal container={anchor.current?.closest<HTMLElement>('dialog, [popover]') ?? undefined}>
        <Menu.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          className="z-50"
          style={isPhone ? sheet : undefined}
        >
          <Menu.Popup
            ref={popup}
            id={id}
            aria-labelledby={anchor.current?.id}
            finalFocus={anchor}
            className={cx(
              'min-w-44 overflow-y-auto border border-line-2 bg-sheet p-1 text-ink outline-none',
              isPhone
                ? 'menu-sheet max-h-[80dvh] rounded-t-sheet'
                : 'max-h-(--available-height) max-w-80 rounded-card shadow-float',
            )}
          >
            {entries.map((entry, index) => (
              <Entry key={entry === 'separator' ? index : keyOf(entry)} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function keyOf(entry: Exclude<MenuEntry, 'separator'>) {
  return 'group' in entry ? entry.group : 'checks' in entry ? entry.checks : entry.label
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'separator') return <hr className="mx-2 my-1 border-line" />
  if ('group' in entry) {
    return (
      <Menu.Group>
        <Menu.GroupLabel className="px-2.5 pt-1.5 pb-0.5 text-2xs font-semibold text-ink-3">
          {entry.group}
        </Menu.GroupLabel>
        <Menu.RadioGroup value={entry.value} onValueChange={entry.onChange}>
          {entry.options.map(option => (
            <Menu.RadioItem
              key={option.value}
              value={option.value}
              disabled={option.reason !== undefined}
              closeOnClick
              className="menu-item"
            >
              <span className="size-4">
                <Menu.RadioItemIndicator>
                  <Icon name="check" />
                </Menu.RadioItemIndicator>
              </span>
              <Text
                label={option.label}
                hint={option.reason ?? option.hint}
                faint={option.reason === undefined}
              />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Group>
    )
  }
  if ('checks' in entry) {
    return (
      <Menu.Group>
        <Menu.GroupLabel className="px-2.5 pt-1.5 pb-0.5 text-2xs font-semibold text-ink-3">
          {entry.checks}
        </Menu.GroupLabel>
        {entry.options.map(option => (
          <Menu.CheckboxItem
            key={option.value}
            defaultChecked={option.checked}
            onCheckedChange={checked => entry.onToggle(option.value, checked)}
            className="menu-item"
          >
            <span className="size-4">
              <Menu.CheckboxItemIndicator>
                <Icon name="check" />
              </Menu.CheckboxItemIndicator>
            </span>
            <Text label={option.label} hint={undefined} faint />
          </Menu.CheckboxItem>
        ))}
      </Menu.Group>
    )
  }
  if ('href' in entry) {
    return (
      <Menu.LinkItem
        href={entry.href}
        target="_blank"
        rel="noopener noreferrer"
        closeOnClick
        className="menu-item"
      >
        <Text label={entry.label} hint={entry.hint} faint />
        <Icon name="out" />
      </Menu.LinkItem>
    )
  }
  return (
    <Menu.Item disabled={entry.reason !== undefined} onClick={entry.onSelect} className="menu-item">
      <Text label={entry.label} hint={entry.reason ?? entry.hint} faint={entry.reason === undefined} />
      {entry.shortcut && (
        <span aria-hidden="true" className="ml-3 text-xs opacity-80 coarse:hidden">
          {entry.shortcut}
        </span>
      )}
    </Menu.Item>
  )
}

function Text({ label, hint, faint }: { label: string; hint: string | undefined; faint: boolean }) {
  return (
    <span className="min-w-0 flex-1">
      {label}
      {/* The space keeps label and hint apart where they are read as one. */}
      {hint && <span className={cx('block text-xs', faint && 'opacity-80')}> {hint}</span>}
    </span>
  )
}
