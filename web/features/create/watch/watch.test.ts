import { describe, expect, it } from 'vitest'
import type { Service, StatusLog } from '../../../api/coming-up.ts'
import { isSettled, readinessOf } from '../../../components/readiness.ts'
import { creationTime, othersAlike, usualTime } from './usual-time.ts'

const start = Date.UTC(2026, 0, 1)

function log(from: string | null, to: string, at: number, more: Partial<StatusLog> = {}): StatusLog {
  const transition_time = new Date(start + at).toISOString()
  const fields = { id: 'l', container_id: 'c', transition_time, duration_ms: null, triggered_by: 'user' }
  return { ...fields, metadata: null, from_status: from, to_status: to, ...more } as StatusLog
}

const created = (ms: number, as = 'creating') => [
  log(null, as, 0),
  log(as, 'running', ms, { duration_ms: ms }),
]

describe('the usual time', () => {
  const row = (id: string, server_id: string, container_image = 'debian/13', status = 'running') => ({
    id,
    server_id,
    container_image,
    status,
  })
  it('asks the newest of the same image on the same server, or on others when there are none', () => {
    const me = row('me', 'a', 'debian/13', 'creating')
    const rows = [
      me,
      row('1', 'a'),
      row('2', 'b'),
      row('3', 'a', 'alpine/3.19'),
      row('4', 'a', 'debian/13', 'failed'),
    ]
    expect(othersAlike(me, rows)).toEqual({ ids: ['1'], isElsewhere: false })
    expect(othersAlike(row('me', 'c'), rows)).toEqual({ ids: ['1', '2'], isElsewhere: true })
    const many = Array.from({ length: 30 }, (_, at) => row(`r${at}`, 'a'))
    expect(othersAlike(me, many).ids).toHaveLength(8)
  })
  it('is the median of those that began alike', () => {
    const others = [created(4000), created(1000), created(400, 'claiming'), created(9000)]
    expect(usualTime(others, 'creating')).toEqual({ ms: 4000, count: 3 })
    expect(usualTime(others, 'claiming')).toEqual({ ms: 400, count: 1 })
    expect(usualTime([created(1000), created(2000)], 'creating')).toEqual({ ms: 1500, count: 2 })
    expect(usualTime([], 'creating')).toBeNull()
  })
  it('counts the times between when no duration is told, and nothing that is cut off', () => {
    expect(creationTime([log(null, 'creating', 0), log('creating', 'running', 2500)])).toBe(2500)
    expect(creationTime([log('stopped', 'running', 0)])).toBeNull()
    expect(creationTime([log(null, 'creating', 0), log('creating', 'failed', 50)])).toBeNull()
    expect(creationTime([])).toBeNull()
  })
})

describe('readiness', () => {
  const unit = (name: string, active: string): Service => ({ name, active })
  it('tells of the kit and of SSH, and leaves the system out', () => {
    const services = [unit('dbus', 'active'), unit('ssh', 'active'), unit('hoody-terminal', 'activating')]
    expect(readinessOf(services)).toEqual([
      { name: 'hoody-terminal', label: 'Terminal', state: 'starting' },
      { name: 'ssh', label: 'SSH', state: 'ready' },
    ])
    expect(isSettled(readinessOf(services))).toBe(false)
    expect(isSettled(readinessOf([unit('hoody-code', 'failed'), unit('hoody-n', 'active')]))).toBe(true)
    expect(isSettled([])).toBe(false)
  })
})
