import type { Schemas } from '../../api/client.ts'
import { type Check, check } from './check.ts'
import type { CreateDraft } from './draft.ts'
import type { DraftField } from './steps.ts'

type Permissions = Schemas['TokenPermissions']

/** What the calling token may not do of what is asked for; a missing flag means no (sheet §2.3). */
export function tokenChecks(draft: CreateDraft, current: Schemas['CurrentToken'] | null): Check[] {
  if (!current) return []
  const { containers, resources } = current.token.permissions
  if (!containers?.create) return [check('refuses', 'project', 'This token may not create containers')]
  return needs(draft)
    .filter(({ may }) => !may({ containers, resources }))
    .map(({ field, what, certain }) =>
      certain
        ? check('refuses', field, `This token may not ${what}`)
        : check('warns', field, `This token may not ${what}: the API may refuse it`),
    )
}

interface Need {
  field: DraftField
  what: string
  /** Published; of the others it is not said when they are asked for (sheet §2.3). */
  certain?: true
  may: (permissions: Permissions) => boolean | undefined
}

function needs({ options, sshKey, after, many }: CreateDraft): Need[] {
  const all: (Need | false)[] = [
    options.ai && { field: 'ai', what: 'turn AI on', may: p => p.containers?.features?.ai },
    options.hoody_kit && {
      field: 'hoody_kit',
      what: 'install the kit',
      may: p => p.containers?.features?.hoody_kit,
    },
    options.kvm && { field: 'kvm', what: 'grant KVM', may: p => p.containers?.features?.kvm },
    Boolean(sshKey || many?.keyEach) && {
      field: 'ssh_public_key',
      what: 'set SSH keys',
      certain: true,
      may: p => p.resources?.ssh_keys,
    },
    Boolean(after.alias || after.denyByDefault) && {
      field: 'after',
      what: 'change the proxy',
      may: p => p.resources?.proxy_aliases,
    },
    after.firewall !== null && {
      field: 'after',
      what: 'set firewall rules',
      may: p => p.resources?.firewalls,
    },
    after.snapshot !== null && {
      field: 'after',
      what: 'take snapshots',
      may: p => p.containers?.features?.snapshots,
    },
  ]
  return all.filter(need => need !== false)
}
