import { join } from 'node:path'
import envPaths from 'env-paths'

export interface Config {
  /** Folder of the database. `:memory:` keeps nothing. */
  data: string
  host: string
  port: number
  /** How fast simulated time runs; 10 makes ten simulated seconds pass in one. */
  speed: number
  /** The first user's, given at first start only. */
  email: string | null
  password: string | null
  /** Origins of other sites that may call the API from a browser. */
  corsOrigins: string[]
  /** Lets `/livery/faults` break things on purpose. */
  faultsAllowed: boolean
  /** Checks each answer against the contract and fails it where it differs. */
  checkAnswers: boolean
  /** Where the built web app lies, or null to serve the API alone. */
  web: string | null
  /** Suffix of kit and alias host names: `{…}.{server}.{containersDomain}` (sheet 17.1). */
  containersDomain: string
  seed: number
  /** Here and there a unit of the kit fails by itself. */
  mishaps: boolean
}

const defaults: Config = {
  data: ':memory:',
  host: '127.0.0.1',
  port: 4680,
  speed: 1,
  email: null,
  password: null,
  corsOrigins: [],
  faultsAllowed: false,
  checkAnswers: false,
  web: null,
  containersDomain: 'containers.hoody.icu',
  seed: 1,
  mishaps: true,
}

export const withDefaults = (config: Partial<Config>): Config => ({ ...defaults, ...config })

function numberIn(
  name: string,
  text: string | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isFinite(value) || value < min || value > max) {
    throw new Error(`${name} must be a number from ${min} to ${max}, not "${text}".`)
  }
  return value
}

/** Reads the settings of the environment; throws with the name of the one that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const engine = env.LIVERY_ENGINE || 'simulated'
  if (engine !== 'simulated') throw new Error(`LIVERY_ENGINE must be "simulated", not "${engine}".`)
  if (env.LIVERY_PASSWORD && env.LIVERY_PASSWORD.length < 12) {
    throw new Error('LIVERY_PASSWORD must have at least 12 characters.')
  }
  return withDefaults({
    data: env.LIVERY_DATA || envPaths('livery', { suffix: '' }).data,
    host: env.LIVERY_HOST || defaults.host,
    port: numberIn('LIVERY_PORT', env.LIVERY_PORT, defaults.port, 0, 65535),
    speed: numberIn('LIVERY_SPEED', env.LIVERY_SPEED, defaults.speed, 0.01, 10_000),
    email: env.LIVERY_EMAIL || null,
    password: env.LIVERY_PASSWORD || null,
    corsOrigins: (env.LIVERY_CORS_ORIGINS ?? '')
      .split(',')
      .map(origin => origin.trim())
      .filter(Boolean),
    faultsAllowed: env.LIVERY_FAULTS === '1',
    containersDomain: env.LIVERY_CONTAINERS_DOMAIN || defaults.containersDomain,
    seed: Date.now() % 2 ** 31,
  })
}

export const databasePath = (config: Config): string =>
  config.data === ':memory:' ? ':memory:' : join(config.data, 'livery.sqlite')
