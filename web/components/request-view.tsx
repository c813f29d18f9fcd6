import { useState } from 'react'
import { type Connection, endpointOf, useActiveConnection } from '../api/connection.ts'
import { usePreferences } from '../lib/preferences.ts'
import { type ApiRequest, type RequestForm, requestAs, type Target } from '../lib/request-as.ts'
import { hasSecrets, withoutSecrets } from '../lib/request-secrets.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { realmLabel } from './realm-label.ts'

const forms: readonly { value: RequestForm; label: string; name: string; hint: string }[] = [
  { value: 'json', label: 'JSON', name: 'JSON', hint: 'The body, as it is sent.' },
  {
    value: 'curl',
    label: 'curl',
    name: 'the curl command',
    hint: 'It takes your token from the variable HOODY_TOKEN.',
  },
  {
    value: 'hoody',
    label: 'hoody',
    name: 'the hoody command',
    hint: 'For hoody 1.0.0-beta.12, signed in or with HOODY_TOKEN set.',
  },
  {
    value: 'sdk',
    label: 'SDK',
    name: 'the SDK call',
    hint: 'For hoody-sdk 1.0.0-beta.12. It takes your token from the variable HOODY_TOKEN.',
  },
]

/** One request in the forms in which people send it themselves. Secrets are left out until asked for. */
export function RequestView({ request }: { request: ApiRequest }) {
  const connection = useActiveConnection()
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const [form, setForm] = useState<RequestForm>('json')
  const [isRevealed, setRevealed] = useState(false)
  if (!connection) return null
  const isSecret = hasSecrets(request)
  const { name, hint } = forms.find(({ value }) => value === form)!
  const text = requestAs(form, isRevealed ? request : withoutSecrets(request), targetOf(connection))
  const shown = (whole: string) => (keysHidden ? withoutIds(whole) : whole)
  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl label="Form of the request" value={form} options={forms} onChange={setForm} />
        {isSecret && (
          <Button variant="quiet" aria-pressed={isRevealed} onClick={() => setRevealed(!isRevealed)}>
            {isRevealed ? 'Hide secrets' : 'Show secrets'}
          </Button>
        )}
      </div>
      <div className="relative rounded-control border border-line bg-paper">
        {text && (
          <span className="absolute top-1 right-1 rounded-row bg-paper">
            <CopyButton text={text} label={`Copy ${name}${isSecret ? withOrWithout(isRevealed) : ''}`} />
          </span>
        )}
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          className="max-h-96 overflow-auto p-2.5 pr-9 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
        >
          {form === 'json' && <span className="text-ink-2">{`${shown(headOf(request))}\n`}</span>}
          {text === null ? `There is no ${form} form of this request. Use curl.` : shown(text)}
        </pre>
      </div>
      <p className="text-xs text-ink-3">{hint}</p>
    </div>
  )
}

const withOrWithout = (isRevealed: boolean) => (isRevealed ? ' with its secrets' : ' without its secrets')

function headOf({ method, path, ifMatch }: ApiRequest): string {
  return [`${method} ${path}`, ifMatch && `If-Match: ${ifMatch}`].filter(Boolean).join('\n')
}

/** With its project's id a container's opens every service of it: not for other eyes. */
export function withoutIds(text: string): string {
  return text.replace(/(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/g, realmLabel)
}

function targetOf(connection: Connection): Target {
  const { realmId } = connection
  const baseUrl = connection.baseUrl || location.origin
  return { baseUrl, realmId, ...endpointOf(connection) }
}
