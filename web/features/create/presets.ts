// What a draft can start from. A preset only fills in: everything stays editable, and what it changed is marked.

import { normalizeColor } from '../../../contract/color.ts'
import { freeName } from '../../../contract/name.ts'
import type { Container } from '../../api/fleet-state.ts'
import { type Blueprint, blueprintOf, secretsOf } from '../../components/recreate.ts'
import { printEnv } from '../../lib/env-text.ts'
import { createKept, isRecord } from '../../lib/kept.ts'
import type { CreateDraft } from './draft.ts'
import { defaultOptions, emptyDraft, noAfter, restored, toStored } from './draft-values.ts'

export interface Preset {
  name: string
  hint: string
  values: (context: PresetContext) => Partial<CreateDraft>
}

export interface PresetContext {
  /** The names that are taken in the project. */
  isTaken: (name: string) => boolean
  /** An id for a realm that nothing is in yet; null where a new one cannot be set. */
  newRealmId: string | null
}

/** The seed names four; what they set is Livery's choice after the seed's guidance (sheet §18.4). */
export const presets: readonly Preset[] = [
  {
    name: 'Development',
    hint: 'Daily driver: everything on, starts with its host',
    values: ({ isTaken }) => ({
      name: freeName('dev-environment', isTaken),
      color: '#F1C40F',
      comment: 'Development environment',
      image: 'debian/13',
      options: { ...defaultOptions, dev_kit: true },
      envText: printEnv([['NODE_ENV', 'development']]),
      after: noAfter,
    }),
  },
  {
    name: 'Production API',
    hint: 'For running APIs: no tools, no AI, an alias for a clean URL',
    values: ({ isTaken }) => {
      const name = freeName('production-api', isTaken)
      return {
        name,
        color: '#2ECC71',
        image: 'debian/13',
        options: { ...defaultOptions, dev_kit: false, ai: false },
        envText: printEnv([['NODE_ENV', 'production']]),
        after: { ...noAfter, alias: { name, program: 'http', port: 80 }, firewall: 'web-only' },
      }
    },
  },
  {
    name: 'Minimal utility',
    hint: 'Run now and then, such as for backups: small, does not start by itself',
    values: ({ isTaken }) => ({
      name: freeName('utility', isTaken),
      color: '#95A5A6',
      image: 'debian/13',
      options: { ...defaultOptions, dev_kit: false, ai: false, autostart: false, ramdisk: false },
      after: noAfter,
    }),
  },
  {
    name: 'AI agent',
    hint: 'AI and the agent service, in a realm of its own',
    values: ({ isTaken, newRealmId }) => ({
      name: freeName('ai-agent', isTaken),
      color: '#9B59B6',
      image: 'debian/13',
      options: { ...defaultOptions, dev_kit: true },
      ...(newRealmId && { realmIds: [newRealmId] }),
      after: noAfter,
    }),
  },
]

/** Another one like it: with its environment, and without its key, which opens one container only (sheet §5). */
export function copyOf(
  container: Container,
  { isTaken }: Pick<PresetContext, 'isTaken'>,
): Partial<CreateDraft> {
  return {
    ...fromBlueprint(blueprintOf(container), { isTaken }),
    envText: printEnv(Object.entries(container.environment_vars ?? {})),
    lost: emptyDraft().lost,
  }
}

/** From what was noted of a container: of its environment only the names, unless the values are still in memory. */
export function fromBlueprint(
  blueprint: Blueprint,
  { isTaken }: Pick<PresetContext, 'isTaken'>,
): Partial<CreateDraft> {
  const { projectId, serverId, body, envKeys, hadKey } = blueprint
  const { env, sshKey = null } = secretsOf(blueprint) ?? {}
  const { hoody_kit, dev_kit, autostart, ai, ramdisk, kvm } = body
  return {
    projectId,
    serverId,
    name: freeName(body.name, isTaken),
    color: normalizeColor(body.color) ?? body.color,
    comment: body.comment ?? '',
    image: body.container_image ?? '',
    realmIds: body.realm_ids ?? [],
    options: {
      ...defaultOptions,
      hoody_kit: hoody_kit ?? true,
      dev_kit: dev_kit ?? null,
      autostart: autostart ?? true,
      ai: ai ?? true,
      ramdisk: ramdisk ?? true,
      kvm: kvm ?? false,
    },
    envText: printEnv(env ? Object.entries(env) : envKeys.map(key => [key, ''])),
    sshKey,
    lost: { env: !env && envKeys.length > 0, sshKey: hadKey && !sshKey, csv: false },
  }
}

/** One of somebody's own: a draft without its secrets. */
export interface SavedPreset {
  name: string
  draft: Record<string, unknown>
}

function isSaved(value: unknown): value is readonly SavedPreset[] {
  return (
    Array.isArray(value) &&
    value.every(each => isRecord(each) && typeof each.name === 'string' && isRecord(each.draft))
  )
}

const { use: useSaved, keep } = createKept('livery.create-presets', isSaved)

const none: readonly SavedPreset[] = []

export function useSavedPresets(connectionId: string): readonly SavedPreset[] {
  return useSaved(saved => saved[connectionId] ?? none)
}

/** One of the same name is replaced. Without the key: it opens one container only. */
export function savePreset(connectionId: string, name: string, draft: CreateDraft) {
  const others = savedPresets(connectionId).filter(preset => preset.name !== name)
  keep(connectionId, [
    ...others,
    { name, draft: toStored({ ...draft, sshKey: null, many: null, filled: null }) },
  ])
}

export function removePreset(connectionId: string, name: string) {
  keep(
    connectionId,
    savedPresets(connectionId).filter(preset => preset.name !== name),
  )
}

export function savedPresets(connectionId: string): readonly SavedPreset[] {
  return useSaved.getState()[connectionId] ?? none
}

export function fromSaved(
  preset: SavedPreset,
  { isTaken }: Pick<PresetContext, 'isTaken'>,
): Partial<CreateDraft> {
  const { filled: _filled, many: _many, sshKey: _key, ...values } = restored(preset.draft)
  return { ...values, name: values.name && freeName(values.name, isTaken) }
}
