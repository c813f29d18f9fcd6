import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Alias, aliasesQuery } from '../../../api/aliases.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import { AliasTable } from './alias-table.tsx'
import { DeleteAliasDialog } from './delete-alias-dialog.tsx'
import { ExpiryDialog } from './expiry-dialog.tsx'
import { NewAlias } from './new-alias.tsx'

export type AliasAct = 'expire' | 'delete'

/** Names of one's own for what is inside, and how long they hold. */
export function AliasesPanel({ container }: { container: Container }) {
  const list = useQuery(aliasesQuery(container.id))
  const [act, setAct] = useState<{ act: AliasAct; alias: Alias }>()
  const close = () => setAct(undefined)
  const aliases = list.data?.aliases ?? []
  return (
    <Panel
      title="Aliases"
      aside={list.data && <span className="text-ink-2">{plural(aliases.length, 'alias', 'aliases')}</span>}
    >
      <div className="grid gap-4">
        {list.error && (
          <p role="status">
            {messageOf(list.error)}{' '}
            <Button variant="quiet" onClick={() => void list.refetch()}>
              Try again
            </Button>
          </p>
        )}
        {list.isPending && <Skeleton className="h-24" />}
        {list.data &&
          (aliases.length === 0 ? (
            <p className="text-ink-2">
              None of yours yet. An alias is an address without the ids, for one port or service; it can be
              switched off and can expire.
            </p>
          ) : (
            <AliasTable
              container={container}
              aliases={aliases}
              onAct={(which, alias) => setAct({ act: which, alias })}
            />
          ))}
        <NewAlias container={container} />
      </div>
      {act?.act === 'expire' && <ExpiryDialog alias={act.alias} onClose={close} />}
      {act?.act === 'delete' && <DeleteAliasDialog container={container} alias={act.alias} onClose={close} />}
    </Panel>
  )
}
