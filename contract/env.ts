// Environment variables: what the API takes (sheet §4.3, §8).

export type EnvProblem = {
  /** Null when it is about all of them together. */
  key: string | null
  code: 'INVALID_ENV_KEY' | 'RESERVED_ENV_PREFIX' | 'VALIDATION_ERROR'
  /** Says which key and how to mend it; never shows a value, for values may be secrets. */
  message: string
}

export const envLimits = { entries: 256, keyLength: 128, valueLength: 4096 }

export function checkEnvKey(key: string): EnvProblem | null {
  const invalid = (message: string): EnvProblem => ({ key, code: 'INVALID_ENV_KEY', message })
  if (key === '') return invalid('A variable needs a name')
  if (key.length > envLimits.keyLength) {
    return invalid(`"${key.slice(0, 24)}…" has ${key.length} characters: use at most ${envLimits.keyLength}`)
  }
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
    const mended = key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_')
    return invalid(`"${key}" needs letters, digits and _ only, and no digit first: "${mended}" would do`)
  }
  if (key.startsWith('HOODY_')) {
    return {
      key,
      code: 'RESERVED_ENV_PREFIX',
      message: `"${key}" is reserved: choose a name without HOODY_ in front`,
    }
  }
  return null
}

export function checkEnvValue(key: string, value: string): EnvProblem | null {
  const invalid = (message: string): EnvProblem => ({ key, code: 'VALIDATION_ERROR', message })
  if (value === '') return invalid(`"${key}" is empty: give it a value, or leave it out`)
  const length = characters(value)
  if (length > envLimits.valueLength) {
    return invalid(`The value of "${key}" has ${length} characters: use at most ${envLimits.valueLength}`)
  }
  return null
}

/** Everything wrong with a whole map, in its order; empty when the API would take it. */
export function checkEnv(map: Readonly<Record<string, string>>): EnvProblem[] {
  const entries = Object.entries(map)
  const problems = entries.flatMap(
    ([key, value]) => [checkEnvKey(key), checkEnvValue(key, value)].filter(Boolean) as EnvProblem[],
  )
  if (entries.length > envLimits.entries) {
    const message = `${entries.length} variables are too many: remove ${entries.length - envLimits.entries}`
    problems.unshift({ key: null, code: 'VALIDATION_ERROR', message })
  }
  return problems
}

/** JSON Schema counts code points (its `maxLength`), where `length` counts UTF-16 units. */
function characters(text: string): number {
  return text.length > envLimits.valueLength ? [...text].length : text.length
}
