import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../index.css'
import { realKeys } from '../../../contract/ssh-key.fixtures.ts'
import type { Container } from '../../api/fleet-state.ts'
import { commitToFleet } from '../../api/fleet-sync.ts'
import { queryClient } from '../../api/query-client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { SshAccess } from './ssh-access.tsx'
import { SshKeyField, type SshKeyFieldProps } from './ssh-key-field.tsx'

vi.mock('../../lib/save-file.ts', () => ({ saveFile: vi.fn() }))

const { line, fingerprint } = realKeys[0]
const otherLine = realKeys[1].line
const PRIVATE = '-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----'

interface HarnessProps extends Partial<SshKeyFieldProps> {
  start: string
  onLine: (line: string) => void
}

function Harness({ start, onLine, ...props }: HarnessProps) {
  const [value, setValue] = useState(start)
  onLine(value)
  return <SshKeyField name="acme-api" value={value} onChange={setValue} {...props} />
}

/** Answers a function that tells the line as it is then. */
async function show(start = '', props: Partial<SshKeyFieldProps> = {}) {
  let latest = start
  const { unmount } = await render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <Harness
          start={start}
          onLine={text => {
            latest = text
          }}
          {...props}
        />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { line: () => latest, unmount }
}

const field = () => page.getByRole('textbox', { name: 'SSH key' })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const privatePart = () => page.getByRole('region', { name: 'Private key' })

/** Whether the browser would ask before the page goes. */
function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

afterEach(() => {
  vi.mocked(saveFile).mockClear()
  // As when the page goes: what was made is forgotten.
  window.dispatchEvent(new Event('pagehide'))
})

it('says what a key is, with its fingerprint as ssh-keygen prints it', async () => {
  const { line: current } = await show()
  await field().fill(`${line} dana@laptop`)
  await expect.element(page.getByText('ed25519, 256 bits, dana@laptop')).toBeVisible()
  await expect.element(page.getByText(fingerprint)).toBeVisible()
  await button('Remove key').click()
  expect(current()).toBe('')
})

it('names the container that a key opens already, and links to it', async () => {
  const time = '2026-01-01T00:00:00Z'
  const row = {
    id: 'a'.repeat(24),
    name: 'holder',
    ssh_public_key: `${line} x`,
    created_at: time,
    updated_at: time,
  }
  commitToFleet({ rows: [row as Container], complete: true })
  await show(`${line} another comment`)
  await expect.element(field()).toHaveAccessibleDescription(/already opens holder\./)
  await expect
    .element(page.getByRole('link', { name: 'holder' }))
    .toHaveAttribute('href', `/containers/${row.id}`)
  await field().fill(otherLine)
  await expect.element(field()).not.toHaveAttribute('aria-invalid')
})

it('does not take the own key of the container for that of another', async () => {
  await show(line, { of: { id: 'a'.repeat(24), installed: line } })
  await expect.element(field()).not.toHaveAttribute('aria-invalid')
})

it.each(['paste', 'drop', 'file'])('refuses a private key at once: %s', async way => {
  const { line: current } = await show(line)
  const data = new DataTransfer()
  if (way === 'file') data.items.add(new File([`${PRIVATE}\n`], 'id_ed25519'))
  else data.setData('text', PRIVATE)
  const options = { bubbles: true, cancelable: true }
  const event =
    way === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, ...options })
      : new DragEvent('drop', { dataTransfer: data, ...options })
  field().element().dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  await expect.element(field()).toHaveAccessibleDescription(/private key.*not sent/)
  expect(current()).toBe(line)
  expect(document.body.innerHTML).not.toContain('c2VjcmV0')
})

it('takes a dropped .pub file', async () => {
  const { line: current } = await show()
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([`${line} me@here\n`], 'id_ed25519.pub'))
  field()
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  await expect.poll(current).toBe(`${line} me@here`)
})

it('makes a pair, whose private half can be saved once', async () => {
  const { line: current } = await show()
  expect(asksBeforeLeaving()).toBe(false)
  await button('Make a key pair').click()
  await expect.poll(current).toMatch(/^ssh-ed25519 \S+ acme-api$/)
  await expect.element(privatePart()).toBeVisible()
  await expect.element(field()).toHaveAttribute('readonly')
  expect(asksBeforeLeaving()).toBe(true)

  await button('Save acme-api_ed25519').click()
  await expect.element(privatePart()).toHaveTextContent(/wiped from this page/)
  expect(saveFile).toHaveBeenCalledOnce()
  const [name, text] = vi.mocked(saveFile).mock.calls[0]!
  expect(name).toBe('acme-api_ed25519')
  expect(text).toMatch(
    /^-----BEGIN OPENSSH PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+\n-----END OPENSSH PRIVATE KEY-----\n$/,
  )
  // Its public half stands in it, as anybody can read.
  expect(atob(String(text).split('\n').slice(1, -2).join(''))).toContain(atob(current().split(' ')[1]!))
  await expect.element(button('Save acme-api_ed25519')).not.toBeInTheDocument()
  await expect.element(field()).not.toHaveAttribute('readonly')
  expect(asksBeforeLeaving()).toBe(false)
})

it('encrypts it with a passphrase that was typed twice', async () => {
  await show()
  await button('Make a key pair').click()
  await page.getByLabelText('Passphrase (optional)').fill('correct horse')
  await expect
    .element(button('Save acme-api_ed25519'))
    .toHaveAccessibleDescription('Type the passphrase twice.')
  await page.getByLabelText('The same again').fill('wrong horse')
  await expect.element(page.getByText('It is another one.')).toBeVisible()
  await page.getByLabelText('The same again').fill('correct horse')
  await userEvent.keyboard('{Enter}')
  await expect.element(privatePart()).toHaveTextContent(/wiped/)
  const text = String(vi.mocked(saveFile).mock.calls[0]![1])
  expect(atob(text.split('\n').slice(1, -2).join(''))).toContain('aes256-ctr\0\0\0\u0006bcrypt')
})

it('keeps an unsaved one while the field is away, and forgets it when it is given up', async () => {
  const first = await show()
  await button('Make a key pair').click()
  await expect.element(privatePart()).toBeVisible()
  const made = first.line()
  await first.unmount()
  const { line: current } = await show(made)
  await expect.element(privatePart()).toBeVisible()
  await button('Discard this key').click()
  await expect.element(privatePart()).not.toBeInTheDocument()
  expect(current()).toBe('')
  expect(asksBeforeLeaving()).toBe(false)
})

it('says how to log in, with the address masked until asked for', async () => {
  const host = `${'a'.repeat(24)}-${'b'.repeat(24)}-ssh.node-us.containers.hoody.icu`
  const container = { name: 'acme-api', ssh_hostname: host, ssh_public_key: `${line} acme-api` } as Container
  await render(<SshAccess container={container} />)
  await expect
    .element(page.getByText(/^ssh -i/))
    .toHaveTextContent(
      'ssh -i ~/.ssh/acme-api_ed25519 -o IdentitiesOnly=yes root@••••••-••••••-ssh.node-us.containers.hoody.icu',
    )
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await page.getByLabelText('Key file in ~/.ssh').fill('id_work')
  await button('Copy: For ~/.ssh/config').click()
  expect(written).toHaveBeenCalledWith(
    `Host acme-api\n  HostName ${host}\n  User root\n  IdentityFile ~/.ssh/id_work\n  IdentitiesOnly yes\n`,
  )
})
