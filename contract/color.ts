// Container colours: how they are written (sheet §1.7), the palette, and what can be read on them (WCAG 2.2).

export type PaletteColor = { name: string; color: string }

/** Offered in pickers and drawn from when a colour is left to chance. Free hex values stay possible. */
export const palette: readonly PaletteColor[] = [
  { name: 'Red', color: '#D5352B' },
  { name: 'Orange', color: '#E8801A' },
  { name: 'Yellow', color: '#E9B90C' },
  { name: 'Green', color: '#2E9E57' },
  { name: 'Teal', color: '#149A9A' },
  { name: 'Blue', color: '#2F6FDE' },
  { name: 'Violet', color: '#7A4FD6' },
  { name: 'Pink', color: '#D6458F' },
  { name: 'Slate', color: '#5C6873' },
]

/** What colours mean until somebody says otherwise, by upper-case six-digit colour (sheet §18.4). */
export const defaultLegend: Readonly<Record<string, string>> = {
  '#D5352B': 'Public-facing',
  '#E8801A': 'Staging',
  '#E9B90C': 'Development',
  '#2E9E57': 'Internal',
  '#2F6FDE': 'Databases',
  '#7A4FD6': 'AI agents',
}

/** As the API stores it: upper case with `#`, three digits stay three. Null for anything but 3 or 6 hex digits. */
export function normalizeColor(input: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(input)?.[1]
  return digits ? `#${digits.toUpperCase()}` : null
}

/** `#ABC` → `#AABBCC`, so that two spellings of a colour compare equal. Six digits pass through. */
export function expandColor(color: string): string {
  return color.length === 4 ? color.replace(/[0-9a-f]/gi, '$&$&') : color
}

/** @param random as Math.random: 0 ≤ r < 1 */
export function randomColor(random: () => number): string {
  return palette[Math.floor(random() * palette.length)]!.color
}

/** WCAG relative luminance, 0 (black) to 1 (white), of a stored colour. */
export function luminance(color: string): number {
  const rgb = Number.parseInt(expandColor(color).slice(1), 16)
  return 0.2126 * linear(rgb >> 16) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255)
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** Black or white, whichever reads better. Pure ones: off-black or off-white miss 4.5:1 on mid-greys. */
export function inkOn(color: string): '#000000' | '#FFFFFF' {
  // Where (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05, both contrast alike: by √21 = 4.58.
  return luminance(color) > Math.sqrt(1.05 * 0.05) - 0.05 ? '#000000' : '#FFFFFF'
}

function linear(channel: number): number {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}
