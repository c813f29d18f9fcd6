// Realms: any 24 lower-case hex digits, scoped by the first label of the host (sheet §1.1, §1.8).

export function isRealmId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text)
}

/** Any id makes a realm when it is first named (sheet §1.8). */
export function randomRealmId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The realm that a `Host` header scopes a request to: `{hex24}.localhost:4680`, `{hex24}.api.hoody.com`.
 * Any other first label means unscoped, never an error. Whether the host itself is ours is not asked here.
 */
export function realmFromHost(host: string): string | null {
  return /^([0-9a-f]{24})\.[^.]/.exec(host.toLowerCase())?.[1] ?? null
}

/**
 * The API base URL that opens one realm, without a trailing slash; null where the host is an IP address and cannot
 * take a label, so the request must say `?realm_id=` (sheet §21). Throws a TypeError for what is no URL.
 */
export function realmEndpoint(apiBase: string, realmId: string): string | null {
  const url = new URL(apiBase)
  if (isIpLiteral(url.hostname)) return null
  url.hostname = `${realmId}.${withoutRealm(url.hostname)}`
  return url.href.replace(/\/$/, '')
}

/** The host name without its realm label, if it has one. */
export function withoutRealm(hostname: string): string {
  return realmFromHost(hostname) ? hostname.slice(25) : hostname
}

/** Of a URL's `hostname`, which has normalised IPv4 and put IPv6 in brackets. */
export function isIpLiteral(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname)
}
