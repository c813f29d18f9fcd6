import { useState } from 'react'
import { containerQuery } from '../../api/containers.ts'
import { messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { queryClient } from '../../api/query-client.ts'
import { plural } from '../../lib/format.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { ContainerSearch } from '../container-search.tsx'

export interface CopyEnvProps {
  exceptId: string | undefined
  /** @param source the container's name */
  onTake: (variables: [name: string, value: string][], source: string) => void
  onTakeNames: (names: string[], source: string) => void
}

/** The variables of another container: their names to be filled in, or with their values. */
export function CopyEnv({ exceptId, onTake, onTakeNames }: CopyEnvProps) {
  const [what, setWhat] = useState<'names' | 'values'>('names')
  const [busyId, setBusyId] = useState<string>()
  const [error, setError] = useState<string>()

  async function copy(row: Container) {
    setBusyId(row.id)
    setError(undefined)
    try {
      // Not the fleet's row: what this browser remembers has no environment.
      const { environment_vars } = await queryClient.fetchQuery({ ...containerQuery(row.id), staleTime: 0 })
      const variables = Object.entries(environment_vars)
      if (variables.length === 0) setError(`${row.name} has no variables.`)
      else if (what === 'values') onTake(variables, row.name)
      else onTakeNames(Object.keys(environment_vars), row.name)
    } catch (failure) {
      setError(messageOf(failure))
    } finally {
      setBusyId(undefined)
    }
  }

  return (
    <section
      aria-label="Copy from a container"
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
    >
      <SegmentedControl
        label="What to copy"
        value={what}
        options={[
          { value: 'names', label: 'Names' },
          { value: 'values', label: 'Names and values' },
        ]}
        onChange={setWhat}
      />
      <ContainerSearch
        label="Container"
        fits={row => row.id !== exceptId && (row.unconfirmed || sizeOf(row) > 0)}
        hintOf={row => (row.unconfirmed ? undefined : plural(sizeOf(row), 'variable'))}
        nothing="No container with variables has this in its name."
        busyId={busyId}
        error={error}
        onChoose={row => void copy(row)}
      />
    </section>
  )
}

function sizeOf({ environment_vars }: Container): number {
  return Object.keys(environment_vars).length
}
