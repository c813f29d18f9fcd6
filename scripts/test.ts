/** `npm test`: everything CI runs, in the order in which a mistake is cheapest to hear of. Stops at the first failure. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

const steps: [name: string, command: string][] = [
  ['generated code is fresh', 'node --import tsx scripts/generate.ts --check'],
  ['types', 'npx tsc --noEmit'],
  ['lint and format', 'npx biome check . --error-on-warnings'],
  ['import directions', 'npm run --silent directions'],
  ['unused code', 'npx knip'],
  ['unit tests', 'npx vitest run --project unit'],
  ['build', 'node --import tsx scripts/build.ts'],
  ['component tests', 'npx vitest run --project browser'],
  ['end-to-end tests', 'npx playwright test'],
]

function run(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
}

function haveChromium(): boolean {
  if (findChromium()) return true
  const isRoot = process.getuid?.() === 0
  if (process.platform === 'linux' && isRoot) {
    console.log('Chromium is missing: installing it from the distribution …')
    if (
      run(
        'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null',
      ) &&
      findChromium()
    )
      return true
  }
  console.error(
    'Chromium is missing: install it (on Debian: apt-get install chromium) or set CHROMIUM to its path.',
  )
  return false
}

function main(): boolean {
  if (!haveChromium()) return false
  for (const [name, command] of steps) {
    const started = Date.now()
    console.log(`\n— ${name}`)
    if (!run(command)) {
      console.error(`\n${name}: failed (${command})`)
      return false
    }
    console.log(`  ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  return true
}

process.exitCode = main() ? 0 : 1
