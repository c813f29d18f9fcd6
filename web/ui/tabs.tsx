import { type ReactNode, useEffect, useRef } from 'react'
import { useSideways } from './use-sideways.ts'

/**
 * A row of links between views of one thing. The current one carries `aria-current`, as a router's link sets it, and is
 * in sight where there is no room for all.
 */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const strip = useRef<HTMLElement>(null)
  const shown = useRef<Element | null>(null)
  useEffect(() => {
    const current = strip.current?.querySelector('[aria-current]') ?? null
    if (current === shown.current) return
    shown.current = current
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  useSideways(strip)
  return (
    <nav
      ref={strip}
      aria-label={label}
      className="tabs sideways -m-1 flex scroll-px-10 gap-0.5 overflow-x-auto p-1"
    >
      {children}
    </nav>
  )
}
