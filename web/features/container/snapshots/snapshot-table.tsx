import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import type { Snapshot } from '../../../api/snapshots.ts'
import { whyNot, whyReadOnly } from '../../../components/container-reasons.ts'
import { formatBytes } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Cell, DataTable, Head } from '../data-table.tsx'
import { labelOf, newestFirst } from './snapshot-rules.ts'

export type SnapshotAct = 'restore' | 'rename' | 'copy' | 'delete'

interface Props {
  container: Container
  snapshots: readonly Snapshot[]
  onAct: (act: SnapshotAct, snapshot: Snapshot) => void
}

export function SnapshotTable({ container, snapshots, onAct }: Props) {
  const pending = usePendingOperation(container.id)?.operation
  const cannotRestore = whyNot('restore', container, pending)
  const cannotCopy = whyNot('copy', container, pending)
  const cannotChange = whyReadOnly(container)
  const cannotDelete = cannotChange ?? (pending && 'Another operation is under way.')
  return (
    <DataTable
      label="Table of snapshots"
      head={['Snapshot', 'Taken', 'Size', 'Deleted', 'Restored', ''].map(head => (
        <Head key={head} isNumber={head === 'Size'}>
          {head || <span className="sr-only">Actions</span>}
        </Head>
      ))}
    >
      {newestFirst(snapshots).map(snapshot => {
        const { name, alias, created_at, expires_at, last_used_at, stateful, size } = snapshot
        const label = labelOf(snapshot)
        return (
          <tr key={name} className="border-t border-line">
            <Cell>
              <span className="font-firm">{label}</span> {stateful && <Chip>with memory</Chip>}
              {alias !== null && alias !== name && (
                <code className="block font-mono text-sm text-ink-2">{name}</code>
              )}
            </Cell>
            <Cell>
              <RelativeTime at={created_at} />
            </Cell>
            <Cell isNumber>{formatBytes(size)}</Cell>
            <Cell>{expires_at === null ? 'never' : <RelativeTime at={expires_at} />}</Cell>
            <Cell>{last_used_at === null ? '–' : <RelativeTime at={last_used_at} />}</Cell>
            <Cell className="text-right">
              <span className="inline-flex items-center gap-1">
                <Button
                  reason={cannotRestore}
                  aria-label={`Restore ${label}`}
                  onClick={() => onAct('restore', snapshot)}
                >
                  Restore
                </Button>
                <MenuButton
                  icon="more"
                  label={`More for ${label}`}
                  entries={() => [
                    { label: 'Rename', reason: cannotChange, onSelect: () => onAct('rename', snapshot) },
                    {
                      label: 'Make a copy of it',
                      reason: cannotCopy,
                      onSelect: () => onAct('copy', snapshot),
                    },
                    'separator',
                    { label: 'Delete', reason: cannotDelete, onSelect: () => onAct('delete', snapshot) },
                  ]}
                />
              </span>
            </Cell>
          </tr>
        )
      })}
    </DataTable>
  )
}
