import type { ContainerStats } from '../../../api/runtime.ts'
import { formatBytes } from '../../../lib/format.ts'
import { Panel } from '../panel.tsx'

const parts = { private: 'Of its own', secrets: 'Secrets', project: 'Shared in the project' } as const

/** In numbers only: what the API tells beside them is a ceiling of all, so a bar against it would lie (sheet §7.2, §17.5). */
export function RamdiskPanel({ ramdisk }: Pick<ContainerStats, 'ramdisk'>) {
  if (!ramdisk) {
    return (
      <Panel title="Ramdisk">
        <p className="text-ink-2">It has none, or this server does not tell of it.</p>
      </Panel>
    )
  }
  const { usage, scope, shared_pool_maximum } = ramdisk
  const known = Object.entries(parts).filter(([part]) => usage?.[part as keyof typeof parts] !== undefined)
  return (
    <Panel title="Ramdisk">
      {usage === null ? (
        <p className="text-ink-2">What it holds is not known while it does not run.</p>
      ) : (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {known.map(([part, name]) => {
            const bytes = usage[part as keyof typeof parts]
            return (
              <div key={part} className="contents">
                <dt className="text-ink-2">{name}</dt>
                <dd>{bytes === null || bytes === undefined ? 'not known' : formatBytes(bytes)}</dd>
              </div>
            )
          })}
        </dl>
      )}
      <p className="mt-2 text-ink-2">
        {scope === 'project' && 'A part of it is shared with the project’s containers on this server. '}
        {shared_pool_maximum !== null &&
          `All ramdisks of the server together may take ${formatBytes(shared_pool_maximum)}; nothing of that is reserved for this one. `}
        What is in it is lost when the host restarts.
      </p>
    </Panel>
  )
}
