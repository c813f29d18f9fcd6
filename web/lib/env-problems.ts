import { checkEnv, checkEnvKey, checkEnvValue } from '../../contract/env.ts'
import { envMap, parseEnv } from './env-text.ts'

export interface EnvTextProblem {
  /** `refuses`: the API would not take it. `warns`: it would, and perhaps it is not what was meant. */
  level: 'refuses' | 'warns'
  /** Of the text, from 1; null when it is about all of it. */
  line: number | null
  /** Of the entry, as `parseEnv` has them; null for a line that is none, and for all of them together. */
  index: number | null
  /** One sentence without its stop. It never shows a value. */
  message: string
}

/** Everything wrong with the text of an environment: first what is about all of it, then line by line. */
export function envProblems(text: string): EnvTextProblem[] {
  const { entries, strays } = parseEnv(text)
  const whole = checkEnv(envMap(text)).filter(({ key }) => key === null)
  const lastOf = new Map(entries.map(({ key, line }) => [key, line]))

  const ofEntries = entries.flatMap(({ key, value, line, unclosed }, index): EnvTextProblem[] => {
    const refused = checkEnvKey(key) ?? checkEnvValue(key, value)
    if (refused) return [{ level: 'refuses', line, index, message: refused.message }]
    const warning = unclosed
      ? `The value of "${key}" begins with a quote that nothing closes`
      : lastOf.get(key) !== line && `"${key}" comes again in line ${lastOf.get(key)}, and that one counts`
    return warning ? [{ level: 'warns', line, index, message: warning }] : []
  })
  const ofStrays = strays.map((line): EnvTextProblem => {
    return { level: 'refuses', line, index: null, message: `Line ${line} is neither KEY=value nor a comment` }
  })
  return [
    ...whole.map(({ message }): EnvTextProblem => ({ level: 'refuses', line: null, index: null, message })),
    ...[...ofEntries, ...ofStrays].sort((a, b) => a.line! - b.line!),
  ]
}
