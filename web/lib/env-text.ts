// The text of a .env file, and edits of it that leave everything else as it is. It is read as the `dotenv` package reads
// it, which has no written grammar: env-text.test.ts holds the two together. `$'…'` is added, as in bash and POSIX.1-2024,
// because dotenv's quotes cannot hold every value.

export interface EnvEntry {
  /** May be empty or invalid: contract/env.ts says what the API takes. */
  key: string
  value: string
  /** Of its first line, from 1. */
  line: number
  /** It begins with a quote that nothing closes, and so was read as it stands. */
  unclosed: boolean
}

export interface EnvText {
  /** In their order; a key may come twice, and then the last one counts. */
  entries: readonly EnvEntry[]
  /** The lines, from 1, that are neither KEY=value nor a comment. */
  strays: readonly number[]
}

/** Offsets: of the whole with its line ends, of what stands before `=`, and of the value with its quotes. */
interface Span {
  start: number
  end: number
  nameStart: number
  valueStart: number
  valueEnd: number
}

interface Piece extends EnvEntry, Span {
  /** Where it ends depends on what follows: another edit could make another value of it. */
  fragile: boolean
}

// `\s` without the ends of lines.
const BLANK = '[^\\S\\r\\n]'
const REST = `${BLANK}*(?:#[^\\r\\n]*)?(?=[\\r\\n]|$)`
const sticky = (source: string) => new RegExp(source, 'y')

const ASSIGNMENT = sticky(
  `${BLANK}*(?:export${BLANK}+(?=[^\\s=]))?(?:([\\w.-]+):(?=${BLANK})|([^\\s=#'"\`]*)${BLANK}*=)${BLANK}*`,
)
const EMPTY_LINE = sticky(`${BLANK}*(?:#[^\\r\\n]*)?(?=[\\r\\n]|$)`)
const LINE_END = /\r\n?|\n|$/g
const QUOTED: Record<string, RegExp> = {
  "'": sticky(`'((?:\\\\'|[^'])*)'${REST}`),
  '"': sticky(`"((?:\\\\"|[^"])*)"${REST}`),
  '`': sticky(`\`((?:\\\\\`|[^\`])*)\`${REST}`),
}
const ANSI = sticky(`\\$'((?:\\\\.|[^'\\\\\\r\\n])*)'${REST}`)
const PLAIN = /[^#\r\n]*/y

export function parseEnv(text: string): EnvText {
  const { pieces, strays } = scan(text)
  const entries = pieces.map(({ key, value, line, unclosed }) => ({ key, value, line, unclosed }))
  return { entries, strays }
}

/** What would be sent: where a key comes twice, the last one counts. */
export function envMap(text: string): Record<string, string> {
  return Object.fromEntries(scan(text).pieces.map(({ key, value }) => [key, value]))
}

/** @param index of the entry, as `parseEnv` has them */
export function setEnvValue(text: string, index: number, value: string): string {
  const sound = withoutFragile(text)
  const piece = scan(sound).pieces[index]
  return piece ? replaceValue(sound, piece, value) : text
}

/** Leaves out of the name what a name in a file cannot hold: blanks, `=`, `:`, `#` and quotes. */
export function renameEnv(text: string, index: number, name: string): string {
  const sound = withoutFragile(text)
  const piece = scan(sound).pieces[index]
  if (!piece) return text
  const { start, nameStart, valueStart } = piece
  const key = nameIn(name)
  const before = sound.slice(start, nameStart)
  // Without a name, `export` would be read as one.
  const prefix = key === '' ? before.replace(/export\s+$/, '') : before
  const separator = /[^\S\r\n]*[=:][^\S\r\n]*$/.exec(sound.slice(nameStart, valueStart))?.[0] ?? '='
  const isColon = separator.trim() === ':'
  const link = isColon && !/^[\w.-]+$/.test(key) ? '=' : separator
  return sound.slice(0, start) + prefix + key + link + sound.slice(valueStart)
}

/** Takes its line away, or its lines; a comment above it stays. */
export function removeEnv(text: string, index: number): string {
  const sound = withoutFragile(text)
  const piece = scan(sound).pieces[index]
  return piece ? sound.slice(0, piece.start) + sound.slice(piece.end) : text
}

/** One more at the end. */
export function addEnv(text: string, key: string, value: string): string {
  return `${endLine(withoutFragile(text))}${nameIn(key)}=${printValue(value)}\n`
}

/** A file with these alone. */
export function printEnv(entries: Iterable<readonly [key: string, value: string]>): string {
  return [...entries].map(([key, value]) => `${nameIn(key)}=${printValue(value)}\n`).join('')
}

export interface Merged {
  text: string
  added: number
  /** Were there already, and have another value now. */
  replaced: number
}

/**
 * Takes in another file: a key that is there already gets its new value in its place, all others follow at the end with
 * their comments.
 */
export function mergeEnv(text: string, news: string): Merged {
  const incoming = scan(withoutFragile(news))
  if (text.trim() === '') return { text: news, added: incoming.pieces.length, replaced: 0 }
  let merged = withoutFragile(text)
  let rest = withoutFragile(news)
  let replaced = 0
  for (const { key, value, start, end } of [...incoming.pieces].reverse()) {
    const { pieces } = scan(merged)
    const there = pieces.findLast(piece => piece.key === key && key !== '')
    if (!there) continue
    rest = rest.slice(0, start) + rest.slice(end)
    // From the last one back: of two for the same key, the first seen here is the one that counts.
    const isLater = incoming.pieces.some(piece => piece.key === key && piece.start > start)
    if (isLater) continue
    if (there.value !== value) replaced += 1
    merged = replaceValue(merged, there, value)
  }
  const added = scan(rest).pieces.length
  const hasMore = added > 0 || rest.trim() !== ''
  return { text: hasMore ? endLine(merged) + rest : merged, added, replaced }
}

function scan(text: string): { pieces: Piece[]; strays: number[] } {
  const pieces: Piece[] = []
  const strays: number[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const found = matchAt(EMPTY_LINE, text, at) ? undefined : readEntry(text, at)
    if (found) pieces.push({ ...found, line })
    else if (!matchAt(EMPTY_LINE, text, at)) strays.push(line)
    const end = found?.end ?? afterLine(text, at)
    line += countLines(text, at, end)
    at = end
  }
  return { pieces, strays }
}

function readEntry(text: string, start: number): Omit<Piece, 'line'> | undefined {
  const head = matchAt(ASSIGNMENT, text, start)
  if (!head) return undefined
  const key = head[1] ?? head[2] ?? ''
  const valueStart = start + head[0].length
  const nameStart = start + /^\s*(?:export\s+(?=[^\s=]))?/.exec(head[0])![0].length
  const read = readValue(text, valueStart)
  return { key, start, nameStart, valueStart, end: afterLine(text, read.valueEnd), ...read }
}

type Read = Pick<Piece, 'value' | 'valueEnd' | 'unclosed' | 'fragile'>

function readValue(text: string, at: number): Read {
  const ansi = matchAt(ANSI, text, at)
  if (ansi) {
    const valueEnd = at + ansi[1]!.length + 3
    return { value: unescapeAnsi(ansi[1]!), valueEnd, unclosed: false, fragile: false }
  }
  const quote = text[at]!
  const quoted = QUOTED[quote] && matchAt(QUOTED[quote], text, at)
  if (quoted) {
    const inner = quoted[1]!
    const value = expand(inner.replace(/\r\n?/g, '\n'), quote)
    return { value, valueEnd: at + inner.length + 2, unclosed: false, fragile: closesEarlier(inner, quote) }
  }
  const plain = matchAt(PLAIN, text, at)![0].trim()
  const isWrapped = QUOTED[quote] !== undefined && plain.length > 1 && plain.endsWith(quote)
  const value = expand(isWrapped ? plain.slice(1, -1) : plain, plain[0] ?? '')
  const opens = QUOTED[quote] !== undefined
  return { value, valueEnd: at + plain.length, unclosed: opens && !isWrapped, fragile: opens }
}

/** `\'` before the end may be read as a quote or as its end, by what follows. */
function closesEarlier(inner: string, quote: string): boolean {
  return inner.includes(`\\${quote}`) || inner.endsWith('\\')
}

/** In double quotes, and only there, `\n` and `\r` are line ends; dotenv knows no other escapes. */
function expand(inner: string, quote: string): string {
  return quote === '"' ? inner.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : inner
}

/** Rewrites what is read by luck in a form that holds, so that an edit elsewhere cannot change it. */
function withoutFragile(text: string): string {
  let sound = text
  for (;;) {
    const piece = scan(sound).pieces.find(({ fragile }) => fragile)
    if (!piece) return sound
    sound = replaceValue(sound, piece, piece.value)
  }
}

function replaceValue(text: string, { valueStart, valueEnd }: Span, value: string): string {
  const printed = printValue(value, text.slice(valueStart, valueEnd)[0])
  const gap = valueStart === valueEnd && text[valueEnd] === '#' ? ' ' : ''
  return text.slice(0, valueStart) + printed + gap + text.slice(valueEnd)
}

/** In the quotes that stood there where they can hold it, else in the plainest form that can. */
function printValue(value: string, preferred = ''): string {
  const isPlain = value.trim() === value && !/[#'"`\r\n\u2028\u2029]|^\$'/.test(value)
  if (isPlain && !QUOTED[preferred]) return value
  const quote = [preferred, '"', "'", '`'].find(candidate => QUOTED[candidate] && holds(candidate, value))
  return quote ? printQuoted(quote, value) : `$'${escapeAnsi(value)}'`
}

function holds(quote: string, value: string): boolean {
  if (value.includes(quote) || value.endsWith('\\')) return false
  return quote === '"' ? !/\\[nr]/.test(value) : !value.includes('\r')
}

function printQuoted(quote: string, value: string): string {
  return quote + value.replaceAll('\r', '\\r') + quote
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' }

function escapeAnsi(value: string): string {
  return value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

function unescapeAnsi(inner: string): string {
  return inner.replace(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char)
}

function nameIn(name: string): string {
  return name.replace(/[\s=:#'"`]/g, '')
}

function endLine(text: string): string {
  return text === '' || /[\r\n]$/.test(text) ? text : `${text}\n`
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where the next line begins. */
function afterLine(text: string, at: number): number {
  LINE_END.lastIndex = at
  const end = LINE_END.exec(text)
  return end ? end.index + end[0].length : text.length
}

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n?|\n/g)?.length ?? 0
}
