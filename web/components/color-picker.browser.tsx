import '../index.css'
import { useState } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { saveConnection } from '../api/connection.ts'
import { setOwnLegend } from './change-legend.ts'
import { ColorPicker } from './color-picker.tsx'

let sent = 0

function Form() {
  const [color, setColor] = useState('#D52E26')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        sent += 1
      }}
    >
      <ColorPicker
        value={color}
        onChange={setColor}
        others={[
          { id: '1', name: 'acme-db', color: '#1A5EB0' },
          { id: '2', name: 'acme-web', color: '#149A9A' },
        ]}
      />
      <button type="submit">Save</button>
    </form>
  )
}

beforeEach(() => {
  saveConnection({
    name: 'here',
    baseUrl: '',
    user: 'one',
    containersDomain: 'containers.example',
    simulated: true,
  })
  setOwnLegend({})
  sent = 0
})

it('says what each colour means, and which one a free colour goes by', async () => {
  await render(<Form />)
  await expect.element(page.getByRole('radio', { name: 'Red: Public-facing' })).toBeChecked()
  await page.getByRole('radio', { name: 'Blue: Databases' }).click()
  await expect.element(page.getByLabelText('Colour as hex')).toHaveValue('#1A5EB0')
  await page.getByLabelText('Colour as hex').fill('#FF0000')
  await expect.element(page.getByText('Near red: Public-facing')).toBeVisible()
})

it('points out a colour that is not told apart from another of the project', async () => {
  await render(<Form />)
  const hex = page.getByLabelText('Colour as hex')
  await hex.fill('#1B60B4')
  await expect
    .element(page.getByText('It looks much like the colour of acme-db in this project.'))
    .toBeVisible()
  await hex.fill('#2E9E57')
  await expect
    .element(page.getByText(/To people with tritanopia it looks much like .* acme-web/))
    .toBeVisible()
  await hex.fill('#F6C412')
  await expect.element(page.getByText(/looks much like/)).not.toBeInTheDocument()
})

it('edits the legend beside the form, which Enter does not send', async () => {
  await render(<Form />)
  await page.getByRole('button', { name: 'Edit legend' }).click()
  const dialog = page.getByRole('dialog', { name: 'Colour legend' })
  await dialog.getByLabelText('Red').fill('Shop window')
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByRole('radio', { name: 'Red: Shop window' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Edit legend' })).toHaveFocus()
  expect(sent).toBe(0)
})
