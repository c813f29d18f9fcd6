/** `npm test`: everything CI runs, in the order in which a mistake is cheapest to hear of. Tests stop at the first failure. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { findChromium, findProgram } from './find-program.ts'

interface Step {
  name: string
  command: string
}

/** One processor is enough for each of these: they run side by side, and each is heard of once it has ended. */
const checks: readonly Step[] = [
  { name: 'types', command: 'npx tsc --noEmit' },
  { name: 'generated code is fresh', command: 'node --import tsx scripts/generate.ts --check' },
  { name: 'lint and format', command: 'npx biome check . --error-on-warnings' },
  { name: 'import directions', command: 'npm run --silent directions' },
  { name: 'unused code', command: 'npx knip' },
  { name: 'build', command: 'node --import tsx scripts/build.ts' },
]

/** These take the whole machine. */
const tests: readonly Step[] = [
  { name: 'unit tests', command: 'npx vitest run --project unit' },
  { name: 'component tests', command: 'npx vitest run --project browser' },
  { name: 'end-to-end tests', command: 'npx playwright test' },
]

function run(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
}

/** Beside others. What it says is for whoever asked. */
async function runAside(command: string): Promise<{ passed: boolean; output: string }> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { passed: code === 0, output: out + err }
}

/** Answers whether it passed. Its output is shown in one piece. */
async function check({ name, command }: Step): Promise<boolean> {
  const started = Date.now()
  const { passed, output } = await runAside(command)
  console.log(`\n— ${name}: ${seconds(started)}\n${output}`.trimEnd())
  if (!passed) console.error(`\n${name}: failed (${command})`)
  return passed
}

/** All of them, two at a time: several may have something to say. */
async function runChecks(): Promise<boolean> {
  const waiting = [...checks]
  let passed = true
  async function work() {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await check(step))) passed = false
    }
  }
  await Promise.all([work(), work()])
  return passed
}

const seconds = (started: number) => `${((Date.now() - started) / 1000).toFixed(1)} s`

interface Tool {
  name: string
  find: () => string | null
  /** Of Debian: the first that can be had. */
  packages: readonly string[]
  otherwise?: string
}

const tools: Tool[] = [
  {
    name: 'Chromium',
    find: findChromium,
    packages: ['chromium-headless-shell', 'chromium'],
    otherwise: ' or set CHROMIUM to its path',
  },
  { name: 'ssh-keygen', find: () => findProgram(['ssh-keygen']), packages: ['openssh-client'] },
]

async function have({ name, find, packages, otherwise = '' }: Tool): Promise<boolean> {
  if (find()) return true
  const isRoot = process.getuid?.() === 0
  if (process.platform === 'linux' && isRoot) {
    console.log(`${name} is missing: installing it from the distribution …`)
    const install = (name: string) => `DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${name}`
    const { output } = await runAside(`apt-get update -qq && (${packages.map(install).join(' || ')})`)
    if (find()) return true
    console.error(output)
  }
  console.error(`${name} is missing: install it (on Debian: apt-get install ${packages.at(-1)})${otherwise}.`)
  return false
}

/** One after the other: the distribution installs one thing at a time. */
async function haveTools(): Promise<boolean> {
  let all = true
  for (const tool of tools) if (!(await have(tool))) all = false
  return all
}

async function main(): Promise<boolean> {
  // The checks need none of them, and an installation mostly waits.
  const [isReady, passed] = await Promise.all([haveTools(), runChecks()])
  if (!isReady || !passed) return false
  for (const { name, command } of tests) {
    const started = Date.now()
    console.log(`\n— ${name}`)
    if (!run(command)) {
      console.error(`\n${name}: failed (${command})`)
      return false
    }
    console.log(`  ${name}: ${seconds(started)}`)
  }
  return true
}

process.exitCode = (await main()) ? 0 : 1
