import '../index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { aliasesQuery } from '../api/aliases.ts'
import type { Container } from '../api/fleet-state.ts'
import { commitToFleet } from '../api/fleet-sync.ts'
import { queryClient } from '../api/query-client.ts'
import { askDelete, type DeleteFlow, useDeleteFlow, useDeleteFlows } from './delete-flow.ts'
import { DeletePanel } from './delete-panel.tsx'

function row(more: Partial<Container>): Container {
  const time = '2026-11-20T10:00:00.000Z'
  return {
    id: '6b015c45e54384afcb6bfc88',
    project_id: '6b015c45e54384afcb6bfc01',
    name: 'acme-api',
    status: 'running',
    snapshot_count: 0,
    created_at: time,
    updated_at: time,
    ...more,
  } as Container
}

function Panel({ container }: { container: Container }) {
  const flow = useDeleteFlow(container.id)
  return flow ? <DeletePanel container={container} flow={flow} /> : <p>Closed</p>
}

async function open(container: Container, aliases: string[] = []) {
  queryClient.setQueryData(aliasesQuery(container.id).queryKey, {
    aliases: aliases.map(alias => ({ id: alias, alias, enabled: true })),
    count: aliases.length,
  } as never)
  askDelete(container)
  await render(
    <QueryClientProvider client={queryClient}>
      <Panel container={container} />
    </QueryClientProvider>,
  )
}

const flow = () => Object.values(useDeleteFlows.getState())[0]
const put = (next: Partial<DeleteFlow>) => useDeleteFlows.setState({ [flow()!.id]: { ...flow()!, ...next } })

beforeEach(() => {
  useDeleteFlows.setState({}, true)
  queryClient.clear()
})

describe('the confirmation', () => {
  it('says what is lost, what may be, what is removed and what is kept', async () => {
    commitToFleet({ rows: [row({ id: 'copy', name: 'acme-copy', source_container_id: row({}).id })] })
    await open(row({ snapshot_count: 3 }), ['shop', 'www-shop'])
    await expect.element(page.getByText(/File system, environment, network and firewall/)).toBeVisible()
    await expect.element(page.getByText(/3 snapshots: some servers keep them/)).toBeVisible()
    await expect.element(page.getByText('2 aliases: shop, www-shop')).toBeVisible()
    await expect.element(page.getByText(/1 copy \(acme-copy\), which can no longer be synced/)).toBeVisible()
  })

  it('takes the focus, and Escape closes it', async () => {
    await open(row({}))
    await expect.element(page.getByRole('region', { name: 'Delete acme-api?' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('Closed')).toBeVisible()
  })

  it('offers the snapshot only where one can be taken', async () => {
    await open(row({ status: 'failed' }))
    await expect.element(page.getByRole('button', { name: 'Delete it' })).toBeVisible()
    expect(page.getByRole('checkbox').query()).toBeNull()
  })

  it('remembers the wish while the card is scrolled away', async () => {
    await open(row({ status: 'paused' }))
    await userEvent.click(page.getByRole('checkbox', { name: 'Take a snapshot first' }))
    expect(flow()?.wishes.takeSnapshot).toBe(true)
    await expect.element(page.getByRole('button', { name: 'Resume, stop and delete' })).toBeVisible()
  })
})

describe('one that much depends on', () => {
  const press = () => page.getByRole('button', { name: 'Stop and delete' })

  it('is deleted only when its name was typed or pasted', async () => {
    await open(row({ name: 'acme-prod' }))
    await expect.element(page.getByText('It is named like one in production.')).toBeVisible()
    await expect.element(press()).toHaveAttribute('aria-disabled', 'true')
    const field = page.getByRole('textbox', { name: 'Type acme-prod to delete it' })
    await userEvent.fill(field, 'acme-pro')
    await expect.element(press()).toHaveAccessibleDescription('Type its name to confirm.')
    await userEvent.fill(field, 'acme-prod ')
    await expect.element(press()).not.toHaveAttribute('aria-disabled')
    expect(flow()?.typed).toBe('acme-prod ')
    await userEvent.type(field, '{Enter}')
    await expect.element(page.getByText('Closed')).toBeVisible()
  })

  it('is one that starts by itself and is public', async () => {
    await open(row({ autostart: true, has_proxy_domains: true }), ['shop'])
    await expect.element(page.getByText(/1 public alias leads to it/)).toBeVisible()
  })

  it('is no other: nothing is asked for, neither while its aliases are unknown nor then', async () => {
    askDelete(row({ autostart: true, has_proxy_domains: false }))
    await render(
      <QueryClientProvider client={queryClient}>
        <Panel container={row({ autostart: true, has_proxy_domains: false })} />
      </QueryClientProvider>,
    )
    await expect.element(press()).not.toHaveAttribute('aria-disabled')
    expect(page.getByRole('textbox').query()).toBeNull()
  })
})

describe('the progress', () => {
  it('can be stopped between steps', async () => {
    await open(row({}))
    put({
      phase: 'running',
      steps: [
        { id: 'stop', state: 'active' },
        { id: 'delete', state: 'pending' },
      ],
    })
    await userEvent.click(page.getByRole('button', { name: 'Stop here' }))
    expect(flow()?.phase).toBe('stopping')
  })

  it('shows why a step failed, and offers another try', async () => {
    await open(row({}))
    put({ phase: 'failed', steps: [{ id: 'stop', state: 'failed', detail: 'The host did not answer.' }] })
    await expect.element(page.getByText('The host did not answer.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    await expect.element(page.getByText('Closed')).toBeVisible()
  })

  it('says that the aliases are gone when it was stopped after them', async () => {
    await open(row({}))
    put({
      phase: 'stopped',
      steps: [
        { id: 'aliases', state: 'done' },
        { id: 'delete', state: 'pending' },
      ],
    })
    await expect.element(page.getByText('The container is kept; its aliases are gone.')).toBeVisible()
  })
})
