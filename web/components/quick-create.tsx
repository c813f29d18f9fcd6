import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useActiveConnection } from '../api/connection.ts'
import { messageOf } from '../api/error.ts'
import type { Fleet } from '../api/fleet-state.ts'
import { fleetQuery } from '../api/fleet-sync.ts'
import { imagesQuery } from '../api/images.ts'
import { projectsQuery } from '../api/projects.ts'
import { queryClient } from '../api/query-client.ts'
import { serversQuery } from '../api/servers.ts'
import { useCommands } from '../lib/commands.ts'
import { ariaKeys, useShortcut, withKey } from '../lib/shortcuts.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
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
import { quickCreate, rememberForQuickCreate, useQuickCreateMemory } from './quick-create-store.ts'

/** One click creates; the other half chooses where and from what. */
export function QuickCreate() {
  const { answer, entries, prepare } = useQuickCreate()
  const press = () => answer && 'choice' in answer && void quickCreate(answer.choice)
  useShortcut('create', event => event.repeat || press())
  useCommands(() => [
    {
      id: 'create',
      label: 'New container',
      kind: 'action',
      words: 'create add',
      shortcut: 'create',
      hint: answer && 'choice' in answer ? madeBy(answer.choice) : undefined,
      reason: answer && 'reason' in answer ? answer.reason : undefined,
      run: press,
    },
  ])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only fetches the images that the menu will list.
    <span className="flex" onPointerEnter={prepare} onFocus={prepare}>
      <QuickCreateButton answer={answer} piece="start" />
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
  return <QuickCreateButton answer={useQuickCreate().answer} />
}

interface QuickCreateButtonProps {
  answer: QuickAnswer | undefined
  piece?: 'start'
}

function QuickCreateButton({ answer, piece }: QuickCreateButtonProps) {
  const choice = answer && 'choice' in answer ? answer.choice : undefined
  const reason = answer && 'reason' in answer ? answer.reason : undefined
  return (
    <Button
      variant="primary"
      piece={piece}
      busy={!answer}
      reason={reason}
      data-tooltip={reason ?? (choice && withKey(madeBy(choice), 'create'))}
      aria-keyshortcuts={ariaKeys('create')}
      onClick={() => choice && void quickCreate(choice)}
    >
      {piece ? <NewContainer /> : 'New container'}
    </Button>
  )
}

function madeBy({ image, project, server }: QuickChoice): string {
  return `${image} in ${project.alias} on ${server.name}`
}

/** Containers by project id, as a plain object so that it stays the same one while the numbers do. */
function countByProject({ byId }: Fleet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { project_id } of byId.values()) counts[project_id] = (counts[project_id] ?? 0) + 1
  return counts
}

function useQuickCreate() {
  const connection = useActiveConnection()
  const remembered = useQuickCreateMemory(connection?.id)
  const projects = useQuery(projectsQuery)
  const servers = useQuery(serversQuery)
  const countsObject = useQuery({ ...fleetQuery, enabled: false, select: countByProject }).data
  const counts = useMemo(() => new Map(Object.entries(countsObject ?? {})), [countsObject])

  const failed = projects.error ?? servers.error
  const known = useMemo(
    () => projects.data && servers.data && { projects: projects.data, servers: servers.data, counts },
    [projects.data, servers.data, counts],
  )
  const answer = useMemo<QuickAnswer | undefined>(() => {
    if (known) return chooseForQuickCreate(known, remembered)
    return failed ? { reason: messageOf(failed) } : undefined
  }, [known, failed, remembered])

  async function entries(): Promise<MenuEntry[]> {
    if (!known) return []
    const images = await queryClient.ensureQueryData(imagesQuery).catch(() => [])
    const choice = answer && 'choice' in answer ? answer.choice : undefined
    const names = new Set([DEFAULT_IMAGE, ...images.map(image => image.image_name)])
    if (remembered.image) names.add(remembered.image)
    return [
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
    ]
  }

  return { answer, entries, prepare: () => void queryClient.prefetchQuery(imagesQuery) }
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
