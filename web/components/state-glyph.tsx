import type { ReactNode } from 'react'
import type { Glyph, StateLook } from './state-look.ts'

const DRAWINGS: Record<Glyph, ReactNode> = {
  play: <path d="M3.5 2v10l8.5-5z" fill="currentColor" stroke="none" />,
  square: <rect x="2.75" y="2.75" width="8.5" height="8.5" rx="1" />,
  pause: <path d="M3 2h3v10H3zM8 2h3v10H8z" fill="currentColor" stroke="none" />,
  moving: <circle cx="7" cy="7" r="5" strokeWidth="1.8" strokeDasharray="4 3" />,
  copy: <path d="M4 4V2h8v8h-2M2 4h8v8H2z" />,
  alert: <path d="M7 1l6.5 11.5H.5zM7 5v3.4M7 10v.9" />,
  unknown: <path d="M4.6 5a2.4 2.4 0 114 1.8C7.6 7.7 7 8 7 9.2M7 11.3v.9" />,
}

/** The state as a small drawing with its word as the name; `silent` where the word already stands beside it. */
export function StateGlyph({ look, silent = false }: { look: StateLook; silent?: boolean | undefined }) {
  return (
    <svg
      role="img"
      aria-label={look.word}
      aria-hidden={silent}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className="flex-none"
    >
      {DRAWINGS[look.glyph]}
    </svg>
  )
}
