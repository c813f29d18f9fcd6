/** `npm run picture`: takes docs/fleet.png, the README's picture, from a real server with a sample fleet. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { createServer, webFolder } from '../server/create-server.ts'
import { addSample } from '../server/sample/add-sample.ts'
import { buildWeb, isBuildStale } from './build-web.ts'
import { findChromium } from './find-program.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (await isBuildStale(root)) await buildWeb(root)
const server = await createServer({ port: 0, web: webFolder(root) })
addSample(server.context, 48)
const origin = await server.listen()
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
await page.goto(origin + server.signInLink())
await page.waitForSelector('[data-fleet-complete="true"]')
await page.waitForLoadState('networkidle')
await page.screenshot({ path: join(root, 'docs/fleet.png') })
await browser.close()
await server.close()
