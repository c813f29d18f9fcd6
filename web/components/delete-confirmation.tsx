import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Alias, aliasesQuery } from '../api/aliases.ts'
import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { plural } from '../lib/format.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox, Field, TextInput } from '../ui/field.tsx'
import { useNow } from '../ui/now.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { type DeleteFlow, setTyped, setWishes, useDeleteFlows } from './delete-flow.ts'
import { canSnapshotFirst } from './delete-plan.ts'
import { deleteSoon } from './pending-deletes.ts'
import { whyTypeName } from './type-name.ts'

export interface DeleteConfirmationProps {
  container: Container
  flow: DeleteFlow
  /** Closes it and gives the focus back. */
  onClose: () => void
}

/** What is lost and kept, a snapshot first, and where much depends on it, its name typed. */
export function DeleteConfirmation({ container, flow, onClose }: DeleteConfirmationProps) {
  const { name } = container
  const { id, wishes, typed = '' } = flow
  const aliases = useQuery(aliasesQuery(id))
  const names = aliases.data?.aliases.map(alias => alias.alias)
  const aliasCount = names?.length ?? (aliases.isPending ? (container.proxy_domains_count ?? 0) : 0)
  const copies = [...(currentFleet()?.byId.values() ?? [])].filter(row => row.source_container_id === id)
  const snapshots = container.snapshot_count ?? 0
  const canSnapshot = canSnapshotFirst(container.status)
  const { why, isOpen } = useWhyTyped(container, aliases)
  const isTyped = typed.trim() === name
  const [isWaiting, setWaiting] = useState(false)

  /** A press that comes before its aliases are known waits for them: they decide whether the name is asked for. */
  async function press() {
    if (!isOpen) return start(names)
    setWaiting(true)
    const { data } = await aliases.refetch({ cancelRefetch: false })
    setWaiting(false)
    // It was thought better of meanwhile.
    if (useDeleteFlows.getState()[id]?.phase !== 'asking') return
    if (whyTypeName(container, data?.aliases ?? 'unread', Date.now())) announce('Type its name to confirm')
    else start(data?.aliases.map(alias => alias.alias))
  }

  function start(known: readonly string[] | undefined) {
    const chosen = {
      takeSnapshot: wishes.takeSnapshot && canSnapshot,
      mayHaveAliases: known?.length !== 0,
    }
    onClose()
    deleteSoon([id], chosen, () => name)
  }

  return (
    <div className="grid gap-2.5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
        <dt className="text-ink">Lost</dt>
        <dd>
          File system, environment, network and firewall settings, and all service URLs
          {container.is_default && '. It is the container that came with your account'}.
        </dd>
        {snapshots > 0 && (
          <>
            <dt className="text-ink">May be lost</dt>
            <dd>{plural(snapshots, 'snapshot')}: some servers keep them, others delete them too.</dd>
          </>
        )}
        {aliasCount > 0 && (
          <>
            <dt className="text-ink">Removed</dt>
            <dd className="wrap-anywhere">
              {plural(aliasCount, 'alias', 'aliases')}
              {names && `: ${names.join(', ')}`}
            </dd>
          </>
        )}
        {aliases.isError && (
          <>
            <dt className="text-ink">Unknown</dt>
            <dd>Its aliases could not be read. They are looked for again before the delete.</dd>
          </>
        )}
        <dt className="text-ink">Kept</dt>
        <dd>{copies.length > 0 ? keptCopies(copies) : 'Nothing of it. Copies made of it keep running.'}</dd>
      </dl>
      {canSnapshot && (
        <Checkbox
          label="Take a snapshot first"
          hint="It may be deleted together with the container. To be sure, make a copy instead."
          checked={wishes.takeSnapshot}
          onChange={event => setWishes(id, { ...wishes, takeSnapshot: event.target.checked })}
        />
      )}
      {why && (
        <Field label={<TypeLabel name={name} />} hint={why}>
          <TextInput
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={event => setTyped(id, event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && isTyped) void press()
            }}
          />
        </Field>
      )}
      {/* Where the name will be asked for, as far as its row tells. */}
      {!why && isOpen && container.has_proxy_domains && <Skeleton className="h-[76px]" />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Keep it</Button>
        <Button
          variant="primary"
          busy={isWaiting}
          reason={why && !isTyped ? 'Type its name to confirm.' : undefined}
          onClick={() => void press()}
        >
          {verbs[container.status] ?? 'Delete it'}
        </Button>
      </div>
    </div>
  )
}

/** Why the name is asked for, as far as that is known; `isOpen` while its aliases may still be a reason. */
function useWhyTyped(
  container: Container,
  { isPending, data }: { isPending: boolean; data: { aliases: readonly Alias[] } | undefined },
) {
  // Nobody has an alias to it: there is nothing to wait for.
  const isKnown = !isPending || container.has_proxy_domains === false
  const known = isPending ? [] : (data?.aliases ?? 'unread')
  const why = useNow(now => whyTypeName(container, known, now) ?? '')
  return { why, isOpen: !isKnown && container.autostart && why === '' }
}

function TypeLabel({ name }: { name: string }) {
  return (
    <>
      Type <span className="font-mono wrap-anywhere select-all">{name}</span> to delete it
    </>
  )
}

const verbs: Record<string, string> = { running: 'Stop and delete', paused: 'Resume, stop and delete' }

function keptCopies(copies: readonly Container[]): string {
  const named = copies.slice(0, 3).map(copy => copy.name)
  const rest = copies.length > 3 ? ` and ${copies.length - 3} more` : ''
  return `${plural(copies.length, 'copy', 'copies')} (${named.join(', ')}${rest}), which can no longer be synced.`
}
