import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const sources = ['web', 'public', 'contract', 'index.html', 'vite.config.ts', 'package-lock.json']

async function newest(path: string): Promise<number> {
  const info = await stat(path)
  if (!info.isDirectory()) return info.mtimeMs
  const times = await Promise.all((await readdir(path)).map(name => newest(join(path, name))))
  return Math.max(0, ...times)
}

/** Whether a source of the web app is newer than the build, or there is no build. */
export async function isBuildStale(root: string): Promise<boolean> {
  const built = await stat(join(root, 'dist/web/index.html')).then(
    info => info.mtimeMs,
    () => 0,
  )
  if (built === 0) return true
  const times = await Promise.all(sources.map(name => newest(join(root, name))))
  return Math.max(...times) > built
}

/** Builds into dist/web and puts a brotli and a gzip form beside each text file, which the server then only has to send. */
export async function buildWeb(root: string): Promise<void> {
  const { build } = await import('vite')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  const folder = join(root, 'dist/web')
  // Without views.json: a team may replace that one, and a packed form would go on saying what it said before.
  const files = (await readdir(folder, { recursive: true })).filter(name => /\.(js|css|html|svg)$/.test(name))
  await Promise.all(
    files.map(async name => {
      const path = join(folder, name)
      const text = await readFile(path)
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(text, quality),
        promisify(gzip)(text, { level: 9 }),
      ])
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
    }),
  )
}
