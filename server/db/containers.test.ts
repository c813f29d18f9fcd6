import { expect, test } from 'vitest'
import { testServer } from '../test-server.ts'
import { findContainer, updateContainer } from './containers.ts'

test('two changes in one millisecond are told apart by updated_at', async () => {
  const { context, containerId } = await testServer()
  const at = new Date(context.clock.now()).toISOString()
  const first = updateContainer(context.db, containerId, { comment: 'first', updated_at: at })
  const second = updateContainer(context.db, containerId, { comment: 'second', updated_at: at })
  expect(second.updated_at > first.updated_at).toBe(true)
  expect(findContainer(context.db, containerId)?.comment).toBe('second')
})
