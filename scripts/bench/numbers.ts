/** Null of no numbers: the table shows a dash. */
export function quantile(numbers: readonly number[], q: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? null
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5)

export interface Figure {
  /** What is measured, the same for every size. */
  what: string
  /** Null when it could not be measured. */
  value: number | null
  unit: 'ms' | 'kB' | '' | 'x'
  /** The most that it should be. */
  most?: number
}

/** @param count of the unit; kB are of 1,000 bytes */
export function print(value: number | null, unit: Figure['unit']): string {
  if (value === null) return '–'
  if (unit === 'x') return `${value.toFixed(2)}x`
  const digits = unit === 'kB' || (unit === 'ms' && value < 20) ? 1 : 0
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`
}
