import type { Clock } from '../../clock.ts'
import type { Machine, RuntimeInfo } from '../engine.ts'
import { activeTime, type Instance } from './instance.ts'
import { type Process, processesOf, usageOf } from './processes.ts'
import { sessionsOf } from './sessions.ts'

const MiB = 2 ** 20

type RuntimeService = NonNullable<RuntimeInfo['services']>[number]

interface Surroundings {
  clock: Clock
  seed: number
  mishaps: boolean
  /** False while a fault keeps the kit from getting ready. */
  kitReady: boolean
}

/** What `systemctl`, `ss` and the kit would tell of a running container. */
export function runtime(machine: Machine, instance: Instance, around: Surroundings): RuntimeInfo {
  const { clock, kitReady } = around
  const active = activeTime(instance, clock)
  const processes = processesOf(machine, instance.bootedAt, around.seed, around.mishaps)
  const isReady = (process: Process) =>
    active >= clock.scale(process.readyAfter) && (kitReady || !process.unit?.kit)
  const { terminals, displays } = sessionsOf(machine, instance, processes, around)
  return {
    services: processes
      .filter(process => process.unit)
      .map(process => service(process, isReady(process), instance, active)),
    network_services: processes
      .filter(process => process.port !== null && !process.unit?.failed && isReady(process))
      .map(port),
    terminals: kitReady ? terminals : [],
    displays: kitReady ? displays : [],
  }
}

function service(process: Process, ready: boolean, instance: Instance, active: number): RuntimeService {
  const unit = process.unit!
  const use = usageOf(process, active)
  const [status, activeState, sub] = unit.failed
    ? ['failed', 'failed', 'failed']
    : ready
      ? ['running', 'active', 'running']
      : ['starting', 'activating', 'start']
  const path = `/${unit.kit ? 'etc' : 'usr/lib'}/systemd/system/${unit.name}`
  return {
    name: unit.name.replace(/\.service$/, ''),
    status,
    pid: unit.failed ? 0 : process.pid,
    unit: unit.name,
    load: 'loaded',
    active: activeState,
    sub,
    description: unit.description,
    since: new Date(instance.bootedAt).toISOString(),
    memory: unit.failed ? null : `${(use.memory / MiB).toFixed(1)}M`,
    cpu_usage: unit.failed ? null : `${use.cpu.toFixed(1)}%`,
    tasks: unit.failed ? null : process.tasks,
    restart_count: unit.failed ? 5 : 0,
    last_restart: null,
    enabled: true,
    vendor_preset: 'enabled',
    main_pid: unit.failed ? null : process.pid,
    control_group: `/system.slice/${unit.name}`,
    drop_in: null,
    loaded: `loaded (${path}; enabled; preset: enabled)`,
    docs: null,
    fragment_path: path,
  }
}

const port = (process: Process): NonNullable<RuntimeInfo['network_services']>[number] => ({
  protocol: 'tcp',
  port: process.port!,
  ip: process.program === 'redis-server' ? '127.0.0.1' : '0.0.0.0',
  pid: process.pid,
  user: process.user,
  program: process.program,
  path: process.path,
  args: process.args,
})
