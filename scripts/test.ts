/** `npm test`: everything CI runs, in the order in which a mistake is cheapest to hear of. Stops at the first failure. */
import { spawnSync } from 'node:child_process'
import { findChromium, findProgram } from './find-program.ts'

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

interface Tool {
  name: string
  find: () => string | null
  /** Of Debian. */
  packageName: string
  otherwise?: string
}

const tools: Tool[] = [
  {
    name: 'Chromium',
    find: findChromium,
    packageName: 'chromium',
    otherwise: ' or set CHROMIUM to its path',
  },
  { name: 'ssh-keygen', find: () => findProgram(['ssh-keygen']), packageName: 'openssh-client' },
]

function have({ name, find, packageName, otherwise = '' }: Tool): boolean {
  if (find()) return true
  const isRoot = process.getuid?.() === 0
  if (process.platform === 'linux' && isRoot) {
    console.log(`${name} is missing: installing it from the distribution …`)
    const install = `DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${packageName} > /dev/null`
    if (run(`apt-get update -qq && ${install}`) && find()) return true
  }
  console.error(`${name} is missing: install it (on Debian: apt-get install ${packageName})${otherwise}.`)
  return false
}

function main(): boolean {
  if (!tools.every(have)) return false
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
