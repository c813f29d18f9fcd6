import type { ReactNode } from 'react'

/** A row of links between views of one thing. The current one carries `aria-current`, as a router's link sets it. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="tabs -m-1 flex gap-0.5 overflow-x-auto p-1">
      {children}
    </nav>
  )
}
