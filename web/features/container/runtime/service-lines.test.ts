import { describe, expect, it } from 'vitest'
import { arrange, bytesOf, linesOf, nextSort, parseSort, percentOf, sortText } from './service-lines.ts'

const services = [
  { name: 'nginx', unit: 'nginx.service', active: 'active', sub: 'running', main_pid: 412, memory: '18.0M' },
  { name: 'api', unit: 'api.service', active: 'active', sub: 'running', pid: 611, memory: '212M' },
  { name: 'backup', unit: 'backup.timer', active: 'failed', sub: 'failed', pid: 0, memory: null },
  { name: 'cron', unit: 'cron.service', active: 'active', sub: 'active', description: 'Jobs' },
]
const names = (words: string, sort: string | null) =>
  arrange(linesOf(services), words, parseSort(sort)).map(({ name }) => name)

describe('linesOf', () => {
  it('reads what is there and says nothing of the rest', () => {
    const [nginx, , backup, cron] = linesOf(services)
    expect(nginx).toMatchObject({ state: 'active (running)', pid: 412, memory: 18 * 2 ** 20, cpu: null })
    expect(backup).toMatchObject({ state: 'failed', isFailed: true, pid: null })
    expect(cron?.state).toBe('active')
  })

  it('stands a unit without any field', () => {
    expect(linesOf([{}])[0]).toMatchObject({ name: 'unnamed', state: 'unknown', isFailed: false })
  })

  it('tells twins apart', () => {
    const keys = linesOf([{ unit: 'a@.service' }, { unit: 'a@.service' }]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('amounts in words', () => {
  it.each([
    ['45.2M', Math.round(45.2 * 2 ** 20)],
    ['512K', 512 * 1024],
    ['1.5G', 1.5 * 2 ** 30],
    ['900', 900],
    ['900B', 900],
    ['12 MiB', 12 * 2 ** 20],
    ['[not set]', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%s', (text, bytes) => expect(bytesOf(text)).toBe(bytes))

  it.each([
    ['2.5%', 2.5],
    ['0%', 0],
    ['140', 140],
    ['n/a', null],
    [null, null],
  ])('%s', (text, percent) => expect(percentOf(text)).toBe(percent))
})

describe('arrange', () => {
  it('has failed ones first in every order', () => {
    expect(names('', null)).toEqual(['backup', 'api', 'cron', 'nginx'])
    expect(names('', '-name')).toEqual(['backup', 'nginx', 'cron', 'api'])
  })

  it('has what is not known last in both directions', () => {
    expect(names('', 'memory')).toEqual(['backup', 'nginx', 'api', 'cron'])
    expect(names('', '-memory')).toEqual(['backup', 'api', 'nginx', 'cron'])
  })

  it('filters by every word, in name, description and state', () => {
    expect(names('JOB active', null)).toEqual(['cron'])
    expect(names('job failed', null)).toEqual([])
  })
})

describe('the order in a link', () => {
  it('comes back as it went', () => {
    for (const text of ['cpu', '-memory', '-name', 'state']) expect(sortText(parseSort(text))).toBe(text)
    expect(sortText(parseSort(null))).toBeNull()
    expect(sortText(parseSort('-nonsense'))).toBeNull()
  })

  it('begins numbers with the largest, and turns round', () => {
    const first = nextSort(parseSort(null), 'memory')
    expect(sortText(first)).toBe('-memory')
    expect(sortText(nextSort(first, 'memory'))).toBe('memory')
    expect(sortText(nextSort(first, 'state'))).toBe('state')
  })
})
