import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Container } from '../api/fleet-state.ts'
import { fleetQuery } from '../api/fleet-sync.ts'
import { Field, TextInput } from '../ui/field.tsx'
import { Pressable } from '../ui/pressable.tsx'
import { Spinner } from '../ui/spinner.tsx'

export interface ContainerSearchProps {
  label: string
  fits: (row: Container) => boolean
  /** Beside the project's name. */
  hintOf?: ((row: Container) => string | undefined) | undefined
  /** Said when there is none, in a sentence. */
  nothing: string
  busyId?: string | undefined
  error?: string | undefined
  onChoose: (row: Container) => void
}

const AT_MOST = 8

/** One container of the fleet, by a part of its name; the newest first. */
export function ContainerSearch(props: ContainerSearchProps) {
  const { label, fits, hintOf, nothing, busyId, error, onChoose } = props
  const [words, setWords] = useState('')
  const { data: fleet } = useQuery({ ...fleetQuery, enabled: false })
  const found = fleet ? search(fleet, words, fits) : []
  return (
    <div className="grid gap-2">
      <Field label={label} error={error}>
        <TextInput
          type="search"
          placeholder="Part of a name"
          value={words}
          spellCheck={false}
          autoComplete="off"
          onChange={event => setWords(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (found.length === 1) onChoose(found[0]!)
          }}
        />
      </Field>
      {found.length === 0 ? (
        <p className="text-ink-2">{nothing}</p>
      ) : (
        <ul className="-mx-2">
          {found.map(row => (
            <li key={row.id}>
              <Pressable
                busy={busyId === row.id}
                onClick={() => onChoose(row)}
                className="flex min-h-8 w-full items-center gap-2 rounded-row px-2 text-left hover:bg-wash coarse:min-h-11"
              >
                <span className="size-3 flex-none rounded-full" style={{ background: row.color }} />
                <span className="min-w-0 truncate font-firm">{row.name}</span>
                <span className="min-w-0 flex-1 truncate text-ink-2">{row.project_alias}</span>
                {busyId === row.id ? <Spinner /> : <span className="text-ink-2">{hintOf?.(row)}</span>}
              </Pressable>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function search(
  { ids, byId }: { ids: readonly string[]; byId: ReadonlyMap<string, Container> },
  words: string,
  fits: (row: Container) => boolean,
): Container[] {
  const wanted = words.trim().toLowerCase()
  const found: Container[] = []
  for (const id of ids) {
    const row = byId.get(id)
    if (row?.name.toLowerCase().includes(wanted) && fits(row)) found.push(row)
    if (found.length === AT_MOST) break
  }
  return found
}
