import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: string
  /** What it means and what to do. */
  children?: ReactNode
  /** The next steps as buttons. */
  actions?: ReactNode
  /** It is all there is on the page. */
  isPage?: boolean
}

export function EmptyState({ title, children, actions, isPage = false }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-16 text-center">
      <Heading className="text-lg font-strong">{title}</Heading>
      {children && <div className="text-ink-2">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
