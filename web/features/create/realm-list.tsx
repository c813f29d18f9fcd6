import { useRef } from 'react'
import { Virtualizer } from 'virtua'
import { realmEndpoint } from '../../../contract/realm.ts'
import { useActiveConnection } from '../../api/connection.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import type { RealmRow } from './realm-rows.ts'

export interface RealmListProps {
  rows: readonly RealmRow[]
  /** Before a search narrowed them. */
  total: number
  value: readonly string[]
  /** The one that everything is narrowed to. */
  own: string | null
  onChange: (id: string, isChosen: boolean) => void
}

/** Pixels of a row before it is measured. */
const ROW = 84
/** Rows of which all may exist at once. */
const MOST = 40

export function RealmList({ rows, total, value, own, onChange }: RealmListProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const renderRow = (row: RealmRow) => (
    <Row
      key={row.id}
      row={row}
      isChosen={row.id === own || value.includes(row.id)}
      isOwn={row.id === own}
      onChange={isChosen => onChange(row.id, isChosen)}
    />
  )
  const isLong = rows.length > MOST
  return (
    <fieldset
      ref={box}
      className={isLong ? 'relative -m-1 h-[min(60vh,560px)] overflow-y-auto p-1' : 'min-w-0'}
    >
      <legend className="sr-only">Realms</legend>
      {isLong ? (
        <Virtualizer data={rows} itemSize={ROW} scrollRef={box}>
          {renderRow}
        </Virtualizer>
      ) : (
        rows.map(renderRow)
      )}
      {rows.length === 0 && (
        <p className="text-ink-2">
          None of the {total} realms in reach has this in its id or in its projects.
        </p>
      )}
    </fieldset>
  )
}

interface RowProps {
  row: RealmRow
  isChosen: boolean
  isOwn: boolean
  onChange: (isChosen: boolean) => void
}

function Row({ row: { id, use, projects, isOfProject }, isChosen, isOwn, onChange }: RowProps) {
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const endpoint = useEndpoint(id)
  const shown = keysHidden ? realmLabel(id) : id
  const facts = [use, isOfProject && 'held by this project', projects.length > 0 && heldBy(projects)]
  return (
    <div className="mb-2 grid min-w-0 gap-0.5 rounded-card border border-line bg-sheet px-3 py-2">
      <Checkbox
        label={<span className="font-mono wrap-anywhere">{shown}</span>}
        reason={isOwn ? 'Everything is narrowed to this realm: what is created here is in it.' : undefined}
        hint={facts.filter(Boolean).join(' · ')}
        checked={isChosen}
        onChange={event => onChange(event.target.checked)}
      />
      <div className="flex min-w-0 items-center gap-1 pl-[26px] text-xs text-ink-2">
        <code className="min-w-0 font-mono wrap-anywhere">{endpoint.replace(id, shown)}</code>
        <CopyButton text={endpoint} label={`Copy the address of realm ${realmLabel(id)}`} />
      </div>
    </div>
  )
}

function heldBy([first, ...others]: readonly string[]): string {
  return others.length === 0 ? `in ${first}` : `in ${first} and ${others.length} more`
}

/** Its own host, or the parameter that stands for it where the host is an address (sheet §21). */
function useEndpoint(id: string): string {
  const base = useActiveConnection()?.baseUrl || location.origin
  return realmEndpoint(base, id) ?? `${base}/api/v1/containers?realm_id=${id}`
}
