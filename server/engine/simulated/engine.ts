import type { Clock } from '../../clock.ts'
import type { Faults } from '../../context.ts'
import { type CreateOptions, type Engine, EngineError, type Machine, type MachineState } from '../engine.ts'
import { between } from './chance.ts'
import { createHost } from './host.ts'
import type { Instance } from './instance.ts'
import { measure } from './measure.ts'
import { runtime } from './runtime.ts'
import { createWarmPool } from './warm-pool.ts'

export interface SimulatedOptions {
  clock: Clock
  faults: Faults
  seed: number
  /** Here and there a unit of the kit fails by itself. */
  mishaps: boolean
  /** Memory of a server's host in bytes. */
  hostMemory: (server_id: string) => number
}

/** How long work takes, in milliseconds of simulated time: from, to (sheet §18.2; §20 #52 for what is not published). */
const durations = {
  claim: [300, 900],
  create: [1_000, 5_000],
  fetchImage: [5_000, 20_000],
  start: [5_000, 15_000],
  stop: [1_000, 10_000],
  kill: [200, 800],
  pause: [200, 1_200],
  resume: [200, 1_200],
  remove: [1_000, 3_000],
  copy: [3_000, 15_000],
  snapshot: [1_000, 5_000],
  restore: [1_000, 3_000],
  removeSnapshot: [200, 900],
  apply: [50, 250],
  reboot: [8_000, 25_000],
} as const

/** After this the host is said not to answer. */
const hostPatience = 10_000

/** A state machine with a clock and a seed: nothing inside is real. It costs nothing at rest, however many there are. */
export function createSimulatedEngine(options: SimulatedOptions): Engine {
  const { clock, faults, seed, mishaps, hostMemory } = options
  const instances = new Map<string, Instance>()
  const pool = createWarmPool(clock)
  const host = createHost(clock)
  const listeners: ((id: string, state: MachineState, reason: string) => void)[] = []
  let serial = 0

  const duration = (work: keyof typeof durations): number => {
    serial += 1
    const [from, to] = durations[work]
    return between(from, to, seed, work, serial)
  }

  function instanceOf(machine: Machine): Instance {
    const instance = instances.get(machine.id)
    if (!instance) throw new EngineError('host', `The host does not know ${machine.name}`)
    return instance
  }

  /** Has the host busy with `machine` for `ms`, and lets it fail where a fault says so. */
  async function work(
    machine: Machine,
    kind: Faults['failing_operations'][number] | null,
    ms: number,
  ): Promise<void> {
    if (faults.host_timeout) {
      await host.work(machine.server_id, hostPatience)
      throw new EngineError('timeout', 'The host did not answer in time')
    }
    await host.work(machine.server_id, ms)
    if (kind && faults.failing_operations.includes(kind)) {
      throw new EngineError('command_failed', `The host answered "${kind}: exit status 1"`)
    }
  }

  const busy = new Set<string>()
  /** Keeps an automatic start after a reboot away from a machine that is being worked on. */
  async function exclusively(machine: Machine, job: () => Promise<void>): Promise<void> {
    busy.add(machine.id)
    try {
      await job()
    } finally {
      busy.delete(machine.id)
    }
  }

  function bring(machine: Machine, state: MachineState): void {
    const instance = instances.get(machine.id)
    const now = clock.now()
    if (!instance) {
      instances.set(machine.id, {
        state,
        since: now,
        bootedAt: now,
        pausedMs: 0,
        ramdiskSince: now,
        server_id: machine.server_id,
        autostart: machine.autostart,
      })
      return
    }
    instance.autostart = machine.autostart
    if (instance.state === 'paused' && state === 'running') instance.pausedMs += now - instance.since
    else if (state === 'running') Object.assign(instance, { bootedAt: now, pausedMs: 0 })
    instance.state = state
    instance.since = now
  }

  function refuseIfFull(machine: Machine): void {
    if (!faults.capacity.includes(machine.server_id)) return
    throw new EngineError(
      'capacity',
      'The server is out of capacity: not enough CPU or memory. Choose another server',
    )
  }

  async function create(machine: Machine, { warm, image }: CreateOptions): Promise<void> {
    if (warm) pool.take(machine.server_id, machine.image)
    await work(machine, 'create', duration(warm ? 'claim' : 'create'))
    while (faults.stuck_creating) await host.work(machine.server_id, 1_000)
    refuseIfFull(machine)
    if (image === 'unknown' || faults.invalid_image) {
      throw new EngineError(
        'invalid_image',
        `Invalid image "${machine.image}". Write os/release, such as debian/13`,
      )
    }
    if (image === 'to-fetch' && !warm) await work(machine, null, duration('fetchImage'))
    bring(machine, 'running')
  }

  /** Grace cuts a stop short: what has not ended by then is killed. */
  const stopTime = (timeout: number | null): number => Math.min(duration('stop'), (timeout ?? 600) * 1_000)

  return {
    name: 'simulated',
    hasWarm: machine => machine.hoody_kit && pool.has(machine.server_id, machine.image),
    create,
    start: machine =>
      exclusively(machine, async () => {
        instanceOf(machine)
        await work(machine, 'start', duration('start'))
        bring(machine, 'running')
      }),
    stop: (machine, timeout) =>
      exclusively(machine, async () => {
        instanceOf(machine)
        await work(machine, 'stop', stopTime(timeout))
        bring(machine, 'stopped')
      }),
    kill: machine =>
      exclusively(machine, async () => {
        instanceOf(machine)
        await work(machine, 'force-stop', duration('kill'))
        bring(machine, 'stopped')
      }),
    restart: (machine, timeout, onDown) =>
      exclusively(machine, async () => {
        instanceOf(machine)
        await work(machine, null, stopTime(timeout))
        bring(machine, 'stopped')
        onDown()
        await work(machine, 'restart', duration('start'))
        bring(machine, 'running')
      }),
    pause: machine =>
      exclusively(machine, async () => {
        instanceOf(machine)
        await work(machine, 'pause', duration('pause'))
        bring(machine, 'paused')
      }),
    resume: machine =>
      exclusively(machine, async () => {
        instanceOf(machine)
        await work(machine, 'resume', duration('resume'))
        bring(machine, 'running')
      }),
    // A container that failed to be made is unknown here, and removed all the same.
    remove: machine =>
      exclusively(machine, async () => {
        await work(machine, 'delete', duration('remove'))
        instances.delete(machine.id)
      }),
    copy: (_source, target) =>
      exclusively(target, async () => {
        const known = instances.has(target.id)
        await work(target, known ? 'sync' : 'copy', duration('copy'))
        if (!known) refuseIfFull(target)
        if (known) bring(target, 'stopped')
        bring(target, 'running')
      }),
    async snapshot(machine) {
      const instance = instanceOf(machine)
      await work(machine, 'snapshot', duration('snapshot'))
      return Math.round(
        measure(machine, instance, { clock, seed, mishaps, hostMemory }).disk.root!.usage! *
          between(0.05, 0.3, seed, machine.id, ++serial),
      )
    },
    async restore(machine) {
      instanceOf(machine)
      await work(machine, 'restore', duration('restore'))
    },
    removeSnapshot: machine => work(machine, null, duration('removeSnapshot')),
    async apply(machine) {
      const instance = instances.get(machine.id)
      // Written down at once, so that a reboot goes by what was answered; taking effect inside takes its time.
      if (instance && !faults.host_timeout) instance.autostart = machine.autostart
      await work(machine, null, duration('apply'))
    },
    state: id => instances.get(id)?.state ?? null,
    adopt(machine, state, since) {
      instances.set(machine.id, {
        state,
        since,
        bootedAt: since,
        pausedMs: 0,
        ramdiskSince: since,
        server_id: machine.server_id,
        autostart: machine.autostart,
      })
    },
    runtime(machine) {
      const instance = instances.get(machine.id)
      return instance?.state === 'running'
        ? runtime(machine, instance, { clock, seed, mishaps, kitReady: !faults.unready_kit })
        : null
    },
    measure: machine => measure(machine, instances.get(machine.id), { clock, seed, mishaps, hostMemory }),
    onChange: listener => void listeners.push(listener),
    rebootHost(server_id) {
      host.cutOff(server_id)
      const tell = (id: string, state: MachineState, reason: string) => {
        for (const listener of listeners) listener(id, state, reason)
      }
      for (const [id, instance] of instances) {
        if (instance.server_id !== server_id) continue
        instance.ramdiskSince = clock.now()
        if (instance.state === 'stopped') continue
        Object.assign(instance, { state: 'stopped', since: clock.now() })
        tell(id, 'stopped', 'host reboot')
        if (!instance.autostart) continue
        void host.work(server_id, duration('reboot')).then(
          () => {
            if (instances.get(id) !== instance || instance.state !== 'stopped' || busy.has(id)) return
            Object.assign(instance, {
              state: 'running',
              since: clock.now(),
              bootedAt: clock.now(),
              pausedMs: 0,
            })
            tell(id, 'running', 'autostart after host reboot')
          },
          () => {
            // Rebooted once more before it came up.
          },
        )
      }
    },
    close: host.close,
  }
}
