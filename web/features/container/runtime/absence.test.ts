import { expect, it } from 'vitest'
import { whyNothing } from './absence.ts'

const kit = { hoody_kit: true, ssh_public_key: null }

it.each([
  ['stopped', 'start'],
  ['paused', 'resume'],
  ['failed', 'history'],
  ['creating', null],
  ['deleting', null],
  ['deleted', null],
  // A newer API's (sheet §20 row 19).
  ['provisioning', null],
])('%s: the next step is %s', (status, step) => {
  expect(whyNothing({ status, ...kit }, 5000).step).toBe(step)
})

it('tells running from answering', () => {
  expect(whyNothing({ status: 'running', ...kit }, 59_000)).toMatchObject({
    title: 'It is warming up',
    step: null,
  })
  expect(whyNothing({ status: 'running', ...kit }, 60_000)).toMatchObject({ step: 'restart' })
  expect(whyNothing({ status: 'running', ...kit }, null)).toMatchObject({ step: 'restart' })
})

it('does not blame a start for what was never installed', () => {
  const without = { status: 'running', hoody_kit: false }
  expect(whyNothing({ ...without, ssh_public_key: 'ssh-ed25519 A' }, 1000).step).toBe('log-in')
  expect(whyNothing({ ...without, ssh_public_key: null }, 1000).step).toBe('create')
})
