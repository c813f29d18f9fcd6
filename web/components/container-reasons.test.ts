import { expect, it } from 'vitest'
import { whyNot } from './container-reasons.ts'

it('says nothing against what the state allows', () => {
  expect(whyNot('stop', { status: 'running' })).toBeUndefined()
})
it('gives the reason and the way out', () => {
  expect(whyNot('pause', { status: 'stopped' })).toBe('Cannot pause while stopped. Start it first.')
})
it('lets a running or paused container be deleted, for it is stopped on the way', () => {
  expect(whyNot('delete', { status: 'running' })).toBeUndefined()
  expect(whyNot('delete', { status: 'paused' })).toBeUndefined()
  expect(whyNot('delete', { status: 'creating' })).toContain('Wait until it is ready')
})
it('refuses everything on an expired server and during another operation', () => {
  expect(whyNot('start', { status: 'stopped', server_expired: true })).toContain('server has expired')
  expect(whyNot('stop', { status: 'running' }, 'restart')).toContain('Another operation')
})
