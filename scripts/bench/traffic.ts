import type { CDPSession } from '@playwright/test'

export interface Sent {
  path: string
  query: string
  type: string
  /** Milliseconds since the epoch. */
  startedAt: number
  endedAt: number | null
  bytes: number
}

/** Every request of a page from here on. */
export async function watchTraffic(cdp: CDPSession): Promise<Sent[]> {
  const sent: Sent[] = []
  const open = new Map<string, { one: Sent; offset: number }>()
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime }) => {
    const { pathname, search, protocol } = new URL(request.url)
    if (!protocol.startsWith('http')) return
    const one: Sent = {
      path: pathname,
      query: search,
      type: type ?? '',
      startedAt: wallTime * 1000,
      endedAt: null,
      bytes: 0,
    }
    open.set(requestId, { one, offset: wallTime - timestamp })
    sent.push(one)
  })
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const { one, offset } = open.get(requestId) ?? {}
    // By the browser's own clock: this process may hear of it late.
    if (one) Object.assign(one, { endedAt: (timestamp + offset!) * 1000, bytes: encodedDataLength })
  })
  await cdp.send('Network.enable')
  return sent
}

export const isApi = ({ path }: Sent) => path.startsWith('/api/')
export const isList = ({ path }: Sent) => path === '/api/v1/containers'

/** The most that were under way together. */
export function mostAtOnce(requests: readonly Sent[]): number {
  const steps = requests.flatMap(({ startedAt, endedAt }) => [
    { at: startedAt, by: 1 },
    { at: endedAt ?? Number.POSITIVE_INFINITY, by: -1 },
  ])
  // An end and a start of the same moment follow each other.
  steps.sort((a, b) => a.at - b.at || a.by - b.by)
  let now = 0
  let most = 0
  for (const { by } of steps) {
    now += by
    most = Math.max(most, now)
  }
  return most
}
