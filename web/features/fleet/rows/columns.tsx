import type { ReactNode } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import type { PendingOperation } from '../../../api/pending.ts'
import { realmLabel } from '../../../components/realm-label.ts'
import { StateGlyph } from '../../../components/state-glyph.tsx'
import { TimeInState } from '../../../components/state-line.tsx'
import { stateLook } from '../../../components/state-look.ts'
import { Chip } from '../../../ui/chip.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { serverOf } from '../facets.ts'
import type { Sorting } from '../view.ts'

interface RowFacts {
  container: Container
  pending: PendingOperation | undefined
  keysHidden: boolean
}

export interface Column {
  id: string
  label: string
  /** Pixels, until somebody changes it. */
  width: number
  /** What a click on its header sorts by. */
  sort?: Sorting
  /** Not shown until it is chosen. */
  extra?: true
  cell: (facts: RowFacts) => ReactNode
}

/** Pixels. */
export const narrowest = 56
export const widest = 640

/** In their order. The name comes first, and cannot be left out: its cell is the row's own, with the link and the edge. */
export const columns: readonly Column[] = [
  { id: 'name', label: 'Name', width: 236, sort: 'name', cell: ({ container }) => container.name },
  { id: 'state', label: 'State', width: 118, sort: 'state', cell: State },
  {
    id: 'project',
    label: 'Project',
    width: 134,
    cell: ({ container }) => <Cut text={container.project_alias ?? 'Unnamed project'} />,
  },
  {
    id: 'server',
    label: 'Server',
    width: 118,
    cell: ({ container }) => <Cut text={serverOf(container)} />,
  },
  {
    id: 'image',
    label: 'Image',
    width: 118,
    cell: ({ container }) => <Cut text={container.container_image} />,
  },
  { id: 'realms', label: 'Realms', width: 132, cell: Realms },
  {
    id: 'since',
    label: 'Time in state',
    width: 104,
    sort: 'since',
    cell: ({ container, pending }) => <TimeInState container={container} pending={pending} />,
  },
  {
    id: 'updated',
    label: 'Updated',
    width: 122,
    sort: 'updated',
    cell: ({ container }) => <RelativeTime at={container.updated_at} />,
  },
  {
    id: 'created',
    label: 'Created',
    width: 122,
    sort: 'created',
    extra: true,
    cell: ({ container }) => <RelativeTime at={container.created_at} />,
  },
  {
    id: 'comment',
    label: 'Comment',
    width: 220,
    extra: true,
    cell: ({ container }) => <Cut text={container.comment ?? ''} />,
  },
  {
    id: 'kit',
    label: 'Kit',
    width: 96,
    extra: true,
    cell: ({ container: { hoody_kit, dev_kit } }) => (hoody_kit ? (dev_kit ? 'Kit, tools' : 'Kit') : 'None'),
  },
  {
    id: 'autostart',
    label: 'Autostart',
    width: 92,
    extra: true,
    cell: ({ container }) => (container.autostart ? 'On' : 'Off'),
  },
  { id: 'id', label: 'Id', width: 196, extra: true, cell: Id },
  {
    id: 'snapshots',
    label: 'Snapshots',
    width: 96,
    extra: true,
    cell: ({ container }) => container.snapshot_count ?? '',
  },
]

function State({ container, pending }: RowFacts) {
  const look = stateLook(container.status, pending?.operation)
  return (
    <span className="flex items-center gap-1.5">
      <StateGlyph look={look} silent />
      <span className={look.fill === 'failed' ? 'truncate font-[650] text-ink' : 'truncate'}>
        {look.word}
      </span>
    </span>
  )
}

function Realms({ container: { realm_ids } }: RowFacts) {
  const [first, ...rest] = realm_ids.map(realmLabel)
  if (first === undefined) return <span className="text-ink-3">none</span>
  return (
    <span className="flex items-center gap-1.5">
      <Chip>{first}</Chip>
      {rest.length > 0 && (
        <span className="text-xs text-ink-3" data-tooltip={rest.join(', ')}>
          +{rest.length}
          <span className="sr-only"> {rest.join(', ')}</span>
        </span>
      )}
    </span>
  )
}

/** It opens the container's services: see "Keys hidden". */
function Id({ container, keysHidden }: RowFacts) {
  if (!keysHidden) return <code className="font-mono text-sm">{container.id}</code>
  return (
    <>
      <span aria-hidden="true">••••••••••</span>
      <span className="sr-only">hidden</span>
    </>
  )
}

function Cut({ text }: { text: string }) {
  return (
    <span className="block truncate" data-tooltip={text} data-tooltip-cut="">
      {text}
    </span>
  )
}
