import { useDraft } from './draft.ts'

/** Behind a label: this was filled in, and by what. No part of the control's name: `FilledNote` says it in words. */
export function Mark({ field }: { field: string }) {
  const { filled } = useDraft()
  if (!filled?.fields.includes(field)) return null
  return (
    <span
      aria-hidden="true"
      className="ml-2 rounded-chip border border-dashed border-edge px-1.5 text-xs font-normal text-ink-2"
    >
      from {filled.by}
    </span>
  )
}
