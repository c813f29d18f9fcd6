import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { cx } from './cx.ts'

export interface BannerProps {
  /** `problem` stands out: the link is down, the session ended. */
  tone?: 'note' | 'problem' | undefined
  children: ReactNode
  /** A button or link with the next step. */
  action?: ReactNode
  onDismiss?: (() => void) | undefined
}

/** What holds for the whole page until it changes. Said politely when it appears. */
export function Banner({ tone = 'note', children, action, onDismiss }: BannerProps) {
  return (
    <div
      role="status"
      className={cx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border px-4 py-2',
        tone === 'problem' ? 'border-ink bg-ink text-sheet' : 'border-line bg-sheet',
      )}
    >
      <div className="min-w-0 flex-1 basis-60">{children}</div>
      {action}
      {onDismiss && <IconButton icon="close" label="Dismiss" onClick={onDismiss} />}
    </div>
  )
}
