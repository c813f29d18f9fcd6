import type { components } from '../contract/generated/types.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/open.ts'
import type { Engine } from './engine/engine.ts'
import type { Live } from './live.ts'

export type Faults = components['schemas']['Faults']

/** What every handler works with. One per server. */
export interface Context {
  config: Config
  clock: Clock
  db: Db
  engine: Engine
  live: Live
  faults: Faults
}

/** The time now as the API writes it. */
export const isoNow = (context: Pick<Context, 'clock'>): string => new Date(context.clock.now()).toISOString()
