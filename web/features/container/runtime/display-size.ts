import type { RuntimeInfo } from '../../../api/runtime.ts'

type Display = NonNullable<RuntimeInfo['displays']>[number]

/**
 * "1920 × 1080" where a window fills the display, "at least 900 × 700" by what the windows cover; null without any: the
 * API tells the size of windows only (sheet §7.1).
 */
export function displaySize({ windows = [] }: Display): string | null {
  const whole = windows.find(({ fullscreen, size }) => fullscreen && size?.width && size.height)
  if (whole) return pixels(whole.size!.width!, whole.size!.height!)
  const width = Math.max(0, ...windows.map(({ size, position }) => (position?.x ?? 0) + (size?.width ?? 0)))
  const height = Math.max(0, ...windows.map(({ size, position }) => (position?.y ?? 0) + (size?.height ?? 0)))
  return width > 0 && height > 0 ? `at least ${pixels(width, height)}` : null
}

const pixels = (width: number, height: number) => `${Math.round(width)} × ${Math.round(height)}`
