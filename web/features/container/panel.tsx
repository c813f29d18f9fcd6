import { type ReactNode, useId } from 'react'

/** A titled sheet of paper. `aside` stands at the right end of the title. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-card border border-line bg-sheet px-4 pt-3 pb-3.5"
    >
      <div className="mb-2 flex min-h-8 flex-wrap items-center gap-2">
        <h2 id={id} className="flex-1 text-base font-strong">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
