import { useEffect, useRef } from 'react'
import { ariaKeys, type ShortcutId, withKey } from '../lib/shortcuts.ts'

export interface CheckmarkProps {
  /** Its name; there is no text beside it. */
  label: string
  checked: boolean
  /** Some of what it stands for is checked. */
  indeterminate?: boolean | undefined
  onToggle: (withShift: boolean) => void
  tabIndex?: 0 | -1 | undefined
  /** The key that does the same. */
  shortcut?: ShortcutId | undefined
}

/** A checkbox alone, for choosing among many. */
export function Checkmark(props: CheckmarkProps) {
  const { label, checked, indeterminate = false, onToggle, tabIndex, shortcut } = props
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <input
      ref={box}
      type="checkbox"
      className="checkbox checkmark"
      aria-label={label}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
      data-tooltip={shortcut && withKey(label, shortcut)}
      tabIndex={tabIndex}
      checked={checked}
      // React answers a click with the change; only the click knows of the Shift key.
      onClick={event => onToggle(event.shiftKey)}
      onChange={() => undefined}
    />
  )
}
