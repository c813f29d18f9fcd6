// What the API would refuse, said before anything is sent, from what is known here (sheet §4.3, §5). Pure.

import { checkAlias } from '../../../contract/alias.ts'
import { type CatalogueImage, resolveImageName } from '../../../contract/image-name.ts'
import { checkName } from '../../../contract/name.ts'
import { isRealmId } from '../../../contract/realm.ts'
import { parseSshKey } from '../../../contract/ssh-key.ts'
import type { Schemas } from '../../api/client.ts'
import type { Project } from '../../api/projects.ts'
import type { Rental } from '../../api/servers.ts'
import { plannedSteps } from '../../components/after-steps.ts'
import { serverIllness, serverLabel, serverRoom } from '../../components/server-state.ts'
import { checkAddress, presetNeedsAddress } from '../../lib/firewall-presets.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { type Check, check } from './check.ts'
import type { CreateDraft } from './draft.ts'
import { envChecks } from './env-checks.ts'
import { tokenChecks } from './token-checks.ts'

type KnownRow = Pick<Schemas['Container'], 'id' | 'name' | 'color' | 'project_id' | 'ssh_public_key'>

export interface Known {
  rows: readonly KnownRow[]
  /** Every container in reach is among `rows`. */
  complete: boolean
  /** Undefined until they are known. */
  projects: readonly Project[] | undefined
  servers: readonly Rental[] | undefined
  /** Public ones and one's own. */
  images: readonly CatalogueImage[] | undefined
  /** The realm that everything is narrowed to. */
  realmId: string | null
  /** The long-lived token that is calling; null for a session that may do everything. */
  token: Schemas['CurrentToken'] | null
}

export const LONGEST_COMMENT = 16_000

/** In the order of the steps. */
export function checksOf(draft: CreateDraft, known: Known): Check[] {
  return [
    ...tokenChecks(draft, known.token),
    ...(draft.many ? [] : nameChecks(draft, known)),
    ...projectChecks(draft, known),
    ...serverChecks(draft, known),
    ...commentChecks(draft),
    ...imageChecks(draft, known),
    ...realmChecks(draft, known),
    ...envChecks(draft),
    ...keyChecks(draft, known),
    ...reachChecks(draft),
    ...kvmChecks(draft, known),
    ...afterChecks(draft),
  ]
}

function nameChecks({ name, projectId }: CreateDraft, { rows, complete, projects }: Known): Check[] {
  if (name === '' || name === 'rand') return [check('passes', 'name', 'The API chooses a name')]
  const invalid = checkName(name)
  if (invalid) return [check('refuses', 'name', invalid)]
  const project = projects?.find(({ id }) => id === projectId)?.alias ?? 'the project'
  const holder = rows.find(row => row.project_id === projectId && row.name === name)
  if (holder) {
    const message = `Name already used in ${project}. Choose another, or open the container that has it`
    return [{ ...check('refuses', 'name', message), holder: { id: holder.id, name: holder.name } }]
  }
  return complete ? [check('passes', 'name', `Name is free in ${project}`)] : []
}

function projectChecks({ projectId }: CreateDraft, { rows, projects, realmId }: Known): Check[] {
  if (!projects) return []
  if (projects.length === 0) {
    return [check('refuses', 'project', 'There is no project to create it in. Create one')]
  }
  const project = projects.find(({ id }) => id === projectId)
  if (!project) return [check('refuses', 'project', 'The project is not there any more. Choose another')]
  const { alias, max_containers: max, realm_ids } = project
  const found: Check[] = []
  // Sheet §1.8: on a realm's host the project must hold the realm already.
  if (realmId && !realm_ids.includes(realmId)) {
    const message = `${alias} does not hold the realm that everything is narrowed to. Choose a project that does, or show all realms`
    found.push(check('refuses', 'project', message))
  }
  const count = rows.filter(row => row.project_id === projectId).length
  const isFull = max !== null && count >= max
  if (isFull) {
    const message = `${alias} is full: ${formatCount(count)} of ${plural(max, 'container')}. Delete one, raise its quota or choose another`
    found.push(check('refuses', 'project', message))
  } else if (max !== null) {
    const message = `${alias} has room: ${formatCount(count)} of ${plural(max, 'container')}`
    found.push(check('passes', 'project', message))
  } else found.push(check('passes', 'project', `${alias} has no limit`))
  return found
}

function serverChecks({ serverId }: CreateDraft, { servers }: Known): Check[] {
  if (!servers) return []
  if (servers.length === 0) return [check('refuses', 'server_id', 'There is no server to create it on')]
  const rental = servers.find(server => server.server_id === serverId)
  if (!rental) return [check('refuses', 'server_id', 'The server is not there any more. Choose another')]
  const name = serverLabel(rental)
  const ill = serverIllness(rental)
  if (ill)
    return [check(ill.blocks ? 'refuses' : 'warns', 'server_id', `${name}: ${ill.reason.replace(/\.$/, '')}`)]
  const room = serverRoom(rental)
  return [check('passes', 'server_id', `${name} is in service${room ? `, ${room}` : ''}`)]
}

function commentChecks({ comment }: CreateDraft): Check[] {
  // JSON Schema counts code points.
  const length = comment.length > LONGEST_COMMENT ? [...comment].length : comment.length
  if (length <= LONGEST_COMMENT) return []
  const over = formatCount(length - LONGEST_COMMENT)
  return [check('refuses', 'comment', `The comment has ${over} characters too many`)]
}

function imageChecks({ image }: CreateDraft, { images }: Known): Check[] {
  if (image === '' || !images) return []
  const resolved = resolveImageName(image, images)
  if ('name' in resolved) return [check('passes', 'container_image', `${resolved.name} is in the catalogue`)]
  const instead = resolved.suggestion && `. Take ${resolved.suggestion}`
  // A name of the right form may be one that this account does not see.
  const isWellFormed = /^[a-z0-9]+\/\S+$/.test(image)
  const message = `${resolved.refused}${instead ?? ''}`
  if (!isWellFormed) return [check('refuses', 'container_image', message)]
  return [check('warns', 'container_image', `${message}. Without the image the container would fail`)]
}

function realmChecks({ realmIds }: CreateDraft, { realmId, token }: Known): Check[] {
  const wrong = realmIds.find(id => !isRealmId(id))
  if (wrong !== undefined) {
    return [check('refuses', 'realm_ids', 'A realm id is 24 digits and letters from a to f')]
  }
  if (token?.restrictions.has_realm_restrictions && realmIds.some(id => id !== realmId)) {
    return [check('warns', 'realm_ids', 'This token is confined to realms: only the one in use is set')]
  }
  return []
}

function keyChecks({ sshKey, lost }: CreateDraft, { rows }: Known): Check[] {
  if (!sshKey) {
    if (!lost.sshKey) return []
    return [check('warns', 'ssh_public_key', 'The SSH key was not kept. Give it again')]
  }
  const parsed = parseSshKey(sshKey)
  if ('refused' in parsed) return [check('refuses', 'ssh_public_key', parsed.refused)]
  const holder = rows.find(row => isSameKey(row.ssh_public_key, parsed.key.blob))
  if (holder) {
    const message = `SSH key already opens ${holder.name}. One key opens one container: make another`
    return [{ ...check('refuses', 'ssh_public_key', message), holder: { id: holder.id, name: holder.name } }]
  }
  return [check('passes', 'ssh_public_key', 'SSH key opens no other container here')]
}

/** A changed comment behind it is still the same key (sheet §5). */
function isSameKey(line: string | null | undefined, blob: string): boolean {
  return line?.split(/[ \t]+/)[1] === blob
}

function reachChecks({ options, sshKey, many }: CreateDraft): Check[] {
  if (options.hoody_kit || sshKey || many?.keyEach) return []
  return [check('warns', 'hoody_kit', 'Without the kit and without a key nothing can reach it')]
}

function kvmChecks({ options, serverId }: CreateDraft, { servers }: Known): Check[] {
  const rental = servers?.find(server => server.server_id === serverId)
  if (!options.kvm || !rental?.is_free_tier) return []
  const message = `KVM is not available on the free server ${serverLabel(rental)}. Choose another, or leave it off`
  return [check('refuses', 'kvm', message)]
}

function afterChecks({ after, options, many }: CreateDraft): Check[] {
  const { alias, denyByDefault, firewall, firewallAddress = '', snapshot } = after
  const byPort = alias?.program === 'http' || alias?.program === 'https'
  const wrong = [
    alias && checkAlias(alias.name),
    byPort && !(alias.port >= 1 && alias.port <= 65_535) && 'The port of the alias is from 1 to 65535',
    firewall && presetNeedsAddress(firewall) && checkAddress(firewallAddress),
    snapshot === '' && 'The first snapshot needs a name',
  ]
  const found = wrong.flatMap(message => (message ? [check('refuses', 'after', message)] : []))
  if (!options.hoody_kit && (alias || denyByDefault)) {
    found.push(check('warns', 'after', 'Without the kit there is no proxy that an alias could lead through'))
  }
  if (many && plannedSteps(after).length > 0) {
    found.push(check('warns', 'after', 'Several at once go without what follows the creation of one'))
  }
  return found
}
