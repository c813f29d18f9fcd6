import { beforeEach, describe, expect, it } from 'vitest'
import { queryClient } from './query-client.ts'
import { type StatusHistory, statusHistoryQuery } from './status-logs.ts'
import { playApi } from './test-api.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A log that changed every `every` milliseconds up to now, the latest first. */
let logs: { id: string; transition_time: string; to_status: string }[] = []
let pages: number[] = []

function makeLogs(count: number, every: number) {
  const now = Date.now()
  logs = Array.from({ length: count }, (_, at) => ({
    id: `log${count - at}`,
    transition_time: new Date(now - at * every).toISOString(),
    to_status: at % 2 ? 'stopped' : 'running',
  }))
}

beforeEach(() => {
  queryClient.clear()
  pages = []
  playApi(request => {
    const query = new URL(request.url).searchParams
    const [page, limit] = [Number(query.get('page')), Number(query.get('limit'))]
    pages.push(page)
    const pagination = { total: logs.length, page, limit, totalPages: Math.ceil(logs.length / limit) }
    return { body: { logs: logs.slice((page - 1) * limit, page * limit), pagination } }
  })
})

const read = (range: number): Promise<StatusHistory> =>
  queryClient.fetchQuery(statusHistoryQuery('c1', range))

describe('the status logs of a container', () => {
  it('are read no further back than is shown', async () => {
    makeLogs(1000, HOUR)
    const history = await read(7 * DAY)
    expect(pages).toEqual([1, 2])
    expect(history.logs).toEqual(logs.slice(0, 200))
    expect(history.from).toBe(Date.parse(logs[199]!.transition_time))
  })

  it('say when they are all that there are', async () => {
    makeLogs(3, HOUR)
    expect((await read(DAY)).from).toBe(Number.NEGATIVE_INFINITY)
    makeLogs(0, HOUR)
    queryClient.clear()
    expect(await read(DAY)).toMatchObject({ logs: [], from: Number.NEGATIVE_INFINITY })
    expect(pages).toEqual([1, 1])
  })

  it('stop somewhere, and say where', async () => {
    makeLogs(5000, 1000)
    const history = await read(7 * DAY)
    expect(pages).toHaveLength(10)
    expect(history.from).toBe(Date.parse(logs[999]!.transition_time))
  })

  it('serve for a shorter time too, as long as nothing has changed', async () => {
    makeLogs(150, HOUR)
    const history = await read(7 * DAY)
    expect(await read(HOUR)).toBe(history)
    expect(pages).toEqual([1, 2])
    await queryClient.invalidateQueries({ queryKey: ['containers', 'c1', 'status-logs'] })
    await read(DAY)
    expect(pages).toEqual([1, 2, 1])
  })

  it('are read anew only up to what is known', async () => {
    makeLogs(300, HOUR)
    const { logs: known } = await read(12 * DAY)
    expect(pages).toEqual([1, 2, 3])
    logs = [{ id: 'new', transition_time: new Date().toISOString(), to_status: 'paused' }, ...logs]
    await queryClient.invalidateQueries({ queryKey: ['containers', 'c1', 'status-logs'] })
    const history = await read(12 * DAY)
    expect(pages).toEqual([1, 2, 3, 1])
    expect(history.logs).toEqual([logs[0], ...known])
  })
})
