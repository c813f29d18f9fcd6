import type { ReactNode } from 'react'

/** Above the first cards, taking no room: what comes and goes here must move nothing. */
export function Floating({ children }: { children: ReactNode }) {
  return (
    <div className="relative z-30 h-0">
      <div className="pointer-events-none absolute inset-x-0 top-0.5 flex justify-center *:pointer-events-auto">
        {children}
      </div>
    </div>
  )
}
