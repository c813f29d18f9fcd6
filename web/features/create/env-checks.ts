import { checkEnv } from '../../../contract/env.ts'
import { plural } from '../../lib/format.ts'
import { type Check, check } from './checks.ts'
import type { CreateDraft } from './draft.ts'
import { envOf } from './env-of.ts'

/** One for the whole environment: its own editor names every variable that is wrong. */
export function envChecks({ envText, lost }: CreateDraft): Check[] {
  const map = envOf(envText)
  const count = Object.keys(map).length
  const problems = checkEnv(map)
  const empty = Object.values(map).filter(value => value === '').length
  if (lost.env && empty > 0) {
    const message = `${plural(empty, 'value')} of the environment could not be kept over the reload. Give them again, or leave those variables out`
    return [check('refuses', 'environment_vars', message)]
  }
  const [first] = problems
  if (first) {
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : ''
    return [check('refuses', 'environment_vars', first.message + more)]
  }
  return count === 0 ? [] : [check('passes', 'environment_vars', `${plural(count, 'variable')} well formed`)]
}
