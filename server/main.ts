import { readConfig } from './config.ts'
import { createServer, webFolder } from './create-server.ts'
import { addSample } from './sample/add-sample.ts'

/** Runs the control plane until Ctrl-C. `sample`: containers to add before the link is printed. */
export async function main(root: string, options: { sample: number; web: boolean }): Promise<void> {
  const config = readConfig(process.env)
  const server = await createServer({ ...config, web: options.web ? webFolder(root) : null }).catch(error => {
    if (/locked/.test(String(error))) {
      throw new Error(
        `Another Livery is using ${config.data}. Stop it, or set LIVERY_DATA to another folder.`,
      )
    }
    throw error
  })
  if (options.sample > 0) addSample(server.context, options.sample)
  const origin = await server.listen().catch(error => {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(`Port ${config.port} is in use. Stop what uses it, or set LIVERY_PORT to another.`)
    }
    throw error
  })
  const { email, password } = config
  console.log(`\n  Livery is ready.\n\n  Open    ${origin}${server.signInLink()}`)
  console.log('          The link signs you in once; start again for another.')
  if (email && password) console.log(`  Or sign in as ${email} at ${origin}`)
  console.log(`  Data    ${config.data}\n  Stop    Ctrl-C\n`)

  // Whoever read the output may be gone (`npm start | head`): that is no reason to end.
  process.stdout.on('error', () => {})
  let closing = false
  const stop = () => {
    if (closing) return process.exit(1)
    closing = true
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
