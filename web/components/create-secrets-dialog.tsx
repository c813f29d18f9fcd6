import { type FormEvent, useState } from 'react'
import { parseTable, problemText } from '../lib/csv-table.ts'
import { plural } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Textarea, TextInput } from '../ui/field.tsx'
import type { CreateAct } from './create-batch.ts'
import { giveValues } from './create-secrets.ts'
import { rowsWithoutValues } from './create-work.ts'
import { ENV, valuesByRow } from './env-table.ts'

export interface CreateSecretsProps {
  run: string
  act: CreateAct
  onGiven: () => void
  onClose: () => void
}

const FORM = 'create-secrets'

/** Asks for the values that a reload has lost: they are never written down. */
export function CreateSecrets({ run, act, onGiven, onClose }: CreateSecretsProps) {
  const [rows] = useState(() => rowsWithoutValues(run, act.rows))
  const byTable = act.envFromTable
  const shared = [...new Set(rows.flatMap(({ envKeys }) => envKeys))].filter(key => !byTable.includes(key))
  const [values, setValues] = useState<Record<string, string>>({})
  const [table, setTable] = useState(() =>
    [
      ['name', ...byTable.map(key => ENV + key)],
      ...rows.map(({ body }) => [body.name, ...byTable.map(() => '')]),
    ]
      .map(cells => cells.join(','))
      .join('\n'),
  )
  const [problem, setProblem] = useState<string>()

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = valuesByRow(parseTable(byTable.length > 0 ? table : 'name'))
    const [first] = read.problems
    if (first) return setProblem(problemText(first))
    const missing = rows
      .map(({ body, envKeys }) => ({ body, keys: envKeys.filter(key => byTable.includes(key)) }))
      .find(({ body, keys }) => keys.some(key => !read.values.get(body.name)?.[key]))
    if (missing) return setProblem(`${missing.body.name} has no value for ${missing.keys.join(', ')}.`)
    giveValues(
      run,
      new Map(
        rows.map(({ body, envKeys }) => {
          const all = { ...values, ...read.values.get(body.name) }
          return [body.name, Object.fromEntries(envKeys.map(key => [key, all[key]!]))]
        }),
      ),
    )
    onGiven()
  }

  return (
    <Dialog
      title="The values of the environment"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={FORM}>
            Go on
          </Button>
        </>
      }
    >
      <form id={FORM} className="grid gap-4" onSubmit={submit}>
        <p>
          They are not kept over a reload, so {plural(rows.length, 'container')}{' '}
          {rows.length === 1 ? 'waits' : 'wait'} for them.
        </p>
        {shared.map(key => (
          <Field key={key} label={<code className="font-mono">{key}</code>}>
            <TextInput
              type="password"
              autoComplete="off"
              required
              value={values[key] ?? ''}
              onChange={event => setValues({ ...values, [key]: event.target.value })}
            />
          </Field>
        ))}
        {byTable.length > 0 && (
          <Field
            label="Values by row"
            hint="Comma-separated; the first line names the columns."
            error={problem}
          >
            <Textarea
              rows={8}
              spellCheck={false}
              className="font-mono text-sm"
              value={table}
              onChange={event => setTable(event.target.value)}
            />
          </Field>
        )}
      </form>
    </Dialog>
  )
}
