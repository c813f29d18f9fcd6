import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type IReporterOutput } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Each import that must be refused, and the rule that refuses it. */
const forbidden: [from: string, to: string, rule: string][] = [
  ['contract/a.ts', 'web/lib/a.ts', 'contract-knows-nobody'],
  ['server/a.ts', 'web/lib/a.ts', 'server-knows-contract'],
  ['web/lib/b.ts', 'web/ui/a.ts', 'lib-knows-contract'],
  ['web/ui/b.ts', 'contract/b.ts', 'ui-knows-lib'],
  ['web/api/b.ts', 'web/ui/a.ts', 'api-knows-contract-and-lib'],
  ['web/components/b.ts', 'web/features/one/a.ts', 'components-know-no-feature'],
  ['web/features/one/b.ts', 'web/app/a.ts', 'features-know-no-app'],
  ['web/features/one/c.ts', 'web/features/two/a.ts', 'feature-knows-no-other-feature'],
  ['web/app/b.ts', 'server/b.ts', 'app-knows-the-web'],
  ['e2e/a.ts', 'web/lib/a.ts', 'e2e-knows-no-web'],
  ['server/circle.ts', 'server/square.ts', 'no-circles'],
]

/** Imports that must pass. */
const allowed: [from: string, to: string][] = [
  ['server/c.ts', 'contract/b.ts'],
  ['web/features/one/d.ts', 'web/components/a.ts'],
  ['web/app/c.ts', 'web/features/one/a.ts'],
  ['e2e/b.ts', 'server/b.ts'],
]

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'livery-directions-'))
let found: { from: string; to: string; rule: string }[] = []

beforeAll(async () => {
  const files = new Map<string, string>()
  for (const [from, to] of [...forbidden, ...allowed]) {
    if (!files.has(to)) files.set(to, 'export const value = 1\n')
    files.set(from, `import '${'../'.repeat(from.split('/').length - 1)}${to}'\nexport const value = 2\n`)
  }
  files.set('server/square.ts', `import './circle.ts'\nexport const value = 3\n`)
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const config = await extractConfig(join(root, '.dependency-cruiser.cjs'))
  const { tsConfig: _unused, ...options } = config.options ?? {}
  const result: IReporterOutput = await cruise(['contract', 'server', 'web', 'e2e'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  })
  if (typeof result.output === 'string') throw new Error(result.output)
  found = result.output.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('import directions', () => {
  it.each(forbidden)('%s may not import %s', (from, to, rule) => {
    expect(found).toContainEqual({ from, to, rule })
  })

  it.each(allowed)('%s may import %s', (from, to) => {
    expect(found.filter(violation => violation.from === from && violation.to === to)).toEqual([])
  })
})
