import '../../../index.css'
import { BrowserRouter } from 'react-router'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ServicesPanel } from './services-panel.tsx'

const address = location.href
afterEach(() => history.replaceState(null, '', address))

const services = ['cron', 'hoody-terminal'].map(unit => ({ unit, active: 'active', sub: 'running' }))

/** As a key does, without a moment for anything else in between. */
function type(input: HTMLInputElement, letter: string) {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
  set!.call(input, input.value + letter)
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

it('takes every letter, however fast they come, and then says in the link what is shown', async () => {
  await render(
    <BrowserRouter>
      <ServicesPanel services={services as never} marks={new Map()} />
    </BrowserRouter>,
  )
  const input = page.getByRole('searchbox', { name: 'Filter the services' })
  for (const letter of 'term') type(input.element() as HTMLInputElement, letter)
  await expect.element(input).toHaveValue('term')
  const rows = page.getByRole('row')
  await expect.element(rows.filter({ hasText: 'cron' })).not.toBeInTheDocument()
  await expect.element(rows.filter({ hasText: 'hoody-terminal' })).toBeInTheDocument()
  await expect.poll(() => new URLSearchParams(location.search).get('find')).toBe('term')
})
