import { describe, expect, it } from 'vitest'
import { countAnswering, offersOf, stateWords, whatItGrants } from './catalogue.ts'

const services = [
  { name: 'hoody-terminal', active: 'active' },
  { name: 'hoody-terminal-2', active: 'activating' },
  { name: 'hoody-code', active: 'activating' },
  { name: 'hoody-proxy-logs', active: 'failed' },
  { name: 'ssh', active: 'active' },
]
type Facts = Parameters<typeof offersOf>[0]
const stateOf = (slug: string, facts: Partial<Facts>) =>
  offersOf({ status: 'running', services, ranFor: 10_000, ...facts }).find(
    ({ service }) => service.slug === slug,
  )?.state

describe('the catalogue', () => {
  it('tells what answers, what warms up for a minute, and what does not answer after it', () => {
    expect(stateOf('terminal', {})).toBe('answering')
    expect(stateOf('code', {})).toBe('warming')
    expect(stateOf('code', { ranFor: 59_999 })).toBe('warming')
    expect(stateOf('code', { ranFor: 60_000 })).toBe('silent')
    expect(stateOf('code', { ranFor: null })).toBe('silent')
    expect(stateOf('logs', {})).toBe('failed')
    expect(stateOf('ssh', {})).toBe('answering')
  })
  it('does not guess about what nothing tells of', () => {
    expect(stateOf('pipe', {})).toBe('untold')
    expect(stateOf('proxy', {})).toBe('untold')
    expect(stateOf('pipe', { services: null })).toBe('warming')
    expect(stateOf('pipe', { services: [], ranFor: 70_000 })).toBe('silent')
    expect(stateOf('pipe', { services: undefined })).toBe('unknown')
    expect(stateOf('terminal', { status: 'stopped' })).toBe('off')
  })
  it('counts those that are told of', () => {
    expect(countAnswering(offersOf({ status: 'running', services, ranFor: 0 }))).toEqual({
      answering: 2,
      of: 4,
    })
  })
  it('has a word for each state and says what an address grants', () => {
    expect(Object.values(stateWords).every(Boolean)).toBe(true)
    expect(whatItGrants({ slug: 'code', label: 'Code' })).toMatch(/shell/)
    expect(whatItGrants({ slug: 'ssh', label: 'SSH' })).toMatch(/private key/)
    expect(whatItGrants({ slug: 'files', label: 'Files' })).toMatch(/use Files/)
  })
})
