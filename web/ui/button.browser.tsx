import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { Button } from './button.tsx'
import { Tooltips } from './tooltips.tsx'

it('says why it cannot be pressed, and stays reachable', async () => {
  const press = vi.fn()
  const submit = vi.fn((event: React.FormEvent) => event.preventDefault())
  await render(
    <form onSubmit={submit}>
      <Button type="submit" reason="The project is full" onClick={press}>
        Create
      </Button>
      <Tooltips />
    </form>,
  )
  const button = page.getByRole('button', { name: 'Create', exact: true })
  await userEvent.keyboard('{Tab}')
  await expect.element(button).toHaveFocus()
  await expect.element(button).toHaveAttribute('aria-disabled', 'true')
  await expect.element(button).toHaveAccessibleDescription('The project is full')
  await expect
    .poll(() => document.querySelector('.tooltip:popover-open')?.textContent)
    .toBe('The project is full')
  await userEvent.keyboard('{Enter}')
  await button.click({ force: true })
  expect(press).not.toHaveBeenCalled()
  expect(submit).not.toHaveBeenCalled()
})

it('ignores presses while busy', async () => {
  const press = vi.fn()
  await render(
    <Button busy onClick={press}>
      Create
    </Button>,
  )
  await page.getByRole('button').click({ force: true })
  expect(press).not.toHaveBeenCalled()
})

it('shows the focus of the keyboard', async () => {
  await render(<Button>Create</Button>)
  await userEvent.keyboard('{Tab}')
  const style = getComputedStyle(page.getByRole('button').element())
  expect([style.outlineStyle, style.outlineWidth, style.outlineOffset]).toEqual(['solid', '2px', '2px'])
})
