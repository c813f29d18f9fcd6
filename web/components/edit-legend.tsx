import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import { cx } from '../ui/cx.ts'
import { Pressable } from '../ui/pressable.tsx'

const LegendDialog = lazy(async () => ({ default: (await import('./legend-dialog.tsx')).LegendDialog }))

/** Opens the legend over the page, so that nothing typed on it is lost. */
export function EditLegend({ className }: { className?: string | undefined }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Pressable
        className={cx('underline underline-offset-2', className)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Edit legend
      </Pressable>
      {open &&
        // Out of the form that it may stand in: Enter in a name must not send that.
        createPortal(
          <Suspense>
            <LegendDialog onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
