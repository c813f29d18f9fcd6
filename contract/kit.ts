// The grammar of the kit's URLs (sheet §1.1, §17). Such a URL is a credential: whoever has it is in.

export type KitService = {
  /** As it stands in the URL; differs from the program's name for `n` (notifications) and `logs` (proxy). */
  slug: string
  label: string
  what: string
  /** Takes an instance number in the URL, from 1. All but `ssh` and `proxy` do. */
  indexed: boolean
  /** Something for people to look at, rather than an API. */
  hasUi: boolean
  /** Highest instance published; without it the length of a DNS label decides. */
  maxIndex?: number
}

export function service(
  slug: string,
  label: string,
  what: string,
  hasUi: boolean,
  maxIndex?: number,
): KitService {
  return { slug, label, what, indexed: true, hasUi, maxIndex }
}

/** Apart from the others (kit-services.ts): each running container's card has it. */
export const terminal = service('terminal', 'Terminal', 'Shell in the browser', true, 9999)

/** A DNS label holds 63 characters; two ids and two hyphens take 50. */
const longestSegment = 13

export type ContainerAddress = {
  projectId: string
  containerId: string
  /** The physical node's `server_name`, never the `subserver_name`. */
  serverName: string
  /** Such as `containers.hoody.com`: see containers-domain.ts. */
  containersDomain: string
}

/** The highest instance number whose segment still fits; 0 for a service that takes none. */
export function maxIndex({ slug, indexed, maxIndex = Number.POSITIVE_INFINITY }: KitService): number {
  return indexed ? Math.min(maxIndex, 10 ** (longestSegment - slug.length - 1) - 1) : 0
}

/** `terminal-1`, `ssh`. Throws a RangeError for an instance outside 1..`maxIndex`. */
export function kitSegment(service: KitService, index = 1): string {
  if (!service.indexed) return service.slug
  if (!Number.isInteger(index) || index < 1 || index > maxIndex(service)) {
    throw new RangeError(`${service.label} takes an instance from 1 to ${maxIndex(service)}`)
  }
  return `${service.slug}-${index}`
}

/** `http-3000`: what the proxy speaks inside; outside it is always https. Throws a RangeError outside 1..65535. */
export function portSegment(protocol: 'http' | 'https', port = protocol === 'http' ? 80 : 443): string {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError('A port is from 1 to 65535')
  return `${protocol}-${port}`
}

/** The host of one endpoint of a container. Throws a RangeError when its first label is too long for DNS. */
export function kitHost(address: ContainerAddress & { segment: string }): string {
  const label = `${address.projectId}-${address.containerId}-${address.segment}`
  if (label.length > 63)
    throw new RangeError(`"${address.segment}" is longer than ${longestSegment} characters`)
  return `${label}.${address.serverName}.${address.containersDomain}`
}

export function kitUrl(address: ContainerAddress & { segment: string }): string {
  return `https://${kitHost(address)}`
}

/** What `ssh root@…` takes, on port 22. */
export function sshHost(address: ContainerAddress): string {
  return kitHost({ ...address, segment: 'ssh' })
}

export function aliasUrl(alias: string, serverName: string, containersDomain: string): string {
  return `https://${alias}.${serverName}.${containersDomain}`
}

/** Hides what makes a kit or alias address secret, ids and names, and leaves what it is for: `…-…-terminal-1.node-us`. */
export function maskUrl(url: string): string {
  return url
    .replace(/[0-9a-f]{24,}/gi, mask)
    .replace(
      /(^|\/\/|@)([^/@.:]+)(?=\.)/,
      (_, before, label) => before + (label.includes(mask) ? label : mask),
    )
}

const mask = '••••••'
