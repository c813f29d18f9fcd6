import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { IconButton } from '../ui/button.tsx'
import { ContainerCard, type ContainerCardProps } from './container-card.tsx'

const long = 'a'.repeat(100)

function card(props: Partial<ContainerCardProps>) {
  return render(
    <MemoryRouter>
      <div style={{ width: 270 }}>
        <ContainerCard
          name="acme-api"
          color="#D52E26"
          status="running"
          image="debian/13"
          server="node-us"
          realms={['production']}
          line="Running 3 d 4 h"
          actions={[{ label: 'Stop' }, { label: 'Terminal' }, { label: 'Delete' }]}
          to="/containers/1"
          {...props}
        />
      </div>
    </MemoryRouter>,
  )
}

it.each(['running', 'paused', 'stopped', 'creating', 'failed', 'access_suspended'])(
  'holds long texts while %s',
  async status => {
    const menu = <IconButton icon="more" label="More" />
    await card({
      name: long,
      status,
      image: long,
      server: long,
      realms: [long, `b${long}`, `c${long}`],
      line: long,
      menu,
    })
    const article = page.getByRole('article', { name: long }).element()
    expect(article.clientWidth).toBeLessThanOrEqual(270)
    expect(article.scrollWidth).toBe(article.clientWidth)
    expect(article.querySelector<HTMLElement>('.tag')?.offsetHeight).toBeLessThanOrEqual(40)
    await expect.element(page.getByRole('link', { name: long })).toBeVisible()
    const right = article.getBoundingClientRect().right
    expect(page.getByRole('button', { name: 'More' }).element().getBoundingClientRect().right).toBeLessThan(
      right,
    )
  },
)

it('gives its actions equal columns and names whose they are', async () => {
  await card({})
  const widths = page
    .getByRole('button')
    .elements()
    .map(button => Math.round(button.getBoundingClientRect().width))
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1)
  await expect.element(page.getByRole('button', { name: 'Stop acme-api' })).toBeVisible()
})

it('lets nothing be pressed while its controls are still those of another', async () => {
  const stop = vi.fn()
  const open = vi.fn()
  await card({ controlsOf: 'acme-db', actions: [{ label: 'Stop', onClick: stop }], onOpen: open })
  await page.getByRole('button', { name: 'Stop acme-db' }).click()
  await page.getByRole('link', { name: 'acme-api' }).click()
  expect(stop).not.toHaveBeenCalled()
  expect(open).toHaveBeenCalledOnce()
})

it('keeps a service URL out of the page while keys are hidden', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  await card({ actions: [{ label: 'Terminal', href: 'https://secret.example/' }], masked: true })
  expect(document.body.innerHTML).not.toContain('secret.example')
  await page.getByRole('button', { name: 'Terminal' }).click()
  expect(open).toHaveBeenCalledWith('https://secret.example/', '_blank', 'noopener,noreferrer')
})
