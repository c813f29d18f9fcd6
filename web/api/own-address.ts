import { queryOptions } from '@tanstack/react-query'
import { parseRange } from '../../contract/firewall.ts'
import { answer, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

type Activity = Pick<Schemas['Activity'], 'ip_address' | 'user_agent'>

/**
 * From where the API saw this browser last, by the account's own log (sheet §15.4): a page cannot find that out without
 * asking somebody else. Null when it saw no IPv4 address, or one that only the API's own machine has.
 */
export const ownAddressQuery = queryOptions({
  queryKey: [...keys.account, 'own-address'],
  queryFn: async ({ signal }) => {
    const query = { limit: 50 }
    return ownAddress(
      await answer(api().GET('/api/v1/users/auth/activity', { params: { query }, signal })),
      navigator.userAgent,
    )
  },
  staleTime: 0,
})

/** @param log newest first. Others may use the account too: only requests of a browser like this one count. */
export function ownAddress(log: readonly Activity[], userAgent: string): string | null {
  const mine = log.find(({ user_agent, ip_address }) => {
    // The log keeps the first 256 characters or so.
    return ip_address !== null && user_agent !== null && user_agent !== '' && userAgent.startsWith(user_agent)
  })
  const address = mine?.ip_address?.replace(/^::ffff:/i, '')
  return address && parseRange(address) && !address.startsWith('127.') ? address : null
}
