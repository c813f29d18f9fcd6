import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { keyBlob } from '../../../../contract/ssh-key.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { keyAddedQuery } from '../../../api/ssh-key-age.ts'
import { SshAccess } from '../../../components/ssh-key/ssh-access.tsx'
import { containerPath } from '../../../lib/paths.ts'
import { Elapsed, RelativeTime } from '../../../ui/relative-time.tsx'
import { Panel } from '../panel.tsx'

export function SshPanel({ container }: { container: Container }) {
  const { id, ssh_public_key, ssh_hostname, ssh_key_fingerprint } = container
  return (
    <Panel title="SSH">
      {!ssh_public_key ? (
        <p className="text-ink-2">
          It has no SSH key, so nobody can log in by SSH.{' '}
          <Link to={containerPath(id, 'configuration')} className="underline underline-offset-2">
            Add a key
          </Link>
        </p>
      ) : (
        <div className="grid gap-3">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            <dt className="text-ink-3">Fingerprint</dt>
            <dd>
              {ssh_key_fingerprint ? (
                <code className="font-mono text-sm wrap-anywhere">{ssh_key_fingerprint}</code>
              ) : (
                'not told'
              )}
            </dd>
            <dt className="text-ink-3">Key age</dt>
            <dd>
              <KeyAge container={container} line={ssh_public_key} />
            </dd>
          </dl>
          {ssh_hostname ? (
            <SshAccess key={ssh_public_key} container={container} />
          ) : (
            <p className="text-ink-2">Its SSH address is not told yet.</p>
          )}
        </div>
      )}
    </Panel>
  )
}

/** Only a key that was put in later has an event; one of the creation has none. */
function KeyAge({ container, line }: { container: Container; line: string }) {
  const { data: added, isPending, isError } = useQuery(keyAddedQuery(container.id, keyBlob(line)))
  if (isPending) return <span className="text-ink-3">looking</span>
  if (added)
    return (
      <>
        put in <RelativeTime at={added} />
      </>
    )
  return (
    <>
      unknown{isError ? ', its events could not be read' : ''}; at most{' '}
      <Elapsed since={container.created_at} />, as old as the container
    </>
  )
}
