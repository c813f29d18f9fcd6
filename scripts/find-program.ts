import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Absolute path of the first of these that is in one of the PATH's folders, or null. */
export function findProgram(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return firstThere(folders.flatMap(folder => names.map(name => join(folder, name))))
}

/**
 * Absolute path of an installed Chromium or Chrome, or null. `CHROMIUM` overrides the search. The shell comes first: it
 * draws no window of its own around each page, and the tests take a quarter less time.
 */
export function findChromium(): string | null {
  return (
    firstThere([process.env.CHROMIUM ?? '']) ??
    findProgram([
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
    ]) ??
    firstThere([
      '/usr/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ])
  )
}

function firstThere(paths: readonly string[]): string | null {
  return paths.find(path => path !== '' && existsSync(path)) ?? null
}
