// Container colours: how they are written (sheet §1.7), the palette, and what can be read on them (WCAG 2.2).

export type PaletteColor = { name: string; color: string }

/**
 * Offered in pickers and drawn from when a colour is left to chance. Free hex values stay possible. Any two are told apart
 * by people with protanopia, deuteranopia or tritanopia too (color-vision.test.ts): hence light Teal beside dark Blue.
 */
export const palette: readonly PaletteColor[] = [
  { name: 'Red', color: '#D52E26' },
  { name: 'Orange', color: '#EF8414' },
  { name: 'Yellow', color: '#F6C412' },
  { name: 'Green', color: '#399154' },
  { name: 'Teal', color: '#05AAAA' },
  { name: 'Blue', color: '#1A5EB0' },
  { name: 'Violet', color: '#9354FC' },
  { name: 'Pink', color: '#C95B8C' },
  { name: 'Slate', color: '#596268' },
]

/** What colours mean until somebody says otherwise, by upper-case six-digit colour (sheet §18.4). */
export const defaultLegend: Readonly<Record<string, string>> = {
  '#D52E26': 'Public-facing',
  '#EF8414': 'Staging',
  '#F6C412': 'Development',
  '#399154': 'Internal',
  '#1A5EB0': 'Databases',
  '#9354FC': 'AI agents',
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

/** Red, green and blue in linear light, 0 to 1. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

/** @param color as stored: `#RRGGBB` or `#RGB` */
export function linearRgb(color: string): LinearRgb {
  const rgb = Number.parseInt(expandColor(color).slice(1), 16)
  return [linear(rgb >> 16), linear((rgb >> 8) & 255), linear(rgb & 255)]
}

/** WCAG relative luminance, 0 (black) to 1 (white), of a stored colour. */
export function luminance(color: string): number {
  const [red, green, blue] = linearRgb(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
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
