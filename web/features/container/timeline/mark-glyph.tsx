import type { ReactNode } from 'react'
import type { Mark } from './marks.ts'

export const markLabels: Record<Mark['kind'], string> = {
  snapshot: 'Snapshot',
  configuration: 'Configuration',
  restart: 'Restart',
}

/** In ink: the hue belongs to the container. */
const drawings: Record<Mark['kind'], ReactNode> = {
  snapshot: <path d="M6 0.8L11.2 6L6 11.2L0.8 6z" fill="currentColor" stroke="none" />,
  configuration: <path d="M6 1.2L11 10.5H1z" />,
  restart: <path d="M10.3 6A4.3 4.3 0 116 1.7c1.7 0 3 .9 3.8 2.2M10 1v3H7" />,
}

export function MarkGlyph({ kind }: { kind: Mark['kind'] }) {
  return (
    <svg
      aria-hidden="true"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className="flex-none"
    >
      {drawings[kind]}
    </svg>
  )
}
