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
