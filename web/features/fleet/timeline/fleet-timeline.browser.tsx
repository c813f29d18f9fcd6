import '../../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Container } from '../../../api/fleet-state.ts'
import { queryClient } from '../../../api/query-client.ts'
import { playApi, type TestAnswer } from '../../../api/test-api.ts'
import { clearSelection, useSelection } from '../../../components/selection.ts'
import type { Group } from '../arrange.ts'
import { FleetTimeline, type FleetTimelineProps } from './fleet-timeline.tsx'

const HOUR = 3_600_000
const START = Date.now()
const ago = (hours: number) => new Date(START - hours * HOUR).toISOString()

function group(key: string, count: number): Group<Container> {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      ({
        id: `${key}${at}`,
        name: `${key}-api-${at}`,
        color: '#D5352B',
        status: 'running',
        project_id: 'p1',
        created_at: ago(100),
        updated_at: ago(2),
      }) as unknown as Container,
  )
  return { key, label: key, rows, members: rows, total: count, collapsed: false, colors: [] }
}

function Page(props: Pick<FleetTimelineProps, 'groups'> & Partial<FleetTimelineProps>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <div
          ref={setScroller}
          data-testid="scroller"
          style={{ height: '100vh', overflow: 'auto', padding: '0 12px' }}
        >
          {scroller && (
            <FleetTimeline
              scroller={scroller}
              range="24h"
              onOpen={() => undefined}
              renderHeader={({ label }) => <h2 className="h-9">{label}</h2>}
              {...props}
            />
          )}
        </div>
      </MemoryRouter>
    </QueryClientProvider>
  )
}

const log = (id: string, hours: number, from_status: string | null, to_status: string) => ({
  id: `${id} ${hours}`,
  container_id: id,
  from_status,
  to_status,
  transition_time: ago(hours),
  duration_ms: null,
  triggered_by: 'user',
  metadata: null,
})

/** Running, but for two hours in the middle. */
const usual = (id: string) => [
  log(id, 2.01, 'stopped', 'running'),
  log(id, 4.01, 'running', 'stopped'),
  log(id, 90, null, 'running'),
]

let asked: string[] = []

function playLogs(answer: (id: string) => TestAnswer) {
  playApi(request => {
    const id = new URL(request.url).pathname.split('/').at(-2)!
    asked.push(id)
    return answer(id)
  })
}
const answerWith = (logs: readonly object[]) => ({
  body: { logs, pagination: { total: logs.length, page: 1, limit: 100, totalPages: 1 } },
})

/** A busy machine takes its time. */
const soon = { timeout: 10_000 }

const bands = () => document.querySelectorAll('.state-band').length
const lanes = () =>
  [...document.querySelectorAll<HTMLElement>('.fleet-lane')].map(lane => lane.dataset.containerId!)
const cell = (name: RegExp) => page.getByRole('gridcell', { name })
const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? ''

beforeEach(async () => {
  asked = []
  queryClient.clear()
  clearSelection()
  playLogs(id => answerWith(usual(id)))
  await page.viewport(1440, 900)
})
afterEach(() => {
  vi.unstubAllGlobals()
  return page.viewport(1440, 900)
})

describe('the lanes', () => {
  it('ask for the logs of what is on the screen only, and hold few elements', async () => {
    await render(<Page groups={[group('a', 2000)]} />)
    await expect.poll(bands, soon).toBeGreaterThan(20)
    await expect.poll(() => lanes().every(id => asked.includes(id)), soon).toBe(true)
    expect(new Set(asked)).toEqual(new Set(lanes()))
    expect(asked.length).toBe(lanes().length)
    expect(lanes().length).toBeLessThan(40)
    expect(document.querySelectorAll('[role=grid] *').length).toBeLessThan(2500)
  })

  it('sum up what happened, and say each state by its segment', async () => {
    await render(<Page groups={[group('a', 3)]} />)
    await expect
      .element(cell(/^a-api-0, last 24 hours: running 22 h, stopped 2 h; 2 changes; now running$/))
      .toBeVisible()
    const fills = [...document.querySelectorAll<HTMLElement>('[data-container-id=a0] .segment')].map(
      ({ dataset, ariaLabel }) => [dataset.fill, ariaLabel!.split(' ')[0]],
    )
    expect(fills).toEqual([
      ['running', 'Running'],
      ['stopped', 'Stopped'],
      ['running', 'Running'],
    ])
  })

  it('have few elements although there were thousands of changes', async () => {
    playLogs(id =>
      answerWith(
        Array.from({ length: 1000 }, (_, at) =>
          at % 2 ? log(id, 1 + at / 50, 'running', 'stopped') : log(id, 1 + at / 50, 'stopped', 'running'),
        ),
      ),
    )
    await render(<Page groups={[group('a', 2000)]} />)
    await expect.poll(() => bands() > 20 && bands() === lanes().length, soon).toBe(true)
    const elements = document.querySelectorAll('[role=grid] *').length
    expect(elements).toBeGreaterThan(1000)
    expect(elements).toBeLessThan(2500)
  })

  it('say when there is no history', async () => {
    playLogs(() => answerWith([]))
    await render(<Page groups={[group('a', 2)]} />)
    await expect.element(page.getByText('No history').first()).toBeVisible()
    await expect.element(cell(/^a-api-1: no history$/)).toBeVisible()
  })

  it('say when it could not be read, and read it all on a press', async () => {
    let fails = true
    playLogs(id => (fails ? { status: 403, body: { message: 'Not allowed here' } } : answerWith(usual(id))))
    await render(<Page groups={[group('a', 3)]} />)
    await expect.element(cell(/^a-api-2: its history could not be read\. Not allowed here$/)).toBeVisible()
    fails = false
    await page.getByRole('button', { name: 'Try again for a-api-0' }).click()
    await expect.poll(bands, soon).toBe(3)
  })

  it('show what the row says before the log does', async () => {
    const { rerender } = await render(<Page groups={[group('a', 1)]} />)
    await expect.poll(bands, soon).toBe(1)
    const paused = group('a', 1)
    paused.rows[0] = { ...paused.rows[0]!, status: 'paused', updated_at: ago(0.5) }
    await rerender(<Page groups={[paused]} />)
    await expect.element(cell(/; now paused$/)).toBeVisible()
  })
})

describe('the keyboard', () => {
  it('goes between lanes, through the segments of one, and stays at the time', async () => {
    const onOpen = vi.fn()
    await render(<Page groups={[group('a', 3), group('b', 3)]} onOpen={onOpen} />)
    await expect.poll(bands, soon).toBe(6)
    document.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')!.focus()
    expect(focusedName()).toMatch(/^a-api-0, last 24 hours/)
    await userEvent.keyboard('{ArrowDown}')
    expect(focusedName()).toMatch(/^a-api-1, last 24 hours/)
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(focusedName()).toMatch(/^Stopped from .*, 2 h$/)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement!.closest('[data-container-id]')!.getAttribute('data-container-id')).toBe(
      'b0',
    )
    expect(focusedName()).toMatch(/^Stopped from/)
    await userEvent.keyboard('{End}')
    expect(focusedName()).toMatch(/^Running since .*, 2 h$/)
    await userEvent.keyboard('{Home} ')
    expect([...useSelection.getState().ids]).toEqual(['b0'])
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(onOpen).toHaveBeenCalledWith('b0')
  })

  it('keeps the times and the header of the group at the upper edge', async () => {
    await render(<Page groups={[group('a', 500)]} />)
    await expect.poll(() => lanes().length, soon).toBeGreaterThan(20)
    page.getByTestId('scroller').element().scrollTop = 4000
    await expect.element(page.getByRole('heading', { name: 'a' })).toBeInViewport()
    await expect.element(page.getByRole('columnheader', { name: 'Last 24 hours' })).toBeInViewport()
    const now = document.querySelector('[data-now]')!.getBoundingClientRect().left
    const axis = page.getByRole('columnheader', { name: 'Last 24 hours' }).element().getBoundingClientRect()
    expect((now - axis.left) / axis.width).toBeGreaterThan(0.98)
    expect(now).toBeLessThanOrEqual(axis.right)
  })
})
