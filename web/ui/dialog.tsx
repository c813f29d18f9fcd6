import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { useDialog } from './use-dialog.ts'

export interface DialogProps {
  title: string
  /** Esc, the cross, or the browser's own way to close. The caller unmounts the dialog, or not. */
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
}

/**
 * A modal dialog for as long as it is mounted; a sheet from below on a phone. The browser keeps the focus inside and
 * gives it back on closing. A press beside it does not close it: nothing typed is lost.
 */
export function Dialog({ title, onClose, children, footer }: DialogProps) {
  const { titleId, props } = useDialog(onClose)
  return (
    <dialog {...props} aria-labelledby={titleId} className="dialog">
      <header className="sticky top-0 z-1 flex items-center gap-3 border-b border-line bg-sheet py-3 pr-3 pl-5">
        <h2 id={titleId} className="min-w-0 flex-1 text-lg font-strong">
          {title}
        </h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </header>
      <div className="px-5 py-4">{children}</div>
      {footer && (
        <footer className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-line bg-sheet px-5 py-3">
          {footer}
        </footer>
      )}
    </dialog>
  )
}
