import '../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Image } from '../../api/images.ts'
import { queryClient } from '../../api/query-client.ts'
import { playApi, type TestAnswer } from '../../api/test-api.ts'
import { ImageChooser } from './image-chooser.tsx'

function image(image_name: string, more: Partial<Image> = {}): Image {
  const [os = '', release = ''] = image_name.split('/')
  return {
    id: image_name,
    image_name,
    os,
    release,
    alias: `${os} ${release}`,
    description: 'Long-term support',
    architecture: 'amd64',
    variant: null,
    size: 420_000_000,
    price: 0,
    average_rating: 0,
    rating_count: 0,
    icon_url: null,
    prespawn: image_name === 'debian/13',
    ...(image_name === 'debian/13' && { average_rating: 4.5, rating_count: 1200 }),
    ...more,
  }
}

const some = [
  'ubuntu/24.04',
  'ubuntu/22.04',
  'alpine/3.19',
  'fedora/43',
  'fedora/42',
  'debian/13',
  'debian/12',
].map(name => image(name))

let chosen: string

function play(answer: (path: string) => TestAnswer | null) {
  playApi(request => answer(new URL(request.url).pathname))
}

const asPage = (images: Image[]): TestAnswer => ({
  body: { images, pagination: { total: images.length, page: 1, limit: 100, totalPages: 1 } },
})

function Form() {
  const [value, setValue] = useState('debian/13')
  chosen = value
  return (
    <QueryClientProvider client={queryClient}>
      <div style={{ width: 700 }}>
        <ImageChooser value={value} onChange={setValue} serverId={null} />
      </div>
    </QueryClientProvider>
  )
}

const search = page.getByRole('textbox', { name: 'Find an image' })
const list = page.getByRole('listbox', { name: 'Images' })
const names = () =>
  list
    .getByRole('option')
    .elements()
    .map(option => option.querySelector('b')?.textContent)

beforeEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
  play(path => asPage(path.endsWith('/user') ? [image('alpine/3.19')] : some))
})

it('shows the default first and says what the API tells of each', async () => {
  await render(<Form />)
  await expect.element(list.getByRole('option', { name: /debian\/13/, selected: true })).toBeVisible()
  expect(names().slice(0, 2)).toEqual(['debian/13', 'debian/12'])
  await expect
    .element(
      list.getByRole('option', { name: /debian\/13 Starts at once .*420 MB.*Free.*Rated 4.5 of 5 by 1,200/ }),
    )
    .toBeVisible()
  await expect.element(list.getByRole('option', { name: /alpine.*In your library/ })).toBeVisible()
})

it('understands ubuntu:22.04 and offers what the API takes', async () => {
  await render(<Form />)
  await search.fill('ubuntu:22.04')
  await expect.element(page.getByText('"ubuntu:22.04" is written as ubuntu/22.04.')).toBeVisible()
  await expect.element(page.getByText('ubuntu/… can be 24.04 or 22.04.')).toBeVisible()
  expect(names()).toEqual(['ubuntu/22.04', 'ubuntu/24.04'])
  await page.getByRole('button', { name: 'Use ubuntu/22.04' }).click()
  expect(chosen).toBe('ubuntu/22.04')
  await expect.element(search).toHaveValue('')
})

it('takes Debian 13 with Enter, and says what fedora can be', async () => {
  await render(<Form />)
  await search.fill('Debian 12')
  await expect.element(page.getByText('debian/… can be 13 or 12.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(chosen).toBe('debian/12')
  await search.fill('fedora/40')
  await expect.element(page.getByText('There is no image fedora/40.')).toBeVisible()
  await expect.element(page.getByText('fedora/… can be 43 or 42.')).toBeVisible()
})

it('is worked with the keyboard alone', async () => {
  await render(<Form />)
  await expect.element(list).toBeVisible()
  await search.click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(list).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(chosen).toBe('debian/12')
  await userEvent.keyboard('{End} ')
  expect(chosen).toBe('ubuntu/22.04')
  const active = document.getElementById(list.element().getAttribute('aria-activedescendant')!)
  expect(active?.querySelector('b')?.textContent).toBe('ubuntu/22.04')
})

it('narrows by system and architecture', async () => {
  await render(<Form />)
  await page.getByLabelText('System').selectOptions('fedora')
  await expect.element(page.getByText('fedora/… can be 43 or 42.')).toBeVisible()
  expect(names()).toEqual(['fedora/43', 'fedora/42'])
  await search.fill('nothing like it')
  await page.getByRole('button', { name: 'Show all images' }).click()
  await expect.element(list.getByRole('option', { name: /debian\/13/ })).toBeVisible()
})

it('shows the library', async () => {
  await render(<Form />)
  await page.getByRole('radio', { name: 'Your library' }).click()
  await expect.element(list.getByRole('option')).toHaveLength(1)
})

it('says what an empty library is', async () => {
  play(path => asPage(path.endsWith('/user') ? [] : some))
  await render(<Form />)
  await page.getByRole('radio', { name: 'Your library' }).click()
  await expect.element(page.getByText('No images here yet')).toBeVisible()
})

it('keeps of thousands only those near the eye', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => image(`distro${at % 20}/${at}`))
  play(path => asPage(path.endsWith('/user') ? [] : many))
  await render(<Form />)
  await expect.element(list).toBeVisible()
  list.element().focus()
  await userEvent.keyboard('{End}')
  await vi.waitFor(() => {
    const active = document.getElementById(list.element().getAttribute('aria-activedescendant')!)
    expect(active?.getAttribute('aria-posinset')).toBe('3000')
    const { bottom } = active!.getBoundingClientRect()
    expect(bottom).toBeLessThanOrEqual(list.element().getBoundingClientRect().bottom + 1)
  })
  expect(list.getByRole('option').elements().length).toBeLessThan(120)
})

it('says what failed, tries again, and still takes a name', async () => {
  let isUp = false
  play(() => (isUp ? asPage(some) : { status: 403, body: { message: 'This token may not.', code: 'X_Y' } }))
  await render(<Form />)
  await expect.element(page.getByText(/This token may not/)).toBeVisible()
  await search.fill('acme/1')
  await page.getByRole('button', { name: 'Use acme/1 unchecked' }).click()
  expect(chosen).toBe('acme/1')
  isUp = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(list.getByRole('option', { name: /debian\/13/ })).toBeVisible()
  await expect.element(page.getByText('acme/1')).toBeVisible()
})
