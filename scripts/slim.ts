import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const inside = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

const TRANSPORTS = '\0websocket-only'

/**
 * Leaves out of the first load what this app never runs: the router's development build, which its package names for
 * every bundler; the socket's other transports, which are not asked for (web/api/live.ts); and Vite's list of what each
 * lazy part needs, which is to be had without it.
 */
export function slim(): Plugin {
  return {
    name: 'slim',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'react-router') return inside('react-router/dist/production/index.mjs')
      const isEngine = importer?.includes('/engine.io-client/') ?? false
      return isEngine && source === './transports/index.js' ? TRANSPORTS : null
    },
    load(id) {
      if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = load => load()'
      if (id !== TRANSPORTS) return null
      const socket = JSON.stringify(inside('engine.io-client/build/esm/transports/websocket.js'))
      return `import { WS } from ${socket}\nexport const transports = { websocket: WS }`
    },
  }
}
