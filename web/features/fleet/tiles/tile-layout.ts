import type { Zoom } from '../view.ts'

/** Pixels of a tile and between two of them. */
export interface TileLayout {
  size: number
  gap: number
}

const layouts: Record<Zoom, TileLayout> = {
  small: { size: 14, gap: 2 },
  medium: { size: 21, gap: 3 },
  large: { size: 32, gap: 4 },
}

/** What a finger hits (WCAG 2.5.8). */
const FINGER = 24

/** @param coarse for a finger, tiles stay large enough to be hit */
export function tileLayout(zoom: Zoom, coarse: boolean): TileLayout {
  const { size, gap } = layouts[coarse && zoom === 'small' ? 'medium' : zoom]
  return { size: coarse ? Math.max(FINGER, size) : size, gap }
}

/** How many tiles stand beside each other in `width` CSS pixels. */
export function tilesFor(width: number, { size, gap }: TileLayout): number {
  return Math.max(1, Math.floor((width + gap) / (size + gap)))
}
