import { mutate } from '../../../api/mutate.ts'
import { type NetworkConfig, runNetwork, setNetwork } from '../../../api/network.ts'
import { losesLogin, type ProxyDraft, proxyBody } from './proxy-draft.ts'

/** What is done of it. */
export type Saved = 'blocked' | 'set'

/**
 * Saves it, and starts it where that is asked for.
 * @param note called after every step that has succeeded
 * @throws what refused the next
 */
export async function saveProxy(
  id: string,
  draft: ProxyDraft,
  config: NetworkConfig,
  note: (saved: Saved, config: NetworkConfig) => void,
): Promise<NetworkConfig> {
  // An address that stays keeps its login when none is sent: there is no other way to say "without one". In between
  // nothing gets out, rather than everything.
  const clears =
    draft.login === 'clear' &&
    draft.type !== 'block' &&
    config.credentials_configured === true &&
    !losesLogin(draft, config)
  if (clears) {
    note('blocked', await mutate(setNetwork, { id, body: { type: 'block' } }))
  }
  const saved = await mutate(setNetwork, { id, body: proxyBody(draft) })
  note('set', saved)
  if (draft.starts && saved.status !== 'running') await mutate(runNetwork, { id, act: 'start' })
  return saved
}
