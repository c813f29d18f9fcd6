import type { ReactNode } from 'react'

export interface ShownChange {
  name: string
  label: ReactNode
  before: ReactNode
  after: ReactNode
}

/** What a save is about to do, before it is pressed: field by field, what is there and what comes in its place. */
export function ChangeList({ label, changes }: { label: string; changes: readonly ShownChange[] }) {
  if (changes.length === 0) return null
  return (
    <section aria-label={label} className="rounded-row border border-line-2 px-3 py-2">
      <h3 className="mb-1 font-strong">{label}</h3>
      <dl className="grid gap-y-1">
        {changes.map(({ name, label, before, after }) => (
          <div key={name} className="grid gap-x-2.5 sm:grid-cols-[92px_minmax(0,1fr)]">
            <dt className="text-ink-3 wrap-anywhere">{label}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <del className="text-ink-3 no-underline">{before}</del>
              <span aria-hidden="true" className="mx-1.5 text-ink-3">
                →
              </span>
              <span className="sr-only"> becomes </span>
              <ins className="font-strong no-underline">{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
