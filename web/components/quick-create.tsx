import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useActiveConnection } from '../api/connection.ts'
import { messageOf } from '../api/error.ts'
import { useOfFleet } from '../api/fleet.ts'
import type { Fleet } from '../api/fleet-state.ts'
import { imagesQuery } from '../api/images.ts'
import { projectsQuery } from '../api/projects.ts'
import { queryClient } from '../api/query-client.ts'
import { serversQuery } from '../api/servers.ts'
import { useCommands } from '../lib/commands.ts'
import { formatCount } from '../lib/format.ts'
import { newContainerPath } from '../lib/paths.ts'
import { ariaKeys, useShortcut, withKey } from '../lib/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLongPress } from '../ui/long-press.ts'
import { MenuButton, type MenuEntry } from '../ui/menu.tsx'
import { NewContainer } from './new-container.tsx'
import {
  chooseForQuickCreate,
  DEFAULT_IMAGE,
  projectOptions,
  type QuickAnswer,
  type QuickChoice,
  serverOptions,
} from './quick-create-choice.ts'
import {
  type QuickPresets,
  quickCreate,
  quickCreateMany,
  rememberForQuickCreate,
  useQuickCreateMemory,
} from './quick-create-store.ts'

/** Asked for when somebody comes near: they are part of the wizard. */
type LoadPresets = () => Promise<QuickPresets>

/** One click creates; the other half, or holding it, chooses what, where and how many. */
export function QuickCreate({ loadPresets }: { loadPresets: LoadPresets }) {
  const { answer, entries, prepare, press, hint } = useQuickCreate(loadPresets)
  const both = useRef<HTMLSpanElement>(null)
  const openMenu = () => both.current?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.click()
  useShortcut('create', event => event.repeat || press())
  useCommands(() => [
    {
      id: 'create',
      label: 'New container',
      kind: 'action',
      words: 'create add',
      shortcut: 'create',
      hint,
      reason: answer && 'reason' in answer ? answer.reason : undefined,
      run: press,
    },
  ])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only fetches what the menu will list.
    <span ref={both} className="flex" onPointerEnter={prepare} onFocus={prepare}>
      <QuickCreateButton answer={answer} hint={hint} onPress={press} onLongPress={openMenu} piece="start" />
      <MenuButton
        variant="primary"
        piece="end"
        label="Choose what New container makes"
        busy={!answer}
        entries={entries}
      >
        <Icon name="down" />
      </MenuButton>
    </span>
  )
}

/** The button alone, as on the page of an empty fleet. */
export function QuickCreateAlone() {
  const { answer, hint, press } = useQuickCreate()
  return <QuickCreateButton answer={answer} hint={hint} onPress={press} />
}

interface QuickCreateButtonProps {
  answer: QuickAnswer | undefined
  /** What a press makes. */
  hint: string | undefined
  onPress: () => void
  onLongPress?: () => void
  piece?: 'start'
}

function QuickCreateButton({ answer, hint, onPress, onLongPress, piece }: QuickCreateButtonProps) {
  const reason = answer && 'reason' in answer ? answer.reason : undefined
  const holding = useLongPress(onLongPress)
  return (
    <Button
      {...holding}
      variant="primary"
      piece={piece}
      busy={!answer}
      reason={reason}
      data-tooltip={reason ?? (hint && withKey(hint, 'create'))}
      aria-keyshortcuts={ariaKeys('create')}
      onClick={onPress}
    >
      {piece ? <NewContainer /> : 'New container'}
    </Button>
  )
}

function madeBy({ image, project, server }: QuickChoice, preset: string | undefined): string {
  return `${preset ?? image} in ${project.alias} on ${server.name}`
}

function tooMany({ room }: QuickChoice, count: number): string | undefined {
  return count > room ? `There is room for ${formatCount(room)} more.` : undefined
}

/** How many at one press of the menu. */
const COUNTS = [2, 5, 10, 25]

/** Containers by project id, as a plain object so that it stays the same one while the numbers do. */
function countByProject({ byId }: Fleet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { project_id } of byId.values()) counts[project_id] = (counts[project_id] ?? 0) + 1
  return counts
}

function useQuickCreate(loadPresets?: LoadPresets) {
  const navigate = useNavigate()
  const connection = useActiveConnection()
  const remembered = useQuickCreateMemory(connection?.id)
  const projects = useQuery(projectsQuery)
  const servers = useQuery(serversQuery)
  const countsObject = useOfFleet(countByProject)
  const counts = useMemo(() => new Map(Object.entries(countsObject)), [countsObject])

  const failed = projects.error ?? servers.error
  const known = useMemo(
    () => projects.data && servers.data && { projects: projects.data, servers: servers.data, counts },
    [projects.data, servers.data, counts],
  )
  const answer = useMemo<QuickAnswer | undefined>(() => {
    if (known) return chooseForQuickCreate(known, remembered)
    return failed ? { reason: messageOf(failed) } : undefined
  }, [known, failed, remembered])

  const choice = answer && 'choice' in answer ? answer.choice : undefined
  const connectionId = connection?.id ?? ''
  const { preset } = remembered

  async function make(count: number) {
    if (!choice) return
    // One that is gone meanwhile, or whose code does not arrive, is as none.
    const presets = preset ? await loadPresets?.().catch(() => undefined) : undefined
    const like = preset ? presets?.like(preset, connectionId, choice.project.id) : undefined
    await (count === 1 ? quickCreate(choice, like) : quickCreateMany(choice, count, like))
  }

  async function entries(): Promise<MenuEntry[]> {
    if (!known) return []
    const presets = await loadPresets?.().catch(() => undefined)
    const images = await queryClient.ensureQueryData(imagesQuery).catch(() => [])
    const names = new Set([DEFAULT_IMAGE, ...images.map(image => image.image_name)])
    if (remembered.image) names.add(remembered.image)
    return [
      { label: 'Choose everything', onSelect: () => navigate(newContainerPath()) },
      'separator',
      {
        group: 'Preset',
        value: preset ?? '',
        options: [
          { value: '', label: 'None', hint: 'A random name, the defaults' },
          ...(presets?.list(connectionId) ?? []).map(({ name, hint }) => ({
            value: name,
            label: name,
            hint,
          })),
        ],
        onChange: name => rememberForQuickCreate({ preset: name || undefined }),
      },
      {
        group: 'Project',
        value: choice?.project.id ?? '',
        options: projectOptions(known).map(asOption),
        onChange: projectId => rememberForQuickCreate({ projectId }),
      },
      {
        group: 'Server',
        value: choice?.server.id ?? '',
        options: serverOptions(known.servers).map(asOption),
        onChange: serverId => rememberForQuickCreate({ serverId }),
      },
      {
        group: 'Image',
        value: choice?.image ?? DEFAULT_IMAGE,
        options: [...names].map(image => ({ value: image, label: image })),
        onChange: image => rememberForQuickCreate({ image }),
      },
      'separator',
      ...COUNTS.map(count => ({
        label: `Create ${count} now`,
        reason: choice ? tooMany(choice, count) : answer && 'reason' in answer ? answer.reason : undefined,
        onSelect: () => void make(count),
      })),
    ]
  }

  return {
    answer,
    entries,
    press: () => void make(1),
    hint: choice && madeBy(choice, preset),
    prepare() {
      void queryClient.prefetchQuery(imagesQuery)
      loadPresets?.().catch(() => undefined)
    },
  }
}

function asOption({
  id,
  label,
  hint,
  reason,
}: {
  id: string
  label: string
  hint?: string | undefined
  reason?: string | undefined
}) {
  return { value: id, label, hint, reason }
}
