import '../../index.css'
import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { FleetBar } from './fleet-bar.tsx'
import { parseView } from './view.ts'

const address = location.href
afterEach(() => history.replaceState(null, '', address))

it('offers what goes with the choice in the address, also before the page shows it', async () => {
  await page.viewport(1440, 900)
  await render(
    <FleetBar
      views={null}
      view={parseView(new URLSearchParams('sort=name'))}
      onChange={vi.fn()}
      summary="48 containers"
      railOpen={false}
      onToggleRail={vi.fn()}
    />,
  )
  history.replaceState(null, '', '?sort=created')
  await page.getByRole('button', { name: 'Name, A to Z' }).click()
  await expect.element(page.getByRole('menuitemradio', { name: 'Created' })).toBeChecked()
  await expect.element(page.getByRole('menuitemradio', { name: 'Oldest first' })).toBeVisible()
})
