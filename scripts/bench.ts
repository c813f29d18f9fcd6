/**
 * `npm run bench [-- --sizes 1000,10000 --runs 5 --only scroll,query]`: what the fleet page and a container's page cost, against the real server
 * in a real browser. Prints medians over the runs and a table at the end. Nothing here fails on a number: machines
 * differ, so compare runs made on the same one.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { webFolder } from '../server/create-server.ts'
import { containerPage } from './bench/container-page.ts'
import { events } from './bench/events.ts'
import { firstLoad, slowLoad } from './bench/first-load.ts'
import { heap } from './bench/heap.ts'
import { nodes } from './bench/nodes.ts'
import { type Figure, print } from './bench/numbers.ts'
import { query } from './bench/query.ts'
import { reconnect, steady } from './bench/requests.ts'
import { scrolling, sweeping } from './bench/scrolling.ts'
import { serverPage } from './bench/server-page.ts'
import { type Benchmark, openStage } from './bench/stage.ts'
import { buildWeb, isBuildStale } from './build-web.ts'
import { findChromium } from './find-program.ts'

const benchmarks: readonly Benchmark[] = [
  serverPage,
  firstLoad,
  slowLoad,
  steady,
  reconnect,
  query,
  scrolling,
  sweeping,
  nodes,
  events,
  heap,
  containerPage,
]

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: benchmarks.map(({ name }) => name).join(',') },
    /** A folder with another build than the repository's. */
    web: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const names = values.only.split(',')
const unknown = names.filter(name => !benchmarks.some(benchmark => benchmark.name === name))
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(', ')}. There are: ${benchmarks.map(b => b.name).join(', ')}`,
  )
  process.exit(1)
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (!values.web && (await isBuildStale(root))) await buildWeb(root)
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] })

/** What was measured, by what it is and then by size. */
const table = new Map<string, { most: string; bySize: Map<number, string> }>()

function note(size: number, { what, value, unit, most }: Figure) {
  const isOver = most !== undefined && (value === null || value > most)
  const text = `${print(value, unit)}${isOver ? ' !' : ''}`
  console.log(`  ${what.padEnd(52)} ${text}`)
  const line = table.get(what) ?? { most: most === undefined ? '' : print(most, unit), bySize: new Map() }
  line.bySize.set(size, text)
  table.set(what, line)
}

for (const size of sizes) {
  console.log(`\n${size} containers (medians of ${values.runs})`)
  const stage = await openStage(browser, size, Number(values.runs), values.web ?? webFolder(root))
  for (const benchmark of benchmarks.filter(({ name }) => names.includes(name))) {
    for (const figure of await benchmark.run(stage)) note(size, figure)
  }
  await stage.close()
}
await browser.close()

const columns = (cells: readonly string[]) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(52) : cell.padStart(12)))
console.log(`\n${columns(['', ...sizes.map(String), 'at most']).join(' ')}`)
for (const [what, { most, bySize }] of table) {
  console.log(columns([what, ...sizes.map(size => bySize.get(size) ?? ''), most]).join(' '))
}
