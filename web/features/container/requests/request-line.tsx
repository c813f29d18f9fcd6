import { type ReactNode, useId } from 'react'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Pressable } from '../../../ui/pressable.tsx'

export interface LineState {
  isOpen: boolean
  onToggle: () => void
}

interface Props extends LineState {
  label: ReactNode
  /** At the right end. */
  aside?: ReactNode
  /** Under the label, shown also while it is closed. */
  note?: ReactNode
  children: ReactNode
}

/** One request, closed to a line. */
export function RequestLine({ isOpen, onToggle, label, aside, note, children }: Props) {
  const id = useId()
  return (
    <li className="border-t border-line first:border-0">
      <Pressable
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        className="-mx-1.5 flex min-h-9 w-[calc(100%+12px)] items-center gap-2 rounded-row px-1.5 py-1 text-left hover:bg-wash coarse:min-h-11"
      >
        <span aria-hidden="true" className={cx('text-ink-3', !isOpen && '-rotate-90')}>
          <Icon name="down" />
        </span>
        <span className="min-w-0 flex-1">
          {label}
          {note && <span className="block text-xs text-ink-3">{note}</span>}
        </span>
        <span className="text-sm whitespace-nowrap text-ink-2">{aside}</span>
      </Pressable>
      {isOpen && (
        <div id={id} className="grid min-w-0 gap-3 pt-1 pb-3">
          {children}
        </div>
      )}
    </li>
  )
}
