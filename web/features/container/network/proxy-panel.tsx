import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { type NetworkConfig, networkQuery, runNetwork } from '../../../api/network.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyReadOnly } from '../../../components/container-reasons.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import { keepDraft, useNetworkDrafts } from './drafts.ts'
import { Problem } from './problem.tsx'
import { proxyDraftOf } from './proxy-draft.ts'
import { ProxyForm } from './proxy-form.tsx'
import { RemoveProxyDialog } from './remove-proxy-dialog.tsx'

/** Which way it goes out: through a proxy, or not at all. */
export function ProxyPanel({ container }: { container: Container }) {
  const { id } = container
  const network = useQuery(networkQuery(id))
  const draft = useNetworkDrafts(id).proxy
  const pending = usePendingOperation(id)
  // The focus follows from the button to the form and back; a tab that is merely opened leaves it where it is.
  const [isFollowed, setFollowed] = useState(false)
  const config = network.data
  const reason = whyReadOnly(container) ?? (pending && 'Another operation is under way.')

  function edit(from: NetworkConfig) {
    setFollowed(true)
    keepDraft(id, { proxy: proxyDraftOf(from) })
  }

  return (
    <Panel title="Egress proxy" aside={config?.configured && <StatusWord config={config} />}>
      {network.error && (
        <p role="status" className="mb-2">
          <b className="font-strong">{config ? 'Could not be refreshed.' : 'Could not be read.'}</b>{' '}
          {messageOf(network.error)}{' '}
          <Button variant="quiet" onClick={() => void network.refetch()}>
            Try again
          </Button>
        </p>
      )}
      {network.isPending && <Skeleton className="h-32" />}
      {config && draft && (
        <ProxyForm id={id} config={config} draft={draft} reason={reason} takesFocus={isFollowed} />
      )}
      {config && !draft && !config.configured && (
        <Unset reason={reason} takesFocus={isFollowed} onEdit={() => edit(config)} />
      )}
      {config && !draft && config.configured && (
        <View
          container={container}
          config={config}
          reason={reason}
          takesFocus={isFollowed}
          onEdit={() => edit(config)}
          onRemoved={() => setFollowed(true)}
        />
      )}
    </Panel>
  )
}

const words: Record<NonNullable<NetworkConfig['status']>, string> = {
  configured: 'set, not started',
  running: 'running',
  stopped: 'stopped',
  error: 'failed',
}

function StatusWord({ config: { status } }: { config: NetworkConfig }) {
  const isFailed = status === 'error'
  return (
    <span className={isFailed ? 'font-strong' : 'text-ink-2'}>
      {isFailed && <b aria-hidden="true">! </b>}
      {status && words[status]}
    </span>
  )
}

interface ViewProps {
  container: Container
  config: NetworkConfig
  reason: string | undefined
  takesFocus: boolean
  onEdit: () => void
  onRemoved: () => void
}

/** For a button that takes the place of what had the focus. */
function useFocusOf(takesFocus: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (takesFocus && isLost) button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return button
}

function Unset({ reason, takesFocus, onEdit }: Pick<ViewProps, 'reason' | 'takesFocus' | 'onEdit'>) {
  const edit = useFocusOf(takesFocus)
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-ink-2">
        Nothing is set. What it asks for goes out as its server lets it. A proxy sends it another way, a block
        keeps it in.
      </p>
      <Button ref={edit} reason={reason} onClick={onEdit}>
        Set a proxy or a block
      </Button>
    </div>
  )
}

function View({ container: { id, name }, config, reason, takesFocus, onEdit, onRemoved }: ViewProps) {
  const edit = useFocusOf(takesFocus)
  const [isBusy, setBusy] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [error, setError] = useState<string>()
  const act = config.status === 'running' ? 'stop' : 'start'

  async function run() {
    setBusy(true)
    setError(undefined)
    try {
      const { is_running } = await mutate(runNetwork, { id, act })
      announce(is_running ? 'It runs' : 'It is stopped')
    } catch (failure) {
      setError(messageOf(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="grid gap-3">
      <Facts config={config} />
      {error && <Problem>{`Could not ${act} it: ${error}`}</Problem>}
      <div className="flex flex-wrap gap-2">
        <Button
          variant={act === 'start' ? 'primary' : 'default'}
          busy={isBusy}
          reason={reason}
          onClick={() => void run()}
        >
          {act === 'start' ? 'Start' : 'Stop'}
        </Button>
        <Button ref={edit} reason={reason} onClick={onEdit}>
          Change
        </Button>
        <Button variant="quiet" reason={reason} onClick={() => setRemoving(true)}>
          Remove
        </Button>
      </div>
      {isRemoving && (
        <RemoveProxyDialog
          id={id}
          name={name}
          config={config}
          onRemoved={() => {
            setRemoving(false)
            onRemoved()
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  )
}

function Facts({ config }: { config: NetworkConfig }) {
  const { type, proxy, status, remote_status, last_status_check, configured_at } = config
  const place = [config.city, config.region, config.country].filter(Boolean).join(', ')
  // What was asked of it, and what its host found, may differ.
  const isAstray =
    remote_status?.is_running !== undefined && remote_status.is_running !== (status === 'running')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <Fact label="Kind">{type === 'block' ? 'block, nothing goes out' : type}</Fact>
      {proxy && (
        <Fact label="Proxy">
          <code className="font-mono text-sm wrap-anywhere">{proxy}</code>
        </Fact>
      )}
      {type !== 'block' && (
        <Fact label="User, password">{config.credentials_configured ? 'set, not shown' : 'none'}</Fact>
      )}
      {place && <Fact label="Place wanted">{place}</Fact>}
      {config.dns_servers && <Fact label="Name servers">{config.dns_servers.join(', ') || 'none'}</Fact>}
      {config.comment && <Fact label="Comment">{config.comment}</Fact>}
      {configured_at && (
        <Fact label="Set">
          <RelativeTime at={configured_at} />
        </Fact>
      )}
      {last_status_check && (
        <Fact label="Looked at">
          <RelativeTime at={last_status_check} />
          {isAstray && (
            <b className="font-strong">
              {remote_status.is_running ? ': its host says it runs' : ': its host says it does not run'}
            </b>
          )}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}
