import type { ReactNode } from 'react'

export function Chip({ children }: { children: ReactNode }) {
  return (
    <span
      className="inline-block min-w-0 max-w-full truncate rounded-chip border border-line-2 px-1.5 text-xs leading-[1.45] text-ink-2"
      data-tooltip={typeof children === 'string' ? children : undefined}
      data-tooltip-cut=""
    >
      {children}
    </span>
  )
}
