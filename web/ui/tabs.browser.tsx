import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { Tabs } from './tabs.tsx'

const names = ['Overview', 'Timeline', 'Runtime', 'Use', 'Services', 'Configuration', 'Snapshots', 'Network']

function Phone({ current }: { current: string }) {
  return (
    <div style={{ width: 250 }}>
      <Tabs label="Views">
        {names.map(name => (
          <a key={name} href={`#${name}`} aria-current={name === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </Tabs>
    </div>
  )
}

it('shows the current one where there is no room for all, and leaves the rest to who scrolls', async () => {
  const { rerender } = await render(<Phone current="Network" />)
  const strip = page.getByRole('navigation').element()
  const isWhole = (name: string) => {
    const [tab, all] = [page.getByText(name).element(), strip].map(each => each.getBoundingClientRect())
    return tab!.left >= all!.left && tab!.right <= all!.right
  }
  expect(isWhole('Network')).toBe(true)
  strip.scrollLeft = 0
  await rerender(<Phone current="Network" />)
  expect(strip.scrollLeft).toBe(0)
  await rerender(<Phone current="Configuration" />)
  expect(isWhole('Configuration')).toBe(true)
})

it('fades where there is more, and a wheel moves it until there is none', async () => {
  await render(<Phone current="Overview" />)
  const strip = page.getByRole('navigation').element() as HTMLElement
  const turn = (deltaY: number) =>
    !strip.dispatchEvent(new WheelEvent('wheel', { deltaY, cancelable: true, bubbles: true }))
  await expect.poll(() => strip.dataset.more).toBe('end')
  expect(getComputedStyle(strip).maskImage).toContain('gradient')
  expect(turn(100)).toBe(true)
  expect(strip.scrollLeft).toBe(100)
  await expect.poll(() => strip.dataset.more).toBe('start end')
  expect(turn(5000)).toBe(true)
  await expect.poll(() => strip.dataset.more).toBe('start')
  // Nowhere to go: the page scrolls.
  expect(turn(100)).toBe(false)
})

it('does not fade what has room', async () => {
  await render(
    <div style={{ width: 1200 }}>
      <Tabs label="Views">
        <a href="#one">One</a>
      </Tabs>
    </div>,
  )
  const strip = page.getByRole('navigation').element() as HTMLElement
  await expect.poll(() => strip.dataset.more).toBe('')
  expect(getComputedStyle(strip).maskImage).toBe('none')
})
