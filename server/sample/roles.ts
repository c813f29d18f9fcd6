import { palette } from '../../contract/color.ts'

export type RoleName = 'public' | 'internal' | 'database' | 'staging' | 'development' | 'agent'

export interface Role {
  role: RoleName
  weight: number
  /** With the seed's meaning (sheet §18.4). */
  color: string
  names: readonly string[]
  images: readonly { image: string; weight: number }[]
  ai: number
  dev_kit: number
  /** Critical ones come back with their host, the others do not (sheet §18.4). */
  autostart: number
  /** Share that runs; most of the rest is stopped. */
  running: number
  realm: 'production' | 'staging' | 'agents' | null
  env: Readonly<Record<string, string>>
  comments: readonly string[]
  /** Changes of state a week, more or less. */
  restless: number
}

const colorOf = (name: string): string => palette.find(each => each.name === name)!.color
const list = (text: string): string[] => text.trim().split(/\s+/)

const debian = { image: 'debian/13', weight: 6 }
const olderDebian = { image: 'debian/12', weight: 2 }
const ubuntu = { image: 'ubuntu/24.04', weight: 3 }
const alpine = { image: 'alpine/3.19', weight: 2 }
const fedora = { image: 'fedora/43', weight: 1 }

export const roles: readonly Role[] = [
  {
    role: 'public',
    weight: 18,
    color: colorOf('Red'),
    names: list('web storefront landing blog docs gateway edge status-page checkout portal cdn-origin forms'),
    images: [debian, alpine, ubuntu],
    ai: 0.1,
    dev_kit: 0.1,
    autostart: 1,
    running: 0.92,
    realm: 'production',
    env: { NODE_ENV: 'production', PORT: '3000', LOG_LEVEL: 'info' },
    comments: [
      'Behind the proxy alias; deploys from main.',
      'Public: mind the firewall.',
      'Do not restart on Fridays.',
    ],
    restless: 0.4,
  },
  {
    role: 'internal',
    weight: 27,
    color: colorOf('Green'),
    names: list(
      'api auth billing worker scheduler mailer search queue metrics reports webhooks images notifier importer audit',
    ),
    images: [debian, debian, olderDebian, alpine, { image: 'rockylinux/9', weight: 1 }],
    ai: 0.15,
    dev_kit: 0.15,
    autostart: 1,
    running: 0.88,
    realm: 'production',
    env: { NODE_ENV: 'production', LOG_LEVEL: 'info', QUEUE_CONCURRENCY: '8' },
    comments: ['Owned by the platform team.', 'Scales by adding another one.', 'Reads from the replica.'],
    restless: 0.5,
  },
  {
    role: 'database',
    weight: 13,
    color: colorOf('Blue'),
    names: list('postgres redis mysql clickhouse vector-db postgres-replica mongo cache warehouse backups'),
    images: [debian, olderDebian, alpine],
    ai: 0,
    dev_kit: 0,
    autostart: 1,
    running: 0.94,
    realm: 'production',
    env: { TZ: 'UTC', BACKUP_SCHEDULE: '0 3 * * *' },
    comments: [
      'Snapshot before every migration.',
      'Backups go out at three.',
      'Primary. The replica follows.',
    ],
    restless: 0.15,
  },
  {
    role: 'staging',
    weight: 16,
    color: colorOf('Orange'),
    names: list('staging-web staging-api staging-worker preview release-candidate qa load-test staging-db'),
    images: [debian, ubuntu, alpine],
    ai: 0.2,
    dev_kit: 0.4,
    autostart: 0.5,
    running: 0.6,
    realm: 'staging',
    env: { NODE_ENV: 'staging', FEATURE_FLAGS: 'all' },
    comments: ['Reset every Monday.', 'Mirrors production without its data.'],
    restless: 3,
  },
  {
    role: 'development',
    weight: 16,
    color: colorOf('Yellow'),
    names: list(
      'dev-ada dev-linus dev-grace dev-ken dev-margaret dev-dennis sandbox playground spike prototype scratch dev-environment',
    ),
    images: [debian, ubuntu, fedora, { image: 'alpine/3.18', weight: 1 }],
    ai: 0.8,
    dev_kit: 1,
    autostart: 0.1,
    running: 0.4,
    realm: null,
    env: { NODE_ENV: 'development', EDITOR: 'vim' },
    comments: ['Mine until the release.', 'Throw away after the demo.', 'Trying the new build.'],
    restless: 6,
  },
  {
    role: 'agent',
    weight: 10,
    color: colorOf('Violet'),
    names: list(
      'agent-triage agent-review agent-research agent-support agent-tests ai-agent agent-docs crawler summariser',
    ),
    images: [debian, debian, ubuntu],
    ai: 1,
    dev_kit: 0.9,
    autostart: 0.8,
    running: 0.72,
    realm: 'agents',
    env: { AGENT_MODE: 'supervised', MAX_STEPS: '40' },
    comments: ['Has no way to production.', 'Asks before it writes.'],
    restless: 2,
  },
]

/** Projects of a fleet, and what they hold more of than others. */
export const projectPlans: readonly {
  alias: string
  color: string
  weight: number
  more: readonly RoleName[]
}[] = [
  { alias: 'storefront', color: colorOf('Red'), weight: 5, more: ['public', 'internal'] },
  { alias: 'platform', color: colorOf('Green'), weight: 6, more: ['internal', 'database'] },
  { alias: 'ai-lab', color: colorOf('Violet'), weight: 4, more: ['agent', 'development'] },
  { alias: 'payments', color: colorOf('Teal'), weight: 3, more: ['internal', 'database'] },
  { alias: 'data', color: colorOf('Blue'), weight: 4, more: ['database'] },
  { alias: 'mobile', color: colorOf('Pink'), weight: 3, more: ['staging', 'development'] },
  { alias: 'marketing', color: colorOf('Orange'), weight: 2, more: ['public'] },
  { alias: 'analytics', color: colorOf('Blue'), weight: 3, more: ['database', 'internal'] },
  { alias: 'internal-tools', color: colorOf('Slate'), weight: 3, more: ['internal'] },
  { alias: 'research', color: colorOf('Violet'), weight: 2, more: ['agent', 'development'] },
  { alias: 'clients', color: colorOf('Yellow'), weight: 4, more: ['public', 'staging'] },
  { alias: 'sandboxes', color: colorOf('Slate'), weight: 2, more: ['development'] },
]
