import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveConnection, useConnections } from '../api/connection.ts'
import { usePending } from '../api/pending.ts'
import { setUndoSeconds } from '../lib/preferences.ts'

const { startDelete, startRun } = vi.hoisted(() => ({ startDelete: vi.fn(), startRun: vi.fn() }))
vi.mock('./delete-run.ts', () => ({ startDelete }))
vi.mock('./bulk-runs.ts', () => ({ startRun }))

type Page = typeof import('./pending-deletes.ts') &
  typeof import('./waiting-actions.ts') &
  typeof import('./work.ts')
const wishes = { takeSnapshot: false, mayHaveAliases: true }
const nameOf = (id: string) => id

let stored: Map<string, string>
let leave: (() => void)[]

/** The module anew, as after a reload; the other pages stay unless they are left. */
async function openPage(): Promise<Page> {
  vi.resetModules()
  // The stores that it shares with this test.
  vi.doMock('../api/connection.ts', async () => ({ activeScope: () => scope() }))
  vi.doMock('../api/pending.ts', async () => ({ usePending, setWaitingDeletes: showWaiting }))
  vi.doMock('../lib/preferences.ts', async () => ({
    usePreferences: { getState: () => ({ undoSeconds: Number(stored.get('livery.undo-seconds') ?? 8) }) },
  }))
  const page = await import('./pending-deletes.ts')
  leave.push(page.watchPendingDeletes())
  return { ...page, ...(await import('./waiting-actions.ts')), ...(await import('./work.ts')) }
}

const scope = () => {
  const { activeId, connections } = useConnections.getState()
  return `${activeId} ${connections.find(({ id }) => id === activeId)?.realmId}`
}

function showWaiting(deadlines: ReadonlyMap<string, number>) {
  const entries = [...deadlines].map(([id, deadline]) => [
    id,
    { operation: 'delete', startedAt: 0, deadline },
  ])
  usePending.setState(Object.fromEntries(entries), true)
}

/** The page goes, and its timers with it. */
function reload() {
  for (const end of leave.splice(0)) end()
  usePending.setState({}, true)
}

async function pass(ms: number) {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.dynamicImportSettled()
}

const waiting = (page: Page) => page.usePendingDeletes.getState().waiting
const expired = (page: Page) => page.usePendingDeletes.getState().expired

beforeEach(() => {
  vi.useFakeTimers()
  stored = new Map()
  leave = []
  const listeners = new EventTarget()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
  vi.stubGlobal('window', listeners)
  vi.stubGlobal('navigator', {})
  setUndoSeconds(8)
  saveConnection({
    name: 'one',
    baseUrl: 'https://one.test',
    user: 'dana',
    containersDomain: 'c.test',
    simulated: true,
  })
})

afterEach(() => {
  reload()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  startDelete.mockReset()
  startRun.mockReset()
})

describe('the time to undo', () => {
  it('passes before anything is begun', async () => {
    const page = await openPage()
    page.deleteSoon(['a'], wishes, nameOf)
    expect(usePending.getState().a?.deadline).toBe(Date.now() + 8000)
    await pass(7990)
    expect(startDelete).not.toHaveBeenCalled()
    await pass(20)
    expect(startDelete).toHaveBeenCalledExactlyOnceWith('a', wishes)
    expect(waiting(page)).toEqual([])
    expect(usePending.getState().a).toBeUndefined()
  })

  it('begins nothing at all when it is undone', async () => {
    const page = await openPage()
    page.deleteSoon(['a'], wishes, nameOf)
    await pass(4000)
    page.undoDelete(waiting(page)[0]!.key)
    await pass(60_000)
    expect(startDelete).not.toHaveBeenCalled()
    expect(stored.has('livery.deletes')).toBe(false)
  })

  it('can be cut short, and turned off', async () => {
    const page = await openPage()
    page.deleteSoon(['a'], wishes, nameOf)
    page.deleteNow(waiting(page)[0]!)
    await pass(0)
    expect(startDelete).toHaveBeenCalledTimes(1)
    stored.set('livery.undo-seconds', '0')
    page.deleteSoon(['b'], wishes, nameOf)
    await pass(0)
    expect(startDelete).toHaveBeenCalledTimes(2)
  })

  it('runs for several at once, each its own', async () => {
    const page = await openPage()
    page.deleteSoon(['a'], wishes, nameOf)
    await pass(3000)
    page.deleteSoon(['b', 'c'], wishes, nameOf)
    await pass(5000)
    expect(startDelete).toHaveBeenCalledExactlyOnceWith('a', wishes)
    expect(startRun).not.toHaveBeenCalled()
    await pass(3000)
    expect(startRun).toHaveBeenCalledExactlyOnceWith({ kind: 'delete', takeSnapshot: false }, ['b', 'c'])
  })

  it('is not begun a second time for the same container', async () => {
    const page = await openPage()
    page.deleteSoon(['a'], wishes, nameOf)
    page.deleteSoon(['a'], wishes, nameOf)
    expect(waiting(page)).toHaveLength(1)
  })

  it('lets one of many be kept', async () => {
    const page = await openPage()
    page.deleteSoon(['a', 'b', 'c'], wishes, nameOf)
    page.waitingActions('b')[0]!.onClick!()
    await pass(0)
    await pass(8000)
    expect(startRun).toHaveBeenCalledExactlyOnceWith(expect.anything(), ['a', 'c'])
  })
})

describe('a reload', () => {
  it('goes on with the time that is left', async () => {
    ;(await openPage()).deleteSoon(['a'], wishes, nameOf)
    await pass(3000)
    reload()
    const page = await openPage()
    expect(waiting(page)).toHaveLength(1)
    await pass(4990)
    expect(startDelete).not.toHaveBeenCalled()
    await pass(20)
    expect(startDelete).toHaveBeenCalledTimes(1)
  })

  it('asks again when the time ran out meanwhile', async () => {
    ;(await openPage()).deleteSoon(['a'], wishes, nameOf)
    reload()
    vi.setSystemTime(Date.now() + 60_000)
    const page = await openPage()
    await pass(60_000)
    expect(startDelete).not.toHaveBeenCalled()
    expect(expired(page)).toHaveLength(1)
    page.deleteNow(expired(page)[0]!)
    await pass(0)
    expect(startDelete).toHaveBeenCalledTimes(1)
    expect(expired(page)).toEqual([])
  })

  it('shows nothing of another connection', async () => {
    ;(await openPage()).deleteSoon(['a'], wishes, nameOf)
    reload()
    saveConnection({
      name: 'two',
      baseUrl: 'https://two.test',
      user: 'dana',
      containersDomain: 'c.test',
      simulated: true,
    })
    const page = await openPage()
    await pass(60_000)
    expect(waiting(page)).toEqual([])
    expect(startDelete).not.toHaveBeenCalled()
  })
})

it('is begun by one of two tabs only, and undone in both', async () => {
  const one = await openPage()
  const other = await openPage()
  one.deleteSoon(['a'], wishes, nameOf)
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'livery.deletes' }))
  expect(waiting(other)).toHaveLength(1)
  await pass(8000)
  expect(startDelete).toHaveBeenCalledTimes(1)

  one.deleteSoon(['b'], wishes, nameOf)
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'livery.deletes' }))
  other.undoDelete(waiting(other)[0]!.key)
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'livery.deletes' }))
  await pass(60_000)
  expect(startDelete).toHaveBeenCalledTimes(1)
})
