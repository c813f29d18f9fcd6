import '../../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Container } from '../../api/fleet-state.ts'
import { commitToFleet } from '../../api/fleet-sync.ts'
import { queryClient } from '../../api/query-client.ts'
import { playApi } from '../../api/test-api.ts'
import { fleetRow } from './fleet-row.fixtures.ts'
import { QueryHelp } from './query-help.tsx'

afterEach(() => {
  queryClient.clear()
  vi.unstubAllGlobals()
})

function Line() {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  const [text, setText] = useState('')
  return (
    <QueryClientProvider client={queryClient}>
      <input ref={setField} aria-label="Find" value={text} onChange={event => setText(event.target.value)} />
      {field && <QueryHelp field={field} text={text} onText={setText} />}
    </QueryClientProvider>
  )
}

const rowWith = (container_image: string) => fleetRow(container_image, { container_image }) as Container

it('takes what was pointed at, also when more of the fleet has put others before it', async () => {
  playApi(() => ({ body: [] }))
  commitToFleet({ rows: ['debian/13', 'ubuntu/24.04'].map(rowWith), total: 3 })
  await render(<Line />)
  await userEvent.click(page.getByLabelText('Find'))
  await userEvent.keyboard('image:')
  const options = page.getByRole('option')
  await expect.element(options).toHaveLength(2)
  await userEvent.keyboard('{ArrowDown}')
  const selected = page.getByRole('option', { selected: true })
  await expect.element(selected).toHaveTextContent('image:ubuntu/24.04')

  commitToFleet({ rows: [rowWith('alpine/3.19')], complete: true })
  await expect.element(options).toHaveLength(3)
  await expect.element(options.first()).toHaveTextContent('image:alpine/3.19')
  await expect.element(selected).toHaveTextContent('image:ubuntu/24.04')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByLabelText('Find')).toHaveValue('image:ubuntu/24.04 ')
})
