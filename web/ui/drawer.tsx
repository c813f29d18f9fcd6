import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { useIsWide } from './media.ts'
import { useDialog } from './use-dialog.ts'

export interface DrawerProps {
  title: string
  /** Esc, the cross, or the browser's own way to close. */
  onClose: () => void
  children: ReactNode
}

/**
 * Stands at the page's right side, which stays usable; where there is no room for both it is a dialog before it, and a
 * sheet from below on a phone. The focus goes into it, and back where it was on closing.
 */
export function Drawer(props: DrawerProps) {
  const isBeside = useIsWide()
  return <Opened key={String(isBeside)} {...props} isBeside={isBeside} />
}

function Opened({ title, onClose, children, isBeside }: DrawerProps & { isBeside: boolean }) {
  const { titleId, props } = useDialog(onClose, !isBeside)
  return (
    <dialog
      {...props}
      aria-labelledby={titleId}
      className={isBeside ? 'drawer' : 'dialog drawer-sheet'}
      onKeyDown={event => {
        // A browser closes only what is modal.
        if (!isBeside || event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className="sticky top-0 z-1 flex items-center gap-3 border-b border-line bg-sheet py-2.5 pr-3 pl-5">
        <h2 id={titleId} className="min-w-0 flex-1 truncate text-base font-strong">
          {title}
        </h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </header>
      <div className="px-5 py-4">{children}</div>
    </dialog>
  )
}
