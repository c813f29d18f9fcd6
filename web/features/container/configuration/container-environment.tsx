import type { Container } from '../../../api/fleet-state.ts'
import { plural } from '../../../lib/format.ts'
import { Secret } from '../../../ui/secret.tsx'
import { Panel } from '../panel.tsx'

/** Its environment variables. Any value may be a secret, so each is shown only when asked for. */
export function ContainerEnvironment({ container }: { container: Container }) {
  const variables = Object.entries(container.environment_vars).sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <Panel
      title="Environment"
      aside={<span className="text-ink-3">{plural(variables.length, 'variable')}</span>}
    >
      {variables.length === 0 ? (
        <p className="text-ink-3">Nothing is set.</p>
      ) : (
        <dl className="text-sm">
          {variables.map(([name, value]) => (
            <div
              key={name}
              className="grid grid-cols-2 items-center gap-x-2.5 border-t border-line py-0.5 first:border-0"
            >
              <dt className="min-w-0 font-mono wrap-anywhere">{name}</dt>
              <dd className="min-w-0">
                <Secret value={value} label={name} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}
