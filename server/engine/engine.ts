import type { components } from '../../contract/generated/types.ts'

export type RuntimeInfo = components['schemas']['RuntimeInfo']
export type ContainerStats = components['schemas']['ContainerStats']

/** What an engine is told about a container. The books (names, quotas, who may do what) stay with the control plane. */
export interface Machine {
  id: string
  project_id: string
  server_id: string
  server_name: string
  name: string
  image: string
  hoody_kit: boolean
  dev_kit: boolean
  ai: boolean
  autostart: boolean
  ramdisk: boolean
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
  /** Take a warm container when one fits: done in under a second. */
  warm: boolean
  /** Whether the host has this image already; the first use of an image takes longer. */
  imagePresent: boolean
}

/**
 * What makes containers exist. Each promise resolves once the host reports the work done and rejects with an
 * EngineError. All of it is in the words of a host such as Incus: instance, state, snapshot, exec of nothing else.
 */
export interface Engine {
  readonly name: string
  /** Whether a warm container of this image waits on this server; a claim must follow in the same turn. */
  hasWarm(machine: Machine): boolean
  create(machine: Machine, options: CreateOptions): Promise<void>
  start(machine: Machine): Promise<void>
  /** `timeout` is the grace in seconds before processes are killed. */
  stop(machine: Machine, timeout: number | null): Promise<void>
  kill(machine: Machine): Promise<void>
  restart(machine: Machine, timeout: number | null): Promise<void>
  pause(machine: Machine): Promise<void>
  resume(machine: Machine): Promise<void>
  remove(id: string): Promise<void>
  copy(source: Machine, target: Machine, snapshot: string | null): Promise<void>
  /** Size of the new snapshot in bytes. */
  snapshot(machine: Machine, name: string): Promise<number>
  restore(machine: Machine, name: string): Promise<void>
  removeSnapshot(id: string, name: string): Promise<void>
  /** Brings environment and SSH key of a container to what the machine says; live where it runs. */
  apply(machine: Machine): Promise<void>
  /** State of what exists, null when it does not; used at start to settle what a crash cut off. */
  state(id: string): MachineState | null
  /** Tells an engine that keeps nothing of its own what the books say exists; called once at start. */
  adopt(machine: Machine, state: MachineState, since: number): void
  runtime(machine: Machine): RuntimeInfo | null
  stats(machine: Machine, state: MachineState): ContainerStats
  /** Calls back for each container that comes up or goes down by itself, as after a reboot of the host. */
  onChange(listener: (id: string, state: MachineState, reason: string) => void): void
  close(): void
}
