import type { ReactNode } from 'react'
import type { DraftField } from './steps.ts'

/** Where a check or a refusal of a field leads to. */
export function Place({ field, children }: { field: DraftField; children: ReactNode }) {
  return (
    <div data-draft-field={field} className="grid grid-cols-[minmax(0,1fr)]">
      {children}
    </div>
  )
}

/** Moves the focus to the control of a field: to the one that is marked as wrong, where there is one. */
export function focusField(root: ParentNode | null, field: DraftField) {
  const place = root?.querySelector(`[data-draft-field="${field}"]`)
  const control =
    place?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    place?.querySelector<HTMLElement>('input:checked, input, select, textarea, button')
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
