import { BlockList, isIP } from 'node:net'

/**
 * An address as people write it: IPv4 arrives as `::ffff:…` on a socket that speaks both. A socket that is closed
 * already has none: whoever it was hears no answer.
 */
export const plainAddress = (ip: string | undefined): string => ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''

const isAnywhere = (whitelist: string[]): boolean => whitelist.length === 0 || whitelist.includes('*')

function split(entry: string): { address: string; prefix: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', prefix, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return null
  const bits = version === 4 ? 32 : 128
  if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)) return null
  return {
    address,
    prefix: prefix === undefined ? bits : Number(prefix),
    family: version === 4 ? 'ipv4' : 'ipv6',
  }
}

/** Entries are addresses, CIDR ranges, or `*` for anywhere. */
export function allowsAddress(whitelist: string[], ip: string): boolean {
  if (isAnywhere(whitelist)) return true
  const list = new BlockList()
  for (const entry of whitelist) {
    const parts = split(entry)
    if (parts) list.addSubnet(parts.address, parts.prefix, parts.family)
  }
  const address = plainAddress(ip)
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** The list that a request means (an array, or text with commas), or null when an entry is no address. */
export function readWhitelist(input: string | string[] | undefined): string[] | null {
  const entries = (typeof input === 'string' ? input.split(',') : (input ?? []))
    .map(each => each.trim())
    .filter(Boolean)
  if (isAnywhere(entries)) return ['*']
  return entries.every(split) ? entries : null
}

/** Whether `asked` lets in nobody that `held` keeps out, judged entry by entry. */
export const isNarrower = (asked: string[], held: string[]): boolean =>
  isAnywhere(held) || (!isAnywhere(asked) && asked.every(entry => held.includes(entry)))
