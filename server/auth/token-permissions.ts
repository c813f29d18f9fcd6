import type { components } from '../../contract/generated/types.ts'

export type TokenPermissions = components['schemas']['TokenPermissions']
type Tree = { [key: string]: boolean | Tree | undefined }

/** Every permission there is, as dotted paths (sheet §2.3). */
const leaves = [
  ...['create', 'read', 'update', 'delete'].map(each => `containers.${each}`),
  ...['start', 'stop', 'restart', 'exec', 'logs'].map(each => `containers.actions.${each}`),
  ...['ai', 'hoody_kit', 'snapshots', 'networking', 'kvm'].map(each => `containers.features.${each}`),
  ...['create', 'read', 'update', 'delete'].map(each => `projects.${each}`),
  ...['invite', 'remove', 'change_roles'].map(each => `projects.members.${each}`),
  ...['read', 'transfer', 'withdraw'].map(each => `financial.wallet.${each}`),
  ...['read', 'manage_payment_methods', 'download_invoices'].map(each => `financial.billing.${each}`),
  ...['view_marketplace', 'rent_servers', 'extend_rentals', 'terminate_rentals'].map(
    each => `financial.server_rental.${each}`,
  ),
  ...['vault', 'events', 'ssh_keys', 'storage_shares', 'proxy_aliases', 'firewalls', 'realms'].map(
    each => `resources.${each}`,
  ),
  ...['auth_token_public_profile', 'create_tokens', 'read_account'].map(each => `resources.${each}`),
  ...['users', 'servers', 'system', 'billing', 'monitoring'].map(each => `admin.${each}`),
]

/** Whether a permission is given; what is missing is not (sheet §2.3). */
export function holds(permissions: TokenPermissions, leaf: string): boolean {
  let node: boolean | Tree | undefined = permissions as Tree
  for (const key of leaf.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, key)) return false
    node = node[key]
  }
  return node === true
}

/** Whether everything that `asked` gives is in `held` too. */
export const isWithin = (asked: TokenPermissions, held: TokenPermissions): boolean =>
  leaves.every(leaf => !holds(asked, leaf) || holds(held, leaf))

/** The whole tree with the given leaves on and the others off. */
function treeOf(given: (leaf: string) => boolean): TokenPermissions {
  const root: Tree = {}
  for (const leaf of leaves) {
    const path = leaf.split('.')
    const last = path.pop()!
    let node = root
    for (const key of path) {
      node[key] ??= {}
      node = node[key] as Tree
    }
    node[last] = given(leaf)
  }
  return root as TokenPermissions
}

/** The same permissions without some leaves, every leaf told. */
export const without = (permissions: TokenPermissions, taken: string[]): TokenPermissions =>
  treeOf(leaf => holds(permissions, leaf) && !taken.includes(leaf))

const under = (...prefixes: string[]) =>
  treeOf(leaf => prefixes.some(each => leaf === each || leaf.startsWith(`${each}.`)))

const containerWork = ['containers.actions', 'containers.features', 'containers.read', 'containers.update']
const reading = [
  'containers.read',
  'containers.actions.logs',
  'projects.read',
  'resources.events',
  'resources.realms',
  'resources.read_account',
]

/** The API names the templates but publishes neither their trees nor their words (sheet §2.3): these are ours. */
export const templates = {
  full_access: {
    description: 'Everything the account can do, token making included; nothing of the administration.',
    permissions: treeOf(leaf => !leaf.startsWith('admin.')),
  },
  external_customer: {
    description:
      'For somebody who is given containers to use: sees, starts, stops and restarts them, changes nothing.',
    permissions: under('containers.read', 'containers.actions', 'projects.read', 'resources.events'),
  },
  dev_team: {
    description:
      'For daily work: everything about containers and their projects, but no money, members, deleted projects or new tokens.',
    permissions: under(
      ...containerWork,
      'containers.create',
      'containers.delete',
      'projects.create',
      'projects.read',
      'projects.update',
      'resources.events',
      'resources.ssh_keys',
      'resources.storage_shares',
      'resources.proxy_aliases',
      'resources.firewalls',
      'resources.realms',
    ),
  },
  finance_team: {
    description:
      'For whoever pays: wallet, billing and rentals, and sees which containers and projects there are.',
    permissions: under('financial', 'containers.read', 'projects.read', 'resources.read_account'),
  },
  read_only: {
    description: 'Sees everything, money included, and changes nothing.',
    permissions: under(
      ...reading,
      'financial.wallet.read',
      'financial.billing.read',
      'financial.server_rental.view_marketplace',
    ),
  },
} satisfies Record<string, { description: string; permissions: TokenPermissions }>
