// Whether a container is too much relied upon for its delete to be confirmed by one click.

import type { Alias } from '../api/aliases.ts'
import type { Container } from '../api/fleet-state.ts'
import { plural } from '../lib/format.ts'

const production = new Set(['prod', 'prd', 'production', 'live'])
/** Before such a word they turn it round: pre-prod, non-production. */
const negations = new Set(['pre', 'non', 'not'])

/** Its name says that it is in production: as a word of it, a number behind it or none. */
export function isNamedLikeProduction(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/)
    .map(word => word.replace(/\d+$/, ''))
  return words.some((word, at) => production.has(word) && !negations.has(words[at - 1] ?? ''))
}

/**
 * Why its name is to be typed before it is deleted, as a sentence; undefined for most.
 * @param aliases 'unread' when they could not be read: then it is treated as if there were some
 * @param now milliseconds since the epoch
 */
export function whyTypeName(
  { name, autostart }: Pick<Container, 'name' | 'autostart'>,
  aliases: readonly Pick<Alias, 'enabled' | 'expires_at'>[] | 'unread',
  now: number,
): string | undefined {
  if (isNamedLikeProduction(name)) return 'It is named like one in production.'
  if (!autostart) return undefined
  if (aliases === 'unread') return 'It starts with its host, and its public addresses could not be looked up.'
  const open = aliases.filter(
    ({ enabled, expires_at }) => enabled && !(expires_at && Date.parse(expires_at) <= now),
  )
  if (open.length === 0) return undefined
  return `It starts with its host, and ${plural(open.length, 'public alias leads', 'public aliases lead')} to it.`
}
