import { useMutation, useQuery } from '@tanstack/react-query'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import {
  isStale,
  type ProxySettings,
  proxySettingsQuery,
  updateProxySettings,
} from '../../../api/proxy-settings.ts'
import { whyReadOnly } from '../../../components/container-reasons.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import { changeWords, differences, isSame, rebased } from './proxy-changes.ts'
import { useTyped } from './typed.ts'

/** Who gets in through the proxy when no rule says otherwise. */
export function ProxyPanel({ container }: { container: Container }) {
  const { data, error, isPending, refetch } = useQuery(proxySettingsQuery(container.id))
  return (
    <Panel title="Proxy" aside={data && <span className="text-ink-2">version {data.file_version}</span>}>
      {isPending && <Skeleton className="h-24" />}
      {!data && error && (
        <p>
          {messageOf(error)}{' '}
          <Button variant="quiet" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {data && <Settings container={container} now={data} />}
    </Panel>
  )
}

function Settings({ container, now }: { container: Container; now: ProxySettings }) {
  const { id } = container
  const [{ proxy: draft }, setTyped] = useTyped(id)
  const { mutate, isPending, error, reset } = useMutation(updateProxySettings)
  const base = draft?.base ?? now
  const wanted = draft?.wanted ?? now
  const theirs = changeWords(base, now)
  const mine = rebased(wanted, base, now)
  const isChanged = !isSame(mine, now)
  const hasConflict = draft !== null && theirs.length > 0
  // What somebody else did alike, or a version without a difference, is nothing to settle.
  const shown = hasConflict ? wanted : mine
  const cannot = whyReadOnly(container)

  function want(change: Partial<ProxySettings>) {
    const next = { ...shown, ...change }
    reset()
    setTyped({
      proxy: !hasConflict && isSame(next, now) ? null : { wanted: next, base: hasConflict ? base : now },
    })
  }

  function drop() {
    reset()
    setTyped({ proxy: null })
  }

  function save(settings: ProxySettings) {
    const done = () => {
      setTyped({ proxy: null })
      announce('Proxy settings saved')
    }
    const body = differences(now, settings)
    if (Object.keys(body).length === 0) done()
    else mutate({ id, etag: now.etag, body }, { onSuccess: done })
  }

  return (
    <div className="grid gap-3">
      {cannot && <p className="text-ink-2">{cannot}</p>}
      <Checkbox
        label="The proxy answers"
        hint="Off closes every address and alias of this container."
        checked={shown.enable_proxy}
        reason={cannot}
        onChange={event => want({ enable_proxy: event.target.checked })}
      />
      <div className="grid gap-1.5">
        <h3 className="font-firm">Visitors in no group</h3>
        <SegmentedControl
          label="Visitors in no group"
          value={shown.default}
          options={[
            { value: 'allow', label: 'Let in' },
            { value: 'deny', label: 'Turn away' },
          ]}
          onChange={value => !cannot && want({ default: value })}
        />
        <p className="text-xs text-ink-3">
          {shown.default === 'allow'
            ? 'The address is all it takes, unless a rule says otherwise.'
            : 'Addresses and aliases open only to groups that a rule lets in.'}
        </p>
      </div>
      {hasConflict ? (
        <div role="alert" className="grid gap-2 rounded-control border border-ink px-3 py-2.5">
          <p>
            <strong className="font-strong">Somebody else changed the settings meanwhile.</strong>{' '}
            {theirs.join('; ')}.{' '}
            {isChanged ? `Yours: ${changeWords(now, mine).join('; ')}.` : 'Yours is the same.'}
          </p>
          <div className="flex flex-wrap gap-2">
            {isChanged && (
              <Button variant="primary" busy={isPending} reason={cannot} onClick={() => save(mine)}>
                Save mine on top
              </Button>
            )}
            <Button onClick={drop}>Take theirs</Button>
          </div>
        </div>
      ) : (
        isChanged && (
          <div className="flex flex-wrap items-center gap-2">
            <p className="min-w-0 flex-1 basis-40 text-ink-2">{changeWords(now, mine).join('; ')}</p>
            <Button onClick={drop}>Discard</Button>
            <Button variant="primary" busy={isPending} reason={cannot} onClick={() => save(mine)}>
              Save
            </Button>
          </div>
        )
      )}
      {error && !(isStale(error) && hasConflict) && (
        <p role="alert" className="font-strong">
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
          {isStale(error)
            ? 'The settings have a newer version, with nothing else in them. Save again.'
            : messageOf(error)}
        </p>
      )}
    </div>
  )
}
