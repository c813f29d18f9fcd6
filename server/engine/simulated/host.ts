import type { Clock } from '../../clock.ts'
import { EngineError } from '../engine.ts'

export interface Host {
  /** Resolves after `ms` of simulated time, unless the host of `server_id` goes down meanwhile. */
  work(server_id: string, ms: number): Promise<void>
  /** Work on this server is cut off: whoever waits hears that the host did not answer. */
  cutOff(server_id: string): void
  /** Drops all work; nobody hears of it any more. */
  close(): void
}

interface Job {
  server_id: string
  cancel: () => void
  reject: (error: EngineError) => void
}

export function createHost(clock: Clock): Host {
  const jobs = new Set<Job>()
  return {
    work: (server_id, ms) =>
      new Promise((resolve, reject) => {
        const job: Job = {
          server_id,
          reject,
          cancel: clock.after(ms, () => {
            jobs.delete(job)
            resolve()
          }),
        }
        jobs.add(job)
      }),
    cutOff(server_id) {
      for (const job of jobs) {
        if (job.server_id !== server_id) continue
        jobs.delete(job)
        job.cancel()
        job.reject(new EngineError('timeout', 'The host went down'))
      }
    },
    close() {
      for (const job of jobs) job.cancel()
      jobs.clear()
    },
  }
}
