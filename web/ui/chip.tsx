import type { ReactNode } from 'react'

/** For what is a chip already: where one element less counts. */
export const CHIP_LOOK =
  'min-w-0 truncate rounded-chip border border-line-2 px-1.5 text-xs leading-[1.45] text-ink-2'

export function Chip({ children }: { children: ReactNode }) {
  return (
    <span
      className={`inline-block max-w-full ${CHIP_LOOK}`}
      data-tooltip={typeof children === 'string' ? children : undefined}
      data-tooltip-cut=""
    >
      {children}
    </span>
  )
}
