// What was asked of the API about containers, for whoever wants to do the same by hand. It is in memory only, and no
// header of a session comes here.

import { create } from 'zustand'
import type { ApiRequest } from '../lib/request-as.ts'
import { errorFromResponse } from './error.ts'
import { alsoForget } from './forget-answers.ts'
import { isRead, watchRequests } from './send-once.ts'

export interface SentAnswer {
  /** 0 when none came. */
  status: number
  /** Milliseconds until it was there. */
  took: number
  /** Of the API's error; null for none. */
  code: string | null
  /** As JSON; undefined for none, and for one that is longer than is kept. */
  body: unknown
  /** Characters of the body. */
  length: number
}

export interface SentRequest extends ApiRequest {
  id: number
  /** Stays the same for what is asked again and again. */
  key: number
  /** Milliseconds since the epoch. */
  at: number
  /** How often: what is asked again and again stands once, as it was last. */
  times: number
  /** Null as long as it is waited for. */
  answer: SentAnswer | null
}

const MOST = 50
/** Characters of an answer that is kept. */
const LONGEST = 50_000

/** The latest first, by when each was first asked. */
export const useRequestLog = create<readonly SentRequest[]>(() => [])

alsoForget(() => useRequestLog.setState([], true))

let lastId = 0
const watched = new Set<string>()

/** From here on what is read of a container is kept too, not only what is changed. */
export function watchReadsOf(id: string) {
  watched.add(id)
}

const isAbout = /^\/api\/v1\/(containers\/[^/]|projects\/[^/]+\/containers$|proxy\/aliases)/

watchRequests(request => {
  const reads = isRead(request)
  const url = new URL(request.url)
  const ids = url.href.match(/[0-9a-f]{24}/g) ?? []
  if (reads ? !ids.some(id => watched.has(id)) : !isAbout.test(url.pathname)) return undefined
  const id = ++lastId
  const started = performance.now()
  void note(id, request.clone(), url)
  return response => void noteAnswer(id, started, response?.clone())
})

async function note(id: number, request: Request, url: URL) {
  const ifMatch = request.headers.get('If-Match') ?? undefined
  // The realm is where a request goes, not what it says.
  url.searchParams.delete('realm_id')
  const entry: SentRequest = {
    id,
    key: id,
    method: request.method,
    path: url.pathname + url.search,
    ...(ifMatch !== undefined && { ifMatch }),
    at: Date.now(),
    times: 1,
    answer: null,
  }
  const before = isRead(request) ? useRequestLog.getState().find(other => isSame(other, entry)) : undefined
  // It stays where it is: a list whose lines change places every few seconds cannot be read.
  useRequestLog.setState(
    log =>
      before
        ? log.map(other => (other === before ? again(before, entry) : other))
        : [entry, ...log].slice(0, MOST),
    true,
  )
  const body = parsed(await request.text().catch(() => ''))
  if (body !== undefined) change(id, { body })
}

function again({ key, times, answer }: SentRequest, entry: SentRequest): SentRequest {
  return { ...entry, key, answer, times: times + 1 }
}

/** The same question, whatever page of its answer. */
function isSame(one: SentRequest, other: SentRequest): boolean {
  return one.method === other.method && withoutPage(one.path) === withoutPage(other.path)
}

const withoutPage = (path: string) => path.replace(/([?&])(page|offset)=\d+/g, '$1')

async function noteAnswer(id: number, started: number, response: Response | undefined) {
  const took = Math.round(performance.now() - started)
  const code = response?.ok ? null : response ? (await errorFromResponse(response.clone())).code : 'NETWORK'
  const text = (await response?.text().catch(() => '')) ?? ''
  const body = text.length > LONGEST ? undefined : parsed(text)
  change(id, { answer: { status: response?.status ?? 0, took, code, body, length: text.length } })
}

function change(id: number, news: Partial<SentRequest>) {
  useRequestLog.setState(log => log.map(entry => (entry.id === id ? { ...entry, ...news } : entry)), true)
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Those about one container: by its id in the address or in what was sent. */
export function sentAbout(log: readonly SentRequest[], id: string): SentRequest[] {
  return log.filter(({ path, body }) => path.includes(id) || JSON.stringify(body ?? null).includes(id))
}
