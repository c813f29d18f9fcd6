/**
 * A text as one word of a POSIX shell. Left as it is where no shell reads anything into it, so that ids and plain names
 * stay plain. A NUL cannot be said in any way: see `canBeWord`.
 */
export function shellWord(text: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(text)) return text
  // Between single quotes a shell reads nothing but the closing quote.
  return `'${text.replaceAll("'", "'\\''")}'`
}

export function canBeWord(text: string): boolean {
  return !text.includes('\0')
}
