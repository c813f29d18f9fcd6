import type { Clock } from '../../clock.ts'

const size = 2
/** Simulated milliseconds until a claimed container has been replaced. */
const refill = 20_000

export interface WarmPool {
  has(server_id: string, image: string): boolean
  take(server_id: string, image: string): void
}

/** Containers made beforehand, so many for each server and image. It needs no timer: a slot knows when it is full again. */
export function createWarmPool(clock: Clock): WarmPool {
  const slots = new Map<string, number[]>()
  const slotsOf = (server_id: string, image: string): number[] => {
    const key = `${server_id} ${image}`
    let found = slots.get(key)
    if (!found) {
      found = Array<number>(size).fill(0)
      slots.set(key, found)
    }
    return found
  }
  return {
    has: (server_id, image) => slotsOf(server_id, image).some(fullAt => fullAt <= clock.now()),
    take(server_id, image) {
      const all = slotsOf(server_id, image)
      const slot = all.findIndex(fullAt => fullAt <= clock.now())
      if (slot >= 0) all[slot] = clock.now() + clock.scale(refill)
    },
  }
}
