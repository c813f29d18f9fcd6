import { QueryClientProvider } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Container } from '../api/fleet-state.ts'
import { type LastTransition, lastTransitionQuery } from '../api/last-transition.ts'
import { queryClient } from '../api/query-client.ts'
import { StateLine } from './state-line.tsx'

const row = (id: string) =>
  ({ id, name: id, status: 'running', updated_at: '2026-11-20T10:00:00.000Z' }) as Container

const Line = ({ container }: { container: Container }) => (
  <QueryClientProvider client={queryClient}>
    <StateLine container={container} pending={undefined} />
  </QueryClientProvider>
)

it('shows at once what is known of the container that it comes to show', async () => {
  const known = row('known')
  const since = new Date(Date.now() - 90 * 60_000).toISOString()
  queryClient.setQueryData<LastTransition>([...lastTransitionQuery(known).queryKey], {
    since,
    reason: null,
    cause: null,
    code: null,
    from: null,
  })
  const { rerender, container: shown } = await render(<Line container={row('unknown')} />)
  expect(shown.textContent).toBe('Running')
  await rerender(<Line container={known} />)
  expect(shown.textContent).toMatch(/Running 1 h /)
})
