/** `npm run dev`: the control plane, restarted when its code changes, behind Vite, which renews the app in the browser. */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const apiPort = process.env.LIVERY_PORT ?? '4680'
const api = `http://localhost:${apiPort}`

const vite = await createServer({
  root,
  server: {
    host: 'localhost',
    port: 5173,
    proxy: {
      // The server accepts only its own Host and Origin: the proxy speaks to it as itself.
      '^/(api|livery|healthz)(/|$|\\?)': {
        target: api,
        ws: true,
        changeOrigin: true,
        configure: proxy => {
          proxy.on('proxyReq', request => request.removeHeader('origin'))
          proxy.on('proxyReqWs', request => request.removeHeader('origin'))
        },
      },
    },
  },
})
await vite.listen()
const origin = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? 'http://localhost:5173'

const server = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    '--import',
    'tsx',
    fileURLToPath(import.meta.resolve('./dev-server.ts')),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LIVERY_PORT: apiPort },
  },
)
// The link is for the page that Vite serves.
server.stdout
  .setEncoding('utf8')
  .on('data', (text: string) => process.stdout.write(text.replaceAll(api, origin)))
server.on('exit', code => stop(code ?? 1))

let stopping = false
async function stop(code: number) {
  if (stopping) return
  stopping = true
  server.kill()
  await vite.close()
  process.exit(code)
}
process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))
