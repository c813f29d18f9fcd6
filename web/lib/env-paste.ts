// What people have at hand when they want to fill in an environment, as the text of a .env file.

import { parseEnv, printEnv } from './env-text.ts'
import { isRecord } from './kept.ts'

export type EnvPaste =
  | { text: string; kind: 'env' | 'JSON' | 'docker' }
  /** Never repeats any of the input. */
  | { refused: string }

/** More than 256 variables of the longest kind, in bytes of UTF-8 (sheet §18). */
export const LARGEST_ENV_FILE = 4_500_000

/** A .env file, a JSON object, or the `-e` flags of `docker run` with whatever stands around them. */
export function readEnvPaste(input: string): EnvPaste {
  const text = input.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (text.includes('\0')) return { refused: 'This is no text file' }
  if (/^\s*\{/.test(text)) return readJson(text)
  const flags = readDockerFlags(text)
  if (flags) return flags
  if (parseEnv(text).entries.length > 0) return { text, kind: 'env' }
  return { refused: 'There is no KEY=value in it, no JSON object and no docker -e flag' }
}

/** Whether a text put into one field is meant for several. */
export function isWholeEnv(input: string): boolean {
  return /[=\n{]|^-e|^--env/.test(input.trim()) && 'text' in readEnvPaste(input)
}

function readJson(text: string): EnvPaste {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { refused: 'It begins like JSON, and is not: look for a comma or a quote too many' }
  }
  if (!isRecord(parsed)) return { refused: 'Only a JSON object of names and values can be taken in' }
  return { text: printEnv(Object.entries(parsed).map(([key, value]) => [key, asText(value)])), kind: 'JSON' }
}

/** Objects and lists stay JSON, as programs read them from a variable; null is no value. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Null when there are none: only a command, or a line that begins with the flag itself, is read as one. */
function readDockerFlags(text: string): EnvPaste | null {
  if (!/^\s*(?:\$ )?(?:sudo )?(?:(?:docker|podman|nerdctl)\s|-e|--env[= ])/.test(text)) return null
  const words = splitWords(text)
  if (!words) return { refused: 'A quote in the command is not closed' }
  const found: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    // `-e A=b`, `-eA=b`, `-ite A=b`, `--env A=b` and `--env=A=b`.
    const [, short, long] = /^(?:-[dit]*e(.*)|--env(?:=(.*))?)$/s.exec(word) ?? []
    if (short === undefined && long === undefined && word !== '--env') continue
    const given = short || long
    if (given) found.push(given)
    else if (words[at + 1] !== undefined) found.push(words[++at]!)
  }
  if (found.length === 0) return null
  return { text: printEnv(found.map(splitPair)), kind: 'docker' }
}

/** `-e NAME` alone takes the value from the machine it runs on: here it is left to be filled in. */
function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

/** The words of a shell command; null when a quote stays open. Variables and substitutions stay as they are. */
function splitWords(command: string): string[] | null {
  const words: string[] = []
  let word: string | undefined
  let rest = command
  while (rest !== '') {
    const found = /^(?:(\s+|\\\n)|'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^\s'"\\]+))/s.exec(rest)
    if (!found) return null
    const [all, gap, single, double, escaped, plain] = found
    rest = rest.slice(all.length)
    if (gap === undefined) {
      // In double quotes a backslash escapes these only, a line end away (POSIX shell, 2.2.3).
      const unescaped = double?.replace(/\\(["\\$`\n])/g, (_, char) => (char === '\n' ? '' : char))
      word = (word ?? '') + (single ?? unescaped ?? escaped ?? plain ?? '')
    } else if (word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  if (word !== undefined) words.push(word)
  return words
}
