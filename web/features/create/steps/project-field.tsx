import { useMemo, useState } from 'react'
import { projectOptions } from '../../../components/quick-create-choice.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import type { Known } from '../checks.ts'
import { type CreateDraft, editDraft } from '../draft.ts'
import { Mark } from '../mark.tsx'
import { NewProject } from './new-project.tsx'

interface Props {
  draft: CreateDraft
  known: Known
  error: string | undefined
}

/** One of the projects, or a new one made in place. */
export function ProjectField({ draft, known, error }: Props) {
  const [isNew, setNew] = useState(false)
  const { projects = [], rows } = known
  const options = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { project_id } of rows) counts.set(project_id, (counts.get(project_id) ?? 0) + 1)
    return projectOptions({ projects, servers: [], counts })
  }, [projects, rows])
  return (
    <div className="grid gap-3">
      <Field
        label={
          <>
            Project
            <Mark field="projectId" />
          </>
        }
        error={error}
        hint="A container stays in its project."
        className="max-w-lg"
      >
        <div className="flex gap-2">
          <div className="min-w-0 flex-1">
            <Select
              value={draft.projectId ?? ''}
              onChange={event => editDraft({ projectId: event.target.value })}
            >
              {!options.some(({ id }) => id === draft.projectId) && (
                <option value={draft.projectId ?? ''} disabled>
                  Choose a project
                </option>
              )}
              {options.map(({ id, label, hint, reason }) => (
                <option key={id} value={id} disabled={reason !== undefined && id !== draft.projectId}>
                  {[label, reason ?? hint].filter(Boolean).join(', ')}
                </option>
              ))}
            </Select>
          </div>
          <Button aria-expanded={isNew} onClick={() => setNew(!isNew)}>
            New project
          </Button>
        </div>
      </Field>
      {isNew && (
        <NewProject
          onCancel={() => setNew(false)}
          onCreated={id => {
            setNew(false)
            editDraft({ projectId: id })
          }}
        />
      )}
    </div>
  )
}
