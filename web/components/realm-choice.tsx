import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { realmsQuery } from '../api/realms.ts'
import { usePreferences } from '../lib/preferences.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, Field, TextInput } from '../ui/field.tsx'
import { realmLabel } from './realm-label.ts'

export interface RealmChoiceProps {
  value: readonly string[]
  onChange: (realmIds: string[]) => void
  /** Why none can be changed now. */
  reason?: string | undefined
  /** Why this one has to stay as it is. */
  reasonOf?: (id: string) => string | undefined
  error?: string | undefined
  hint?: ReactNode
}

/** Some of the known realms, and any other by its id: a realm exists by being named (sheet §20 row 37). */
export function RealmChoice({ value, onChange, reason, reasonOf, error, hint }: RealmChoiceProps) {
  const noteId = useId()
  const known = useQuery(realmsQuery).data ?? []
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const [draft, setDraft] = useState('')
  const [isWrong, setWrong] = useState(false)
  const ids = [...new Set([...known, ...value])]

  function add() {
    const id = draft.trim().toLowerCase()
    const fits = /^[0-9a-f]{24}$/.test(id)
    setWrong(!fits)
    if (!fits) return
    setDraft('')
    onChange([...new Set([...value, id])])
  }

  return (
    <fieldset className="grid gap-2" aria-describedby={error || hint ? noteId : undefined}>
      <legend className="mb-[5px] font-[560]">Realms</legend>
      {ids.length > 0 && (
        <div className="relative grid max-h-44 gap-1.5 overflow-y-auto p-1">
          {ids.map(id => (
            <Checkbox
              key={id}
              label={keysHidden ? realmLabel(id) : id}
              reason={reason ?? reasonOf?.(id)}
              checked={value.includes(id)}
              onChange={event =>
                onChange(event.target.checked ? [...value, id] : value.filter(other => other !== id))
              }
            />
          ))}
        </div>
      )}
      <Field
        label="Another realm"
        reason={reason}
        error={isWrong ? 'A realm id is 24 digits and letters from a to f' : undefined}
      >
        <div className="flex gap-2">
          <TextInput
            value={draft}
            spellCheck={false}
            autoComplete="off"
            onChange={event => setDraft(event.target.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              // It stands in a form, which is not meant by this.
              event.preventDefault()
              add()
            }}
            className="font-mono"
          />
          <Button onClick={add} reason={reason}>
            Add
          </Button>
        </div>
      </Field>
      <div id={noteId} className="grid gap-1 empty:hidden">
        {error && (
          <p role="alert" className="font-strong">
            <b aria-hidden="true" className="font-extrabold">
              !{' '}
            </b>
            {error}
          </p>
        )}
        {hint && <div className="text-xs text-ink-2">{hint}</div>}
      </div>
    </fieldset>
  )
}
