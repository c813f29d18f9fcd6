import { isIpLiteral, withoutRealm } from './realm.ts'

/**
 * The domain of kit URLs for an API base URL, by the official clients' rule. localhost and IP addresses tell nothing,
 * so a server there should say it by itself. Throws a TypeError for what is no URL.
 */
export function containersDomain(apiBase: string): string {
  const { hostname } = new URL(apiBase)
  const host = withoutRealm(hostname)
  if (host === 'localhost' || isIpLiteral(host)) return 'containers.hoody.com'
  const [, subdomain = '', domain] = /^(?:([^.]+)\.)?api\.(.+)$/.exec(host) ?? []
  if (!domain) return `containers.${host}`
  return `${subdomain && `${subdomain}.`}containers.${domain}`
}
