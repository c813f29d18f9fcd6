import { expect, test } from 'vitest'
import { manualClock } from '../../clock.ts'
import { noFaults } from '../../faults.ts'
import type { Machine } from '../engine.ts'
import { createSimulatedEngine } from './engine.ts'

const hostMemory = 64 * 1024 ** 3

const machineNumbered = (n: number, fields: Partial<Machine> = {}): Machine => ({
  id: (0x69550000 + n).toString(16).padEnd(24, '0'),
  project_id: 'a'.repeat(24),
  server_id: 'b'.repeat(24),
  name: `machine-${n}`,
  image: 'debian/13',
  hoody_kit: true,
  dev_kit: true,
  ai: true,
  autostart: true,
  ramdisk: true,
  ramdisk_scope: 'container',
  ssh_public_key: null,
  environment_vars: {},
  ...fields,
})

function setUp(seed = 1) {
  const clock = manualClock()
  const faults = noFaults()
  const engine = createSimulatedEngine({ clock, faults, seed, mishaps: true, hostMemory: () => hostMemory })
  return { clock, faults, engine }
}

/** Forty machines that have been up for an hour. */
function fleet(seed?: number) {
  const parts = setUp(seed)
  const machines = Array.from({ length: 40 }, (_, n) => machineNumbered(n))
  for (const machine of machines) parts.engine.adopt(machine, 'running', parts.clock.now() - 3_600_000)
  return { ...parts, machines }
}

test('what is shown inside fits together', () => {
  const { engine, machines } = fleet()
  let failed = 0
  for (const machine of machines) {
    const { services, network_services, terminals, displays } = engine.runtime(machine)!
    const { cpu, memory, processes } = engine.measure(machine)
    const pids = new Set(services!.map(service => service.pid!).filter(pid => pid > 0))
    for (const port of network_services!) {
      const owner = services!.find(service => service.main_pid === port.pid)
      if (owner) expect(owner.active).toBe('active')
    }
    expect(new Set(network_services!.map(port => port.port)).size).toBe(network_services!.length)
    const used = services!.reduce(
      (sum, service) => sum + Number.parseFloat(service.memory ?? '0') * 2 ** 20,
      0,
    )
    const share = services!.reduce((sum, service) => sum + Number.parseFloat(service.cpu_usage ?? '0'), 0)
    // Printed with one digit, so half of that is lost in every line.
    expect(used).toBeLessThanOrEqual(memory!.usage + services!.length * 2 ** 20 * 0.05)
    expect(share).toBeLessThanOrEqual(cpu!.usage_percent + services!.length * 0.05)
    expect(memory!.usage_peak).toBeGreaterThanOrEqual(memory!.usage)
    expect(memory!.total).toBe(hostMemory)
    expect(processes).toBeGreaterThanOrEqual(pids.size)
    for (const terminal of terminals!) {
      expect(terminal.last_activity!).toBeGreaterThanOrEqual(terminal.created_at!)
      expect(terminal.command_history!.length).toBeGreaterThan(0)
    }
    for (const display of displays!) {
      for (const window of display.windows!) expect(pids).not.toContain(window.pid)
    }
    failed += services!.filter(service => service.active === 'failed').length
  }
  // Here and there one, and not everywhere.
  expect(failed).toBeGreaterThan(0)
  expect(failed).toBeLessThan(10)
})

test('the same seed, container and time show the same; another seed does not', () => {
  const shown = ({ engine, machines }: ReturnType<typeof fleet>) =>
    JSON.stringify(machines.map(machine => [engine.runtime(machine), engine.measure(machine)]))
  expect(shown(fleet(1))).toBe(shown(fleet(1)))
  expect(shown(fleet(1))).not.toBe(shown(fleet(2)))
})

test('counters only grow while it runs, and stand still while it is paused', async () => {
  const { engine, clock, machines } = fleet()
  const counters = () =>
    machines.flatMap(machine => {
      const { cpu, network } = engine.measure(machine)
      return [cpu!.usage, network[0]!.counters!.bytes_received!, network[0]!.counters!.packets_sent!]
    })
  let before = counters()
  for (const ms of [1, 1_000, 30_000, 86_400_000]) {
    await clock.advance(ms)
    const after = counters()
    for (const [index, value] of after.entries()) expect(value).toBeGreaterThanOrEqual(before[index]!)
    before = after
  }
  const [machine] = machines as [Machine]
  const paused = engine.pause(machine)
  await clock.advance(2_000)
  await paused
  const frozen = engine.measure(machine)
  expect(frozen).toMatchObject({ status: 'Frozen', status_code: 110, cpu: { usage_percent: 0 } })
  expect(engine.runtime(machine)).toBeNull()
  await clock.advance(60_000)
  expect(engine.measure(machine).cpu).toEqual(frozen.cpu)
  const resumed = engine.resume(machine)
  await clock.advance(2_000)
  await resumed
  expect(engine.measure(machine).cpu!.usage).toBeGreaterThanOrEqual(frozen.cpu!.usage)
})

test('nothing is shown of what is stopped or never was', () => {
  const { engine, clock } = setUp()
  engine.adopt(machineNumbered(1), 'stopped', clock.now())
  for (const n of [1, 2]) {
    const machine = machineNumbered(n)
    expect(engine.runtime(machine)).toBeNull()
    expect(engine.measure(machine)).toMatchObject({
      status: 'Stopped',
      status_code: 102,
      processes: 0,
      cpu: null,
      memory: null,
      network: [],
      disk: { root: { total: 0 } },
      ramdisk: { usage: null },
    })
  }
})

test('the kit answers half a minute to a minute after the start, unless a fault keeps it', async () => {
  const { engine, clock, faults } = setUp()
  const machine = machineNumbered(1)
  engine.adopt(machine, 'running', clock.now())
  const kit = () => engine.runtime(machine)!.services!.filter(service => service.name!.startsWith('hoody-'))
  const ports = () => engine.runtime(machine)!.network_services!.map(port => port.port)
  await clock.advance(29_000)
  expect(new Set(kit().map(service => service.sub))).toEqual(new Set(['start']))
  expect(ports()).toContain(22)
  expect(ports()).not.toContain(7070)
  await clock.advance(31_000)
  expect(kit().every(service => service.sub !== 'start')).toBe(true)
  expect(ports()).toContain(7070)
  faults.unready_kit = true
  expect(kit().some(service => service.sub === 'running')).toBe(false)
})

test('without the kit there is none of it', () => {
  const { engine, clock } = setUp()
  const machine = machineNumbered(1, { hoody_kit: false, dev_kit: false })
  engine.adopt(machine, 'running', clock.now() - 3_600_000)
  const { services, terminals, displays } = engine.runtime(machine)!
  expect(services!.map(service => service.name)).toEqual([
    'systemd-journald',
    'systemd-logind',
    'dbus',
    'cron',
    'ssh',
  ])
  expect([terminals, displays]).toEqual([[], []])
})

test('a ramdisk outlives a restart, and not its host', async () => {
  const { engine, clock, machines } = fleet()
  const used = (machine: Machine) => engine.measure(machine).ramdisk!.usage!.private!
  const machine = machines.find(candidate => used(candidate) > 0)!
  const before = used(machine)
  const restarted = engine.restart(machine, null, () => {})
  await clock.advance(30_000)
  await restarted
  expect(used(machine)).toBeGreaterThanOrEqual(before)
  engine.rebootHost(machine.server_id)
  await clock.advance(30_000)
  expect(engine.state(machine.id)).toBe('running')
  expect(used(machine)).toBeLessThan(before)
})

test('ten thousand at rest keep no timer', async () => {
  const { engine, clock } = setUp()
  let timers = 0
  const after = clock.after
  clock.after = (ms, work) => {
    timers += 1
    return after(ms, work)
  }
  for (let n = 0; n < 10_000; n += 1) engine.adopt(machineNumbered(n), 'running', clock.now())
  await clock.advance(60_000)
  expect(timers).toBe(0)
})

test('a reboot goes by the autostart that was set last, also right after it was set, or when the host heard of it late', async () => {
  const { engine, clock, faults } = setUp()
  const [one, other] = [machineNumbered(1), machineNumbered(2)]
  for (const machine of [one, other]) engine.adopt(machine, 'running', clock.now())
  void engine.apply({ ...one, autostart: false })
  faults.host_timeout = true
  engine.apply({ ...other, autostart: false }).catch(() => {})
  await clock.advance(60_000)
  faults.host_timeout = false
  const restarted = engine.restart({ ...other, autostart: false }, null, () => {})
  await clock.advance(60_000)
  await restarted
  engine.rebootHost(one.server_id)
  await clock.advance(60_000)
  expect(engine.state(one.id)).toBe('stopped')
  expect(engine.state(other.id)).toBe('stopped')
})
