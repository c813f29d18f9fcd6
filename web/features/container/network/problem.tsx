import type { ReactNode } from 'react'

/** Why something was refused, where it was asked for. */
export function Problem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="font-strong">
      <b aria-hidden="true" className="font-extrabold">
        !{' '}
      </b>
      {children}
    </p>
  )
}
