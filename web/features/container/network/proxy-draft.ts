// What is typed about the way out, and what is sent of it (sheet §10.1). Pure.

import type { NetworkConfig, NetworkInput } from '../../../api/network.ts'

export interface ProxyDraft {
  type: NetworkInput['type']
  host: string
  /** Empty for what the protocol usually has. */
  port: string
  /** What follows host and port in a proxy's URL: mostly nothing. */
  rest: string
  /** What becomes of a stored user and password: they are never sent back, so that they cannot be shown. */
  login: 'keep' | 'replace' | 'clear'
  user: string
  password: string
  country: string
  city: string
  region: string
  /** Addresses, separated by commas or spaces. */
  dns: string
  comment: string
  /** Whether it is started as well. */
  starts: boolean
  /** When that which it changes was set; empty for nothing. What differs now was set by somebody else. */
  base: string
}

const PROXY = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d*))?(.*)$/

/** The form for what is set. */
export function proxyDraftOf(config: NetworkConfig): ProxyDraft {
  const [, host = '', port = '', rest = ''] = PROXY.exec(config.proxy ?? '') ?? []
  return {
    type: config.type ?? 'socks5',
    host,
    port,
    rest,
    login: config.credentials_configured ? 'keep' : 'replace',
    user: '',
    password: '',
    country: config.country ?? '',
    city: config.city ?? '',
    region: config.region ?? '',
    dns: (config.dns_servers ?? ['1.1.1.1', '8.8.8.8']).join(', '),
    comment: config.comment ?? '',
    starts: config.status !== 'stopped',
    base: config.configured_at ?? '',
  }
}

/** The proxy without user and password; undefined for a block. */
export function endpointOf({ type, host, port, rest }: ProxyDraft): string | undefined {
  return type === 'block' ? undefined : `${type}://${host.trim()}${port.trim() && `:${port.trim()}`}${rest}`
}

/** Whether a stored user and password would go, for they belong to the address that they were set with. */
export const losesLogin = (draft: ProxyDraft, config: NetworkConfig): boolean =>
  config.credentials_configured === true && endpointOf(draft) !== config.proxy

const namesOf = (dns: string) => dns.split(/[\s,]+/).filter(Boolean)

const IPV4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/
const isAddress = (text: string) =>
  IPV4.test(text) || (text.includes(':') && URL.canParse(`http://[${text}]/`))

export type ProxyField = 'host' | 'port' | 'user' | 'country' | 'city' | 'region' | 'dns' | 'comment'

/** What is wrong with it, as sentences by control. */
export function proxyProblems(draft: ProxyDraft): Partial<Record<ProxyField, string>> {
  const problems: Partial<Record<ProxyField, string>> = {}
  if (draft.type !== 'block') {
    const host = draft.host.trim()
    const port = draft.port.trim()
    if (host === '') problems.host = 'Say where the proxy is: proxy.example.com or 203.0.113.7.'
    else if (!/^(\[[0-9a-f:.]+\]|[^\s/?#@:]+)$/i.test(host))
      problems.host = 'A name or an address alone: no scheme, no port, no user. IPv6 stands in [ ].'
    if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
      problems.port = 'From 1 to 65535.'
    if (draft.login === 'replace' && draft.user === '' && draft.password !== '')
      problems.user = 'Say for which user.'
  }
  const names = namesOf(draft.dns)
  const wrong = names.find(name => !isAddress(name))
  if (wrong) problems.dns = `${wrong} is no address: write 1.1.1.1 or 2606:4700::1111.`
  else if (names.length > 4) problems.dns = 'At most 4 name servers.'
  return problems
}

/** The request. Nothing is kept of what it leaves out, but for a login whose address stays. */
export function proxyBody(draft: ProxyDraft): NetworkInput {
  const { type, user, password, login } = draft
  const dns = namesOf(draft.dns)
  const signIn =
    login === 'replace' && user !== ''
      ? `${encodeURIComponent(user)}${password && `:${encodeURIComponent(password)}`}@`
      : ''
  const texts = Object.fromEntries(
    (['country', 'city', 'region', 'comment'] as const)
      .map(field => [field, draft[field].trim()])
      .filter(([, text]) => text),
  )
  return {
    type,
    ...(type !== 'block' && { proxy: endpointOf(draft)!.replace('://', `://${signIn}`) }),
    ...texts,
    ...(dns.length > 0 && { dns_servers: dns }),
  }
}
