import { Field, TextInput } from '../../../ui/field.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import type { ProxyDraft } from './proxy-draft.ts'

interface Props {
  draft: ProxyDraft
  isStored: boolean
  /** What is stored belongs to another address than is typed. */
  isLost: boolean
  /** The address that it belongs to. */
  endpoint: string
  error: string | undefined
  onChange: (part: Partial<ProxyDraft>) => void
}

/** Written and never read: what is stored can be kept, replaced or cleared, not shown. */
export function ProxyLogin({ draft, isStored, isLost, endpoint, error, onChange }: Props) {
  const isTyping = draft.login === 'replace' || !isStored
  return (
    <div className="grid gap-3">
      {isStored && (
        <div className="grid gap-1.5">
          <p className="font-[560]">User and password: set, not shown</p>
          <SegmentedControl
            label="Stored user and password"
            value={draft.login}
            options={[
              { value: 'keep', label: 'Keep' },
              { value: 'replace', label: 'Replace' },
              { value: 'clear', label: 'Clear' },
            ]}
            onChange={login => onChange({ login })}
          />
          <p role="status" className="text-sm text-ink-2">
            {isLost && draft.login === 'keep' && (
              <span className="text-ink">
                They belong to {endpoint} and do not come along to another address. Replace them, or go
                without.
              </span>
            )}
            {!isLost &&
              draft.login === 'clear' &&
              'Saved in two steps, for they leave only with the address: a block takes its place for a moment.'}
          </p>
        </div>
      )}
      {isTyping && (
        <div className="grid grid-cols-2 items-start gap-3">
          <Field label="User" error={error} hint={!isStored && 'Empty for none.'}>
            <TextInput
              value={draft.user}
              spellCheck={false}
              autoComplete="off"
              maxLength={255}
              onChange={event => onChange({ login: 'replace', user: event.target.value })}
            />
          </Field>
          <Field label="Password" hint="Sent once, never shown again.">
            <TextInput
              type="password"
              value={draft.password}
              autoComplete="new-password"
              maxLength={255}
              onChange={event => onChange({ login: 'replace', password: event.target.value })}
            />
          </Field>
        </div>
      )}
    </div>
  )
}
