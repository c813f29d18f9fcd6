import { type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'

/**
 * A <dialog> that is open for as long as it is mounted. `onClose`: Esc or the browser's own way to close; the caller
 * unmounts it, or not. `titleId` is for the element that names it.
 */
export function useDialog(onClose: () => void, isModal = true) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const dialog = ref.current
    if (isModal) dialog?.showModal()
    else dialog?.show()
    noteModals()
    // Only a dialog that is closed, not one that is merely removed, gives the focus back.
    return () => {
      dialog?.close()
      noteModals()
    }
  }, [isModal])

  const props = {
    ref,
    onCancel: (event: SyntheticEvent) => {
      if (event.target !== ref.current) return
      event.preventDefault()
      onClose()
    },
    // Browsers may close on a second Esc without asking.
    onClose: (event: SyntheticEvent) => {
      if (event.target !== ref.current || ref.current?.open) return
      noteModals()
      onClose()
    },
  }
  return { titleId, props }
}

/** Under a modal dialog the page stands still. By an attribute: `:has()` would look for one with every change of the page. */
function noteModals() {
  document.documentElement.toggleAttribute('data-modal', document.querySelector('dialog:modal') !== null)
}
