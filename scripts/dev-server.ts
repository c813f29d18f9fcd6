/** The control plane alone, without the built app: what dev.ts restarts. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '../server/main.ts'

await main(dirname(dirname(fileURLToPath(import.meta.url))), { sample: 0, web: false })
