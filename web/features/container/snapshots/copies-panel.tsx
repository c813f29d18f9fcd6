import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { isOnItsWay } from '../../../../contract/lifecycle.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { ColorSwatch } from '../../../components/color-swatch.tsx'
import { whyNot } from '../../../components/container-reasons.ts'
import { StateGlyph } from '../../../components/state-glyph.tsx'
import { stateLook } from '../../../components/state-look.ts'
import { comingUpPath, containerPath } from '../../../lib/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../panel.tsx'
import { SyncDialog } from './sync-dialog.tsx'

interface Props {
  container: Container
  rows: readonly Container[]
  /** All rows are there: what is not among them is out of reach. */
  isComplete: boolean
  onCopy: () => void
  /** Why no copy can be made now. */
  reason: string | undefined
}

/** Where it comes from and what was made of it, each with the way to bring it up to its source. */
export function CopiesPanel({ container, rows, isComplete, onCopy, reason }: Props) {
  const [syncing, setSyncing] = useState<{ copy: Container; source: string }>()
  const { source_container_id } = container
  const source = rows.find(({ id }) => id === source_container_id)
  const copies = rows.filter(row => row.source_container_id === container.id)
  const sourceGone =
    !source && isComplete ? 'Its source is gone or out of reach, which ends the link.' : undefined
  return (
    <Panel
      title="Copies"
      aside={
        <Button reason={reason} onClick={onCopy}>
          Make a copy
        </Button>
      }
    >
      {source_container_id && (
        <Line
          what="A copy of"
          row={source}
          absent={isComplete ? 'a container that is gone or out of reach' : 'another container'}
        >
          <SyncButton
            copy={container}
            reason={sourceGone}
            onPress={() => setSyncing({ copy: container, source: source?.name ?? 'its source' })}
          />
        </Line>
      )}
      {copies.map(copy => (
        <Line key={copy.id} what="Copied to" row={copy}>
          <SyncButton copy={copy} onPress={() => setSyncing({ copy, source: container.name })} />
        </Line>
      ))}
      {!source_container_id && copies.length === 0 && (
        <p className="text-ink-2">
          A copy is a container of its own with the same files. It can be brought up to this one later.
        </p>
      )}
      {syncing && <SyncDialog {...syncing} onClose={() => setSyncing(undefined)} />}
    </Panel>
  )
}

interface LineProps {
  what: string
  row: Container | undefined
  /** Said in place of its name where it is not known. */
  absent?: string
  children: ReactNode
}

function Line({ what, row, absent, children }: LineProps) {
  const look = row && stateLook(row.status)
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-1.5 first-of-type:border-0">
      <span className="text-ink-2">{what}</span>
      {row ? (
        <>
          <ColorSwatch color={row.color} />
          <Link to={containerPath(row.id)} className="font-firm underline underline-offset-2">
            {row.name}
          </Link>
        </>
      ) : (
        <span>{absent}</span>
      )}
      <span className="flex min-w-0 flex-1 items-center gap-1.5 text-ink-2">
        {look && <StateGlyph look={look} />}
        {look?.word}
        {row && isOnItsWay(row.status) && row.status !== 'deleting' && (
          <Link to={comingUpPath(row.id)} className="underline underline-offset-2">
            Watch it come up
          </Link>
        )}
        {row &&
          ` · ${[row.project_alias, row.subserver_name ?? row.server_name].filter(Boolean).join(' · ')}`}
      </span>
      {children}
    </div>
  )
}

interface SyncButtonProps {
  copy: Container
  reason?: string | undefined
  onPress: () => void
}

function SyncButton({ copy, reason, onPress }: SyncButtonProps) {
  const pending = usePendingOperation(copy.id)?.operation
  return (
    <Button
      reason={reason ?? whyNot('sync', copy, pending)}
      aria-label={`Sync ${copy.name} with its source`}
      onClick={onPress}
    >
      Sync
    </Button>
  )
}
