// The environment that a text stands for, as a create takes it.

/** Keys in their order, with their values. */
export function envOf(text: string): Record<string, string> {
  return Object.fromEntries(pairs(text).filter(([, value]) => value !== ''))
}

export function envNames(text: string): string[] {
  return pairs(text).map(([name]) => name)
}

function pairs(text: string): [string, string][] {
  return text.split('\n').flatMap(line => {
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [[name, value!]]
  })
}
