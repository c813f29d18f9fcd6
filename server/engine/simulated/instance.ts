import type { Clock } from '../../clock.ts'
import type { MachineState } from '../engine.ts'

/** What the simulation remembers of a container; all that it shows inside is worked out from this and the time. */
export interface Instance {
  state: MachineState
  /** Epoch ms of that state. */
  since: number
  /** Epoch ms of the last boot. */
  bootedAt: number
  /** Milliseconds spent paused since then. */
  pausedMs: number
  /** Epoch ms of the last time the ramdisk was empty. */
  ramdiskSince: number
  server_id: string
  autostart: boolean
}

/** Milliseconds that its processes have run since boot; they stand still while it is paused. */
export function activeTime(instance: Instance, clock: Pick<Clock, 'now'>): number {
  const until = instance.state === 'running' ? clock.now() : instance.since
  return Math.max(0, until - instance.bootedAt - instance.pausedMs)
}
