const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A span in milliseconds as people say it, two units at most: "4 s", "12 min", "2 h 5 min", "3 d 4 h", "41 d". */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms) || ms < SECOND) return '0 s'
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return withRest(ms, HOUR, 'h', MINUTE, 'min')
  return withRest(ms, DAY, 'd', HOUR, 'h')
}

/** The smaller unit only counts while there are few of the larger one. */
function withRest(ms: number, unit: number, name: string, smaller: number, smallerName: string): string {
  const whole = Math.floor(ms / unit)
  const rest = Math.floor((ms % unit) / smaller)
  return whole < 10 && rest > 0 ? `${whole} ${name} ${rest} ${smallerName}` : `${whole} ${name}`
}

/** "just now", "12 min ago", "in 3 h". Both times are milliseconds since the epoch. */
export function formatRelative(time: number, now: number): string {
  const ms = now - time
  if (Math.abs(ms) < 3 * SECOND) return 'just now'
  return ms > 0 ? `${formatDuration(ms)} ago` : `in ${formatDuration(-ms)}`
}

// One fixed language: the app's words are English, and a date in another one would read as a mix. The zone is the user's.
const exact = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
})

/** "14 Sept 2026, 09:12:04 UTC" in the user's own zone; a text that is no date comes back as it is. */
export function formatExact(time: string | number): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? String(time) : exact.format(date)
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

/** Bytes in decimal units, two digits that matter: "0 B", "9.1 GB", "612 MB". */
export function formatBytes(bytes: number): string {
  let value = Math.max(0, bytes)
  let unit = 0
  // 999.5 would already print as 1000.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 || value >= 9.95 ? 0 : 1
  return `${value.toFixed(digits).replace(/\.0$/, '')} ${UNITS[unit]}`
}

const counts = new Intl.NumberFormat('en-GB')

/** "1,204" */
export function formatCount(count: number): string {
  return counts.format(count)
}

/** "1 container", "1,204 containers"; `many` for words that do not just take an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** A fragment such as "must be a boolean" as a sentence: a capital first, a full stop last. */
export function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(start) ? start : `${start}.`
}
