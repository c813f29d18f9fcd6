import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Absolute path of an installed Chromium or Chrome, or null. `CHROMIUM` overrides the search. */
export function findChromium(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM ?? '',
    ...folders.flatMap(folder => names.map(name => join(folder, name))),
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return candidates.find(path => path !== '' && existsSync(path)) ?? null
}
