import { type FormEvent, useEffect, useRef, useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import type { NetworkConfig } from '../../../api/network.ts'
import { refusedFields } from '../../../api/refused-fields.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Field, Textarea, TextInput } from '../../../ui/field.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { changeProxy, keepDraft } from './drafts.ts'
import { Problem } from './problem.tsx'
import { losesLogin, type ProxyDraft, type ProxyField, proxyProblems } from './proxy-draft.ts'
import { ProxyLogin } from './proxy-login.tsx'
import { type Saved, saveProxy } from './save-proxy.ts'

interface Props {
  id: string
  config: NetworkConfig
  /** Kept outside: it outlives the tab, not the page. */
  draft: ProxyDraft
  reason: string | undefined
  takesFocus: boolean
}

/** The API's names of what other controls hold. */
const controls: Record<string, ProxyField> = { proxy: 'host', dns_servers: 'dns' }

const plain = { spellCheck: false, autoComplete: 'off' } as const

export function ProxyForm({ id, config, draft, reason, takesFocus }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [error, setError] = useState<string>()
  const problems = proxyProblems(draft)
  const errors: Partial<Record<ProxyField, string>> = { ...(isTried ? problems : {}), ...refused }
  const isBlock = draft.type === 'block'
  const isMeanwhile = (config.configured_at ?? '') !== draft.base
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [takesFocus])

  function change(part: Partial<ProxyDraft>) {
    setRefused({})
    setError(undefined)
    changeProxy(id, part)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problems).length > 0) {
      const first = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      requestAnimationFrame(first)
      return
    }
    setBusy(true)
    setError(undefined)
    let saved: Saved | undefined
    try {
      const now = await saveProxy(id, draft, config, (done, { configured_at = '' }) => {
        saved = done
        // What it says now was put there by this form.
        changeProxy(id, { base: configured_at })
      })
      const isKept = draft.login === 'clear' && now.credentials_configured
      showToast(
        isKept
          ? {
              text: 'Saved, but the user and password are still there',
              detail: 'The API kept them. Remove it all and set it again without them.',
              lasting: true,
            }
          : { text: isBlock ? 'Block saved' : 'Proxy saved' },
      )
      keepDraft(id, { proxy: undefined })
    } catch (failure) {
      refuse(failure, saved)
      setBusy(false)
    }
  }

  function refuse(failure: unknown, saved: Saved | undefined) {
    if (saved === 'set') {
      // Saved as typed: only the start is left, which has a button of its own.
      showToast({ text: 'Saved, but not started', detail: messageOf(failure), lasting: true })
      return keepDraft(id, { proxy: undefined })
    }
    const fields = Object.entries(refusedFields(failure)).map(([name, text]) => [
      controls[name] ?? name,
      text,
    ])
    setRefused(Object.fromEntries(fields))
    if (saved === 'blocked') {
      setError(`${messageOf(failure)} A block stands in its place until this is saved.`)
    } else if (fields.length === 0) setError(messageOf(failure))
    announce('Not saved', 'assertive')
  }

  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={event => void submit(event)}>
      <SegmentedControl
        label="Kind"
        value={draft.type}
        options={[
          { value: 'socks5', label: 'SOCKS5' },
          { value: 'http', label: 'HTTP' },
          { value: 'https', label: 'HTTPS' },
          { value: 'block', label: 'Block' },
        ]}
        onChange={type => change({ type })}
      />
      {isMeanwhile && (
        <p role="status" className="rounded-row border border-line-2 px-2 py-1.5">
          It was changed meanwhile. Saving puts this in its place.
        </p>
      )}
      {isBlock ? (
        <p className="text-ink-2">
          Nothing goes out while it runs.
          {config.credentials_configured && ' The stored user and password are dropped.'}
        </p>
      ) : (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-3">
            <Field label="Host" error={errors.host}>
              <TextInput
                {...plain}
                maxLength={255}
                value={draft.host}
                onChange={event => change({ host: event.target.value })}
              />
            </Field>
            <Field label="Port" error={errors.port}>
              <TextInput
                {...plain}
                inputMode="numeric"
                maxLength={5}
                value={draft.port}
                onChange={event => change({ port: event.target.value })}
              />
            </Field>
          </div>
          <ProxyLogin
            draft={draft}
            isStored={config.credentials_configured === true}
            isLost={losesLogin(draft, config)}
            endpoint={config.proxy ?? ''}
            error={errors.user}
            onChange={change}
          />
          <div className="grid grid-cols-3 items-start gap-3">
            {(['country', 'region', 'city'] as const).map(field => (
              <Field
                key={field}
                label={{ country: 'Country', region: 'Region', city: 'City' }[field]}
                error={errors[field]}
              >
                <TextInput
                  {...plain}
                  maxLength={255}
                  value={draft[field]}
                  onChange={event => change({ [field]: event.target.value })}
                />
              </Field>
            ))}
          </div>
        </>
      )}
      <Field
        label="Name servers"
        error={errors.dns}
        hint="At most 4 addresses; empty for 1.1.1.1 and 8.8.8.8."
      >
        <TextInput {...plain} value={draft.dns} onChange={event => change({ dns: event.target.value })} />
      </Field>
      <Field label="Comment" error={errors.comment}>
        <Textarea
          rows={2}
          maxLength={16_000}
          value={draft.comment}
          onChange={event => change({ comment: event.target.value })}
        />
      </Field>
      {config.status !== 'running' && (
        <Checkbox
          label="Start it as well"
          hint="Saved alone, it waits to be started."
          checked={draft.starts}
          onChange={event => change({ starts: event.target.checked })}
        />
      )}
      {error && <Problem>{error}</Problem>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          reason={isBusy ? 'It is being saved.' : undefined}
          onClick={() => keepDraft(id, { proxy: undefined })}
        >
          Discard
        </Button>
        <Button variant="primary" type="submit" busy={isBusy} reason={reason}>
          Save
        </Button>
      </div>
    </form>
  )
}
