import { expect, test } from 'vitest'
import { testServer } from '../test-server.ts'
import { findContainer, markDeleted, pageOfContainers, updateContainer } from './containers.ts'

test('two changes in one millisecond are told apart by updated_at', async () => {
  const { context, containerId } = await testServer()
  const at = new Date(context.clock.now()).toISOString()
  const first = updateContainer(context.db, containerId, { comment: 'first', updated_at: at })
  const second = updateContainer(context.db, containerId, { comment: 'second', updated_at: at })
  expect(second.updated_at > first.updated_at).toBe(true)
  expect(findContainer(context.db, containerId)?.comment).toBe('second')
})

test('the total of a list follows every write, also one that is taken back', async () => {
  const { context, containerId } = await testServer()
  const { db } = context
  const query = { params: {}, sort_by: 'id', sort_order: 'asc', page: 1, limit: 10 } as const
  const total = (where = '1 = 1') => pageOfContainers(db, { ...query, where }).total
  const at = new Date(context.clock.now()).toISOString()
  expect([total(), total()]).toEqual([1, 1])
  expect(total(`c.name = 'nobody'`)).toBe(0)
  const undone = new Error('taken back')
  expect(() =>
    db.tx(() => {
      markDeleted(db, containerId, at)
      expect(total()).toBe(0)
      throw undone
    }),
  ).toThrow(undone)
  expect(total()).toBe(1)
  markDeleted(db, containerId, at)
  expect(total()).toBe(0)
})
