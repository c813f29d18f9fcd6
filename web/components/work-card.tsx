import type { ReactNode } from 'react'

export interface WorkCardProps {
  title: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  actions: ReactNode
  /** Filled from 0 to 1. */
  bar?: ReactNode
}

/** Something under way, told in the corner on every page. */
export function WorkCard({ title, children, actions, bar }: WorkCardProps) {
  return (
    <section className="pointer-events-auto grid w-full max-w-sm gap-2 overflow-hidden rounded-card bg-ink py-2.5 pr-2.5 pl-4 text-sheet shadow-float">
      <p className="font-strong">{title}</p>
      {children}
      {bar}
      <div className="flex flex-wrap justify-end gap-2">{actions}</div>
    </section>
  )
}
