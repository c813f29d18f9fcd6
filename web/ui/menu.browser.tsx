import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { Dialog } from './dialog.tsx'
import { MenuButton, type MenuEntry } from './menu.tsx'

const pause = vi.fn()
const resume = vi.fn()
const entries = (): MenuEntry[] => [
  { label: 'Pause', onSelect: pause },
  { label: 'Resume', onSelect: resume, reason: 'Container is already running' },
  'separator',
  { label: 'Force stop', onSelect: () => undefined },
]
const more = <MenuButton icon="more" label="More for acme-api" entries={entries} />
const trigger = page.getByRole('button', { name: 'More for acme-api' })
const menu = page.getByRole('menu')
const item = (name: string | RegExp) => page.getByRole('menuitem', { name })

it.each(['{Enter}', ' ', '{ArrowDown}'])('opens by %s, moves by arrows, closes by Esc', async key => {
  await render(more)
  await userEvent.keyboard('{Tab}')
  await userEvent.keyboard(key)
  await expect.element(item('Pause')).toHaveFocus()
  await expect.element(trigger).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(item(/Resume/)).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(item('Force stop')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(trigger).toHaveFocus()
})

it('carries out an entry, and refuses one that has a reason', async () => {
  await render(more)
  await trigger.click()
  await expect.element(item(/Resume.*already running/)).toHaveAttribute('aria-disabled', 'true')
  await item(/Resume/).click({ force: true })
  expect(resume).not.toHaveBeenCalled()
  await item('Pause').click()
  expect(pause).toHaveBeenCalledOnce()
  await expect.element(menu).not.toBeInTheDocument()
})

it('closes when its button is pressed again, and opens once more', async () => {
  await render(more)
  await trigger.click()
  await expect.element(menu).toBeVisible()
  await trigger.click()
  await expect.element(menu).not.toBeInTheDocument()
  await trigger.click()
  await expect.element(menu).toBeVisible()
})

it('works inside a modal dialog, where Esc closes the menu first', async () => {
  const close = vi.fn()
  await render(
    <Dialog title="Settings" onClose={close}>
      {more}
    </Dialog>,
  )
  await trigger.click()
  await expect.element(item('Pause')).toBeVisible()
  expect(menu.element().closest('dialog')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(menu).not.toBeInTheDocument()
  expect(close).not.toHaveBeenCalled()
})

it('offers choices', async () => {
  const choose = vi.fn()
  const options = [
    { value: 'new', label: 'Newest first' },
    { value: 'name', label: 'By name' },
  ]
  await render(
    <MenuButton entries={() => [{ group: 'Order', value: 'new', options, onChange: choose }]}>
      Newest first
    </MenuButton>,
  )
  await page.getByRole('button').click()
  await expect.element(page.getByRole('menuitemradio', { name: 'Newest first' })).toBeChecked()
  await page.getByRole('menuitemradio', { name: 'By name' }).click()
  expect(choose.mock.calls[0]?.[0]).toBe('name')
  await expect.element(menu).not.toBeInTheDocument()
})

it('stays open when its button comes to tell another choice', async () => {
  const options = [
    { value: 'state', label: 'By state' },
    { value: 'kit', label: 'By kit' },
  ]
  const choose = vi.fn()
  const grouped = (by: string) => (
    <MenuButton
      label={`Group by ${by}`}
      entries={() => [{ group: 'Group', value: by, options, onChange: choose }]}
    >
      {by}
    </MenuButton>
  )
  const { rerender } = await render(grouped('none'))
  await page.getByRole('button').click()
  await expect.element(menu).toBeVisible()
  await rerender(grouped('state'))
  await page.getByRole('menuitemradio', { name: 'By kit' }).click()
  expect(choose).toHaveBeenCalledOnce()
})

it('closes when its button comes to belong to something else', async () => {
  const { rerender } = await render(more)
  await trigger.click()
  await expect.element(menu).toBeVisible()
  await rerender(<MenuButton icon="more" label="More for acme-web" entries={entries} />)
  await expect.element(menu).not.toBeInTheDocument()
})
