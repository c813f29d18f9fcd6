import { expect, it } from 'vitest'
import type { RuntimeInfo } from '../../../api/runtime.ts'
import { changesBetween, lookOf } from './changes.ts'

const before: RuntimeInfo = {
  services: [
    { unit: 'nginx.service', name: 'nginx', active: 'active', main_pid: 1, restart_count: 0 },
    { unit: 'api.service', name: 'api', active: 'active', main_pid: 2, restart_count: 1 },
    { unit: 'cron.service', name: 'cron', active: 'active', main_pid: 3 },
    { unit: 'old.service', name: 'old', active: 'active', main_pid: 4 },
  ],
  network_services: [{ protocol: 'tcp', ip: '0.0.0.0', port: 80, pid: 1 }],
  terminals: [{ id: '1', last_activity: 100, command_history: ['export TOKEN=hunter2'] }],
  displays: [{ display: 1, connected_clients: 0, windows: [] }],
}

const changes = (after: RuntimeInfo) => {
  const { marks, gone } = changesBetween(lookOf(before), lookOf(after))
  return { marks: Object.fromEntries(marks), gone }
}

it('marks nothing where nothing changed', () => {
  expect(changes(structuredClone(before))).toEqual({ marks: {}, gone: [] })
})

it('marks what changed, came and went', () => {
  const after: RuntimeInfo = {
    services: [
      { unit: 'nginx.service', name: 'nginx', active: 'failed', main_pid: null },
      { unit: 'api.service', name: 'api', active: 'active', main_pid: 9, restart_count: 3 },
      { unit: 'cron.service', name: 'cron', active: 'active', main_pid: 8 },
      { unit: 'new.service', name: 'new', active: 'active', main_pid: 5 },
    ],
    network_services: [{ protocol: 'tcp', ip: '0.0.0.0', port: 80, pid: 7 }],
    terminals: [{ id: '1', last_activity: 160 }],
    displays: [{ display: 1, connected_clients: 2, windows: [] }],
  }
  expect(changes(after)).toEqual({
    marks: {
      'service nginx.service': 'was active',
      'service api.service': '2 restarts',
      'service cron.service': 'new process',
      'service new.service': 'new',
      'port tcp 0.0.0.0 80': 'new process',
      'terminal 1': 'used',
      'display 1': 'had 0 clients',
    },
    gone: ['old'],
  })
})

it('keeps no command that was typed', () => {
  expect(JSON.stringify([...lookOf(before)])).not.toContain('hunter2')
})
