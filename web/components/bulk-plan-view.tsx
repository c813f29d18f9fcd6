import type { Container } from '../api/fleet-state.ts'
import { currentFleet } from '../api/fleet-sync.ts'
import { plural } from '../lib/format.ts'
import { type BulkPlan, lossOf } from './bulk-plan.ts'

/** Names that are shown of those left out. */
const NAMED = 20

/** Which are left out, by reason. */
export function BulkSkipped({ skipped }: Pick<BulkPlan, 'skipped'>) {
  if (skipped.length === 0) return null
  return (
    <div className="grid gap-1.5">
      <h3 className="font-strong">Left out</h3>
      <ul className="grid gap-1.5">
        {skipped.map(({ reason, rows }) => (
          <li key={reason}>
            <details>
              <summary className="rounded-row py-0.5">
                {plural(rows.length, 'container')}: <span className="text-ink-2">{reason}</span>
              </summary>
              <p className="pl-4 text-ink-2">
                {rows
                  .slice(0, NAMED)
                  .map(row => row.name)
                  .join(', ')}
                {rows.length > NAMED && ` and ${rows.length - NAMED} more`}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a delete takes with it (sheet §4.5). */
export function BulkLoss({ rows }: { rows: readonly Container[] }) {
  const { ids, snapshots, running, isDefault } = lossOf(rows)
  let copies = 0
  for (const row of currentFleet()?.byId.values() ?? []) {
    if (row.source_container_id && ids.has(row.source_container_id) && !ids.has(row.id)) copies += 1
  }
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
      {running > 0 && (
        <>
          <dt className="text-ink">Stopped first</dt>
          <dd>{plural(running, 'container')}</dd>
        </>
      )}
      <dt className="text-ink">Lost</dt>
      <dd>
        File systems, environments, network and firewall settings, aliases, and all service URLs
        {isDefault && '. One of them came with your account'}.
      </dd>
      {snapshots > 0 && (
        <>
          <dt className="text-ink">May be lost</dt>
          <dd>{plural(snapshots, 'snapshot')}: some servers keep them, others delete them too.</dd>
        </>
      )}
      <dt className="text-ink">Kept</dt>
      <dd>
        {copies > 0
          ? `${plural(copies, 'copy', 'copies')} made of them, which can no longer be synced.`
          : 'Nothing of them.'}
      </dd>
    </dl>
  )
}
