import { useMemo } from 'react'
import { generateFreeName } from '../../../../contract/name.ts'
import { ColorPicker } from '../../../components/color-picker.tsx'
import { formatCount } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, Textarea, TextInput } from '../../../ui/field.tsx'
import { LONGEST_COMMENT } from '../checks.ts'
import { editDraft } from '../draft.ts'
import { ManySection } from '../many/many-section.tsx'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import type { StepProps } from '../step-props.ts'
import { ProjectField } from './project-field.tsx'
import { ServerChoice } from './server-choice.tsx'

export function BasicsStep({ draft, known, errors }: StepProps) {
  const { projectId, name, color, comment } = draft
  const others = useMemo(
    () => known.rows.filter(row => row.project_id === projectId),
    [known.rows, projectId],
  )
  const project = known.projects?.find(({ id }) => id === projectId)
  const length = [...comment].length

  function roll() {
    const taken = new Set(others.map(row => row.name))
    editDraft({ name: generateFreeName(Math.random, made => taken.has(made)) })
  }

  return (
    <div className="grid gap-5">
      <Place field="name">
        <Field
          label={
            <>
              Name
              <Mark field="name" />
            </>
          }
          error={errors.name}
          hint={
            name === ''
              ? 'Left empty, the API chooses one.'
              : `3 to 100 letters, digits, - and _, unique in ${project?.alias ?? 'its project'}.`
          }
          className="max-w-lg"
        >
          <div className="flex gap-2">
            <TextInput
              value={name}
              maxLength={100}
              spellCheck={false}
              autoComplete="off"
              onChange={event => editDraft({ name: event.target.value })}
            />
            <Button onClick={roll}>
              Roll<span className="sr-only"> another name</span>
            </Button>
          </div>
        </Field>
      </Place>
      <Place field="color">
        <ColorPicker
          value={color}
          onChange={value => editDraft({ color: value })}
          error={errors.color}
          others={others}
          hint={<Used color={color} rows={known.rows} />}
        />
        <span className="-ml-2 justify-self-start empty:hidden">
          <Mark field="color" />
        </span>
      </Place>
      <Place field="project">
        <ProjectField draft={draft} known={known} error={errors.project} />
      </Place>
      <Place field="server_id">
        <ServerChoice draft={draft} known={known} error={errors.server_id} />
      </Place>
      <Place field="comment">
        <Field
          label={
            <>
              Comment
              <Mark field="comment" />
            </>
          }
          error={errors.comment}
          hint={`${formatCount(length)} of ${formatCount(LONGEST_COMMENT)} characters.`}
        >
          <Textarea rows={4} value={comment} onChange={event => editDraft({ comment: event.target.value })} />
        </Field>
      </Place>
      <ManySection draft={draft} />
    </div>
  )
}

/** "12 containers use it." */
function Used({ color, rows }: { color: string; rows: StepProps['known']['rows'] }) {
  const count = rows.filter(row => row.color === color).length
  return count === 0
    ? 'No container uses it.'
    : `${formatCount(count)} ${count === 1 ? 'container uses' : 'containers use'} it.`
}
