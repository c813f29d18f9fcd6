import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { watchStillness } from './stillness.ts'

it('knows of a pointer that rested there before it watched, and lets go of none that is elsewhere', async () => {
  await render(
    <>
      <p style={{ height: 100 }}>grid</p>
      <p style={{ height: 100 }}>elsewhere</p>
    </>,
  )
  const [grid, elsewhere] = ['grid', 'elsewhere'].map(text => page.getByText(text).element() as HTMLElement)
  await userEvent.hover(grid!)
  const [over, beside] = [watchStillness(grid!), watchStillness(elsewhere!)]
  expect(over.isWanted(false)).toBe(true)
  expect(beside.isWanted(false)).toBe(false)
  over.stop()
  beside.stop()
})
