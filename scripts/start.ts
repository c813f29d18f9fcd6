/** `npm start [-- --sample N]`: builds the web app where it is missing or older than its sources, then runs the server. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { main } from '../server/main.ts'
import { buildWeb, isBuildStale } from './build-web.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  const { values } = parseArgs({ options: { sample: { type: 'string' } } })
  const sample = values.sample === undefined ? 0 : Number(values.sample)
  if (!Number.isInteger(sample) || sample < 0 || sample > 10_000) {
    throw new Error(`--sample must be a whole number from 0 to 10000, not "${values.sample}".`)
  }
  if (await isBuildStale(root)) {
    console.log('Building the web app …')
    await buildWeb(root)
  }
  await main(root, { sample, web: true })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  // What has been opened until here, such as the database, would keep the process alive and locked.
  process.exit(1)
}
