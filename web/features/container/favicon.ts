// The browser's own tab wears the container's colour and the fill of its state, so that it is told from its neighbours.

import { useEffect } from 'react'
import { expandColor, inkOn, normalizeColor } from '../../../contract/color.ts'
import type { StateLook } from '../../components/state-look.ts'

const NO_COLOR = '#888888'

/** As a data URL. It holds a colour and a drawing, nothing that tells which container it is. */
export function faviconOf(color: string | null, fill: StateLook['fill']): string {
  const c = expandColor(normalizeColor(color ?? '') ?? NO_COLOR)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${drawingOf(fill, c, inkOn(c))}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const box = (more: string) => `<rect x="1" y="1" width="30" height="30" rx="7" ${more}/>`

/** The fills of index.css with the glyph, at a size where only the coarsest of them is seen. */
function drawingOf(fill: StateLook['fill'], c: string, on: string): string {
  switch (fill) {
    case 'running':
      return `${box(`fill="${c}"`)}<path d="M11 8v16l13-8z" fill="${on}"/>`
    case 'stopped':
      return `${box(`fill="#fff" stroke="${c}" stroke-width="2"`)}<path d="M1 8a7 7 0 017-7h2v30H8a7 7 0 01-7-7z" fill="${c}"/><rect x="15" y="11" width="10" height="10" fill="none" stroke="#1a1a18" stroke-width="3"/>`
    case 'paused':
      return `${box(`fill="${c}"`)}<path d="M9 8h5v16H9zM18 8h5v16h-5z" fill="${on}"/>`
    case 'moving':
      return `${box(`fill="${c}"`)}<path d="M4 30L30 4M-6 22L22-6M14 38L38 14" stroke="#fff" stroke-opacity=".6" stroke-width="6"/>`
    case 'failed':
      return `${box(`fill="${c}" stroke="#1a1a18" stroke-width="2"`)}<path d="M10 1h14a7 7 0 017 7v14z" fill="#1a1a18"/><path d="M23 5v7M23 15v3" stroke="#fff" stroke-width="3"/>`
    case 'hollow':
      return box(`fill="#fff" stroke="${c}" stroke-width="3" stroke-dasharray="6 4"`)
  }
}

/** For as long as the page is shown. */
export function useFavicon(href: string) {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (!link) return
    const before = link.href
    link.href = href
    return () => {
      link.href = before
    }
  }, [href])
}
