import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { Tooltips } from './tooltips.tsx'

const bubble = () => document.querySelector('.tooltip')

function Stop({ withTooltips }: { withTooltips: boolean }) {
  return (
    <>
      <button type="button" data-tooltip="Stop (S)">
        Stop
      </button>
      {withTooltips && <Tooltips />}
    </>
  )
}

it('shows what the pointer rested on before it was there', async () => {
  const { rerender } = await render(<Stop withTooltips={false} />)
  await userEvent.hover(page.getByRole('button'))
  await rerender(<Stop withTooltips />)
  await expect.poll(() => bubble()?.matches(':popover-open')).toBe(true)
  expect(bubble()?.textContent).toBe('Stop (S)')
})

it('shows for the focus that comes before the pointer has rested', async () => {
  await render(<Stop withTooltips />)
  await userEvent.unhover(page.getByRole('button'))
  await userEvent.hover(page.getByRole('button'))
  await userEvent.keyboard('{Tab}')
  await expect.poll(() => bubble()?.matches(':popover-open')).toBe(true)
})
