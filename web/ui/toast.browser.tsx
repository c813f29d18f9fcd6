import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { Announcer, announce } from './announcer.tsx'
import { showToast, ToastRegion } from './toast.tsx'

it('says a toast politely, offers its action and goes once that is taken', async () => {
  const undo = vi.fn()
  await render(<ToastRegion />)
  const region = page.getByRole('region', { name: 'Messages' })
  showToast({
    text: 'acme-api was not stopped',
    detail: 'Container is paused',
    action: { label: 'Resume', onPress: undo },
  })
  await expect.element(region.getByText('acme-api was not stopped')).toBeVisible()
  expect(region.element().querySelector('[aria-live=polite]')?.textContent).toContain('Container is paused')
  await page.getByRole('button', { name: 'Resume' }).click()
  expect(undo).toHaveBeenCalledOnce()
  await expect.element(page.getByText('acme-api was not stopped')).not.toBeInTheDocument()
})

it('shows the same message once, and keeps a lasting one until dismissed', async () => {
  await render(<ToastRegion />)
  showToast({ text: 'Refused', lasting: true })
  showToast({ text: 'Refused', lasting: true })
  await expect.element(page.getByRole('listitem')).toHaveTextContent('Refused')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect.element(page.getByRole('listitem')).not.toBeInTheDocument()
})

it('announces the same text twice as two', async () => {
  await render(<Announcer />)
  const live = () => document.querySelector('[aria-live=polite] span')
  announce('acme-api is running')
  await expect.poll(() => live()?.textContent).toBe('acme-api is running')
  const first = live()
  announce('acme-api is running')
  await expect.poll(() => live() !== first).toBe(true)
})
