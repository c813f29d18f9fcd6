// Proxy aliases: their names, and the programs they may lead to (sheet §11.1).

/** What an alias may lead to. `web`, which old documentation used, is refused (sheet §20 row 48). */
export const aliasPrograms = [
  'http',
  'https',
  'agent',
  'browser',
  'cdp',
  'cli',
  'code',
  'cron',
  'curl',
  'daemon',
  'desktop',
  'display',
  'exec',
  'files',
  'notes',
  'notifications',
  'pipe',
  'proxy',
  'run',
  'sqlite',
  'ssh',
  'terminal',
  'tunnel',
  'watch',
  'workspaces',
] as const
export type AliasProgram = (typeof aliasPrograms)[number]

/** Why a name cannot be an alias, or null. That it is free on its server only the API can tell. */
export function checkAlias(alias: string): string | null {
  if (alias.length < 3 || alias.length > 61) return 'An alias has 3 to 61 characters'
  if (!/^[a-z0-9-]+$/.test(alias)) return 'An alias has lower-case letters, digits and hyphens only'
  if (alias.startsWith('-') || alias.endsWith('-')) return 'An alias neither starts nor ends with a hyphen'
  if (/^(containers|(proxy|workspaces)(-.*)?)$/.test(alias)) return `"${alias}" is reserved`
  return null
}

/**
 * Reads `program`, which may carry its port (`http-3000`). For http and https the result's `index` is the port: `port`
 * wins over the one in `program`, which wins over `index`. Null for an unknown program or an impossible number.
 */
export function parseAliasProgram(
  text: string,
  given: { port?: number | null; index?: number | null } = {},
): { program: AliasProgram; index: number } | null {
  const [, name, embedded] = /^([a-z]+)(?:-(\d{1,5}))?$/.exec(text) ?? []
  const program = aliasPrograms.find(known => known === name)
  if (!program) return null
  const byPort = program === 'http' || program === 'https'
  if (embedded && !byPort) return null
  const ownPort = embedded ? Number(embedded) : (given.index ?? (program === 'http' ? 80 : 443))
  const index = byPort ? (given.port ?? ownPort) : (given.index ?? 1)
  return Number.isInteger(index) && index >= 1 && index <= 65535 ? { program, index } : null
}
