import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { realmsQuery } from '../api/realms.ts'
import { usePreferences } from '../lib/preferences.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, Field, TextInput } from '../ui/field.tsx'
import { realmLabel } from './realm-label.ts'

export interface RealmChoiceProps {
  value: readonly string[]
  onChange: (realmIds: string[]) => void
}

/** Some of the known realms, and any other by its id: a realm exists by being named (sheet §20 row 37). */
export function RealmChoice({ value, onChange }: RealmChoiceProps) {
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
    <fieldset className="grid gap-2">
      <legend className="mb-[5px] font-[560]">Realms</legend>
      <div className="grid max-h-44 gap-1.5 overflow-y-auto p-1">
        {ids.map(id => (
          <Checkbox
            key={id}
            label={keysHidden ? realmLabel(id) : id}
            checked={value.includes(id)}
            onChange={event =>
              onChange(event.target.checked ? [...value, id] : value.filter(other => other !== id))
            }
          />
        ))}
      </div>
      <Field
        label="Another realm"
        error={isWrong ? 'A realm id is 24 digits and letters from a to f' : undefined}
      >
        <div className="flex gap-2">
          <TextInput
            value={draft}
            spellCheck={false}
            autoComplete="off"
            onChange={event => setDraft(event.target.value)}
            onKeyDown={event => event.key === 'Enter' && add()}
            className="font-mono"
          />
          <Button onClick={add}>Add</Button>
        </div>
      </Field>
    </fieldset>
  )
}
