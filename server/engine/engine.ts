import type { components } from '../../contract/generated/types.ts'

export type RuntimeInfo = components['schemas']['RuntimeInfo']
type ContainerStats = components['schemas']['ContainerStats']

/** What an engine is told about a container. The books (names, quotas, who may do what) stay with the control plane. */
export interface Machine {
  id: string
  project_id: string
  server_id: string
  name: string
  image: string
  hoody_kit: boolean
  dev_kit: boolean
  ai: boolean
  autostart: boolean
  ramdisk: boolean
  ramdisk_scope: 'container' | 'project'
  ssh_public_key: string | null
  environment_vars: Record<string, string>
}

export type MachineState = 'running' | 'paused' | 'stopped'

/** Why a piece of work failed. `timeout`: the host did not answer, the outcome is unknown. */
export type FailureReason = 'capacity' | 'invalid_image' | 'network' | 'timeout' | 'host' | 'command_failed'

export class EngineError extends Error {
  readonly reason: FailureReason
  constructor(reason: FailureReason, message: string) {
    super(message)
    this.reason = reason
  }
}

export interface CreateOptions {
  /** Take a warm container, which `hasWarm` said there is: done in under a second. */
  warm: boolean
  /** Whether the host has this image, must fetch it first, which takes longer, or can get it from nowhere. */
  image: 'present' | 'to-fetch' | 'unknown'
}

/** What a host measures; whose it is and what it is called stands in the books. */
export type Measurements = Omit<
  ContainerStats,
  'id' | 'project_id' | 'project_name' | 'server_name' | 'subserver_name' | 'processing_time'
>

/**
 * What makes containers exist. Each promise resolves once the host reports the work done and rejects with an
 * EngineError. All of it is in the words of a host such as Incus: instances, their state, their snapshots.
 */
export interface Engine {
  readonly name: string
  /** Whether a warm container of this image waits on this server. */
  hasWarm(machine: Machine): boolean
  /** Makes and starts it. */
  create(machine: Machine, options: CreateOptions): Promise<void>
  start(machine: Machine): Promise<void>
  /** `timeout` is the grace in seconds before processes are killed. */
  stop(machine: Machine, timeout: number | null): Promise<void>
  kill(machine: Machine): Promise<void>
  /** Stop and start in one; `onDown` is called in between. */
  restart(machine: Machine, timeout: number | null, onDown: () => void): Promise<void>
  pause(machine: Machine): Promise<void>
  resume(machine: Machine): Promise<void>
  remove(machine: Machine): Promise<void>
  /** Makes `target` what `source` or its snapshot is, whether it exists already or not, and starts it. */
  copy(source: Machine, target: Machine, snapshot: string | null): Promise<void>
  /** Size of the new snapshot in bytes. */
  snapshot(machine: Machine, name: string): Promise<number>
  /** Rewinds a container that is stopped, and leaves it stopped. */
  restore(machine: Machine, name: string): Promise<void>
  removeSnapshot(machine: Machine, name: string): Promise<void>
  /** Brings settings of an existing container (environment, autostart) to what the machine says; live where it runs. */
  apply(machine: Machine): Promise<void>
  /** State of what exists, null when it does not; used at start to settle what a crash cut off. */
  state(id: string): MachineState | null
  /** Tells an engine that keeps nothing of its own what the books say exists. `since`: epoch ms of that state. */
  adopt(machine: Machine, state: MachineState, since: number): void
  /** Null when nothing runs inside. */
  runtime(machine: Machine): RuntimeInfo | null
  measure(machine: Machine): Measurements
  /** Calls back when a container comes up or goes down by itself, as with its host. */
  onChange(listener: (id: string, state: MachineState, reason: string) => void): void
  /** For tests and development: the host of this server goes down and comes back. */
  rebootHost(server_id: string): void
  /** Drops all work under way; none of its promises settles any more. */
  close(): void
}
