import { StrictMode, useState } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field, TextInput } from './field.tsx'

function Asking() {
  const [open, setOpen] = useState(false)
  return (
    <StrictMode>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      {open && (
        <Dialog title="Rename acme-api" onClose={() => setOpen(false)}>
          <Field label="Name" hint="3 to 100 characters" error="Name already used">
            <TextInput />
          </Field>
        </Dialog>
      )}
    </StrictMode>
  )
}

it('is labelled, keeps the focus inside, closes with Esc and gives the focus back', async () => {
  await render(<Asking />)
  const opener = page.getByRole('button', { name: 'Rename' })
  await userEvent.keyboard('{Tab}{Enter}')
  const dialog = page.getByRole('dialog', { name: 'Rename acme-api' })
  await expect.element(dialog).toBeVisible()
  expect(dialog.element().matches(':modal')).toBe(true)
  expect(dialog.element().contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(opener).toHaveFocus()
})

it('holds the page still while it is open', async () => {
  await render(<Asking />)
  const overflow = () => getComputedStyle(document.documentElement).overflowY
  expect(overflow()).toBe('visible')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect.poll(overflow).toBe('hidden')
  await userEvent.keyboard('{Escape}')
  await expect.poll(overflow).toBe('visible')
})

it('ties hint and error to the control', async () => {
  await render(<Asking />)
  await page.getByRole('button', { name: 'Rename' }).click()
  const input = page.getByRole('textbox', { name: 'Name' })
  await expect.element(input).toHaveAccessibleDescription('Name already used 3 to 100 characters')
  await expect.element(input).toHaveAttribute('aria-invalid', 'true')
})
