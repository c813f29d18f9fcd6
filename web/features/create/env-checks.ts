import { envProblems } from '../../lib/env-problems.ts'
import { parseEnv } from '../../lib/env-text.ts'
import { plural } from '../../lib/format.ts'
import { type Check, check } from './check.ts'
import type { CreateDraft } from './draft.ts'

/** One for the whole environment: its own editor names every variable that is wrong. */
export function envChecks({ envText, lost }: CreateDraft): Check[] {
  const { entries } = parseEnv(envText)
  const empty = entries.filter(({ value }) => value === '').length
  if (lost.env && empty > 0) {
    const message = `${plural(empty, 'value')} of the environment not kept. Give them again, or leave those variables out`
    return [check('refuses', 'environment_vars', message)]
  }
  const problems = envProblems(envText)
  const [first] = [...problems].sort((a, b) => a.level.localeCompare(b.level))
  if (first) {
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : ''
    return [check(first.level, 'environment_vars', first.message + more)]
  }
  if (entries.length === 0) return []
  return [check('passes', 'environment_vars', `${plural(entries.length, 'variable')} well formed`)]
}
