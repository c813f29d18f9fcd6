// Who sees a container after a change of its realms (sheet §1.8). Pure.

import { realmLabel } from '../../../components/realm-label.ts'
import { plural } from '../../../lib/format.ts'

type Usage = Readonly<Record<string, { auth_tokens: number }>>

/** Sentences; none when nothing changes. */
export function realmEffects(before: readonly string[], after: readonly string[], usage: Usage | undefined) {
  const lost = before.filter(id => !after.includes(id))
  const won = after.filter(id => !before.includes(id))
  const effects: string[] = []
  if (lost.length > 0) {
    const tokens = lost.reduce((sum, id) => sum + (usage?.[id]?.auth_tokens ?? 0), 0)
    const whose =
      tokens > 0 ? ` and to ${plural(tokens, 'token')} confined there` : ' and to tokens confined there'
    effects.push(
      `${lost.map(realmLabel).join(', ')} will no longer see it: at ${lost.length === 1 ? 'its address' : 'their addresses'}${whose} the API answers 404, as if it were gone.`,
    )
  }
  if (won.length > 0) effects.push(`${won.map(realmLabel).join(', ')} will see it.`)
  if (lost.length > 0 && after.length === 0)
    effects.push('It is in no realm then: it is seen only where the API is not narrowed to one.')
  if (lost.length + won.length > 0) effects.push('Its services and its network stay as they are.')
  return effects
}
