/** Writes contract/generated from contract/openapi.yaml. `--check` writes nothing and exits 1 when a file is stale. */
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { parse } from 'yaml'

const source = 'contract/openapi.yaml'
const spec = parse(readFileSync(source, 'utf8'), { merge: true, maxAliasCount: -1 }) as OpenAPI3

const types = astToString(
  await openapiTS(spec, { alphabetize: false, enum: false, defaultNonNullable: false }),
)
const note = `// Made from ${source} by "npm run generate". Do not edit.\n`
const files: Record<string, string> = {
  'contract/generated/types.ts': note + types,
  'contract/generated/openapi.json': `${JSON.stringify(spec)}\n`,
}

let stale = 0
for (const [path, text] of Object.entries(files)) {
  const current = (() => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return null
    }
  })()
  if (current === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run "npm run generate" and commit the result.`)
    stale += 1
  } else {
    writeFileSync(path, text)
    console.log(`wrote ${path}`)
  }
}
process.exitCode = stale === 0 ? 0 : 1
