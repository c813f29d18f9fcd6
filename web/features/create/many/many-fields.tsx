import { type DragEvent, useId } from 'react'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Field, Textarea, TextInput } from '../../../ui/field.tsx'
import type { Many } from '../draft.ts'
import { nameAt } from './names.ts'
import { MOST, type PlanServer } from './plan.ts'
import { columnNames } from './row-values.ts'

export interface ManyFieldsProps {
  value: Many
  onChange: (value: Many) => void
  /** Undefined until they are known. */
  servers: readonly PlanServer[] | undefined
  /** The server of the draft, which takes them all while none is chosen here. */
  serverId: string | null
}

/** How many, what they are called, where they go, and what each has of its own. */
export function ManyFields({ value, onChange, servers, serverId }: ManyFieldsProps) {
  const { count, pattern, serverIds, keyEach, csv } = value
  const change = (next: Partial<Many>) => onChange({ ...value, ...next })
  const chosen = serverIds.length > 0 ? serverIds : [serverId]
  const hasTable = csv.trim() !== ''
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Field label="How many" reason={hasTable ? 'The table has one row for each.' : undefined}>
          <TextInput
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST}
            value={Number.isNaN(count) ? '' : count}
            onChange={event => change({ count: event.target.valueAsNumber })}
          />
        </Field>
        <Field
          label="Names"
          hint={
            <>
              <code className="font-mono">{'{n}'}</code> counts from 1,{' '}
              <code className="font-mono">{'{nn}'}</code> with a zero in front: {nameAt(pattern, 1)},{' '}
              {nameAt(pattern, 2)} … Names that are taken are passed over.
            </>
          }
        >
          <TextInput
            spellCheck={false}
            autoComplete="off"
            value={pattern}
            onChange={event => change({ pattern: event.target.value })}
          />
        </Field>
      </div>
      <fieldset className="grid gap-1.5">
        <legend className="mb-[5px] font-[560]">Spread over, by room</legend>
        {servers?.map(({ id, label, room, reason }) => (
          <Checkbox
            key={id}
            label={label}
            hint={reason ?? roomText(room)}
            reason={reason}
            checked={chosen.includes(id)}
            onChange={event => {
              const before = chosen.filter(one => one !== null)
              change({
                serverIds: event.target.checked ? [...before, id] : before.filter(one => one !== id),
              })
            }}
          />
        ))}
      </fieldset>
      <Checkbox
        label="An SSH key pair for each"
        hint="A key opens one container. The private keys are made in this page and saved as one archive before anything is created."
        checked={keyEach}
        onChange={event => change({ keyEach: event.target.checked })}
      />
      <TableField csv={csv} onChange={csv => change({ csv })} />
    </div>
  )
}

function roomText(room: number): string {
  return Number.isFinite(room) ? `Room for ${plural(room, 'more', 'more')}` : 'Its room is not told'
}

function TableField({ csv, onChange }: { csv: string; onChange: (csv: string) => void }) {
  const fileId = useId()
  async function read(file: File | undefined) {
    if (file) onChange(await file.text())
  }
  function drop(event: DragEvent) {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void read(event.dataTransfer.files[0])
  }
  return (
    <div className="grid gap-2">
      <Field
        label="Values by row"
        hint={
          <>
            Paste a table or drop a CSV file, if they are not all alike. Columns:{' '}
            <code className="font-mono">{columnNames.join(', ')}</code> and{' '}
            <code className="font-mono">env.NAME</code>. What a cell leaves empty is as chosen for all. It is
            not kept when the page is loaded again.
          </>
        }
      >
        <Textarea
          rows={4}
          spellCheck={false}
          autoComplete="off"
          placeholder={'name,color,env.ROLE\nfront,#1A5EB0,web'}
          className="font-mono text-sm"
          value={csv}
          onChange={event => onChange(event.target.value)}
          onDragOver={event => event.preventDefault()}
          onDrop={drop}
        />
      </Field>
      <div className="flex gap-2">
        <Button onClick={() => document.getElementById(fileId)?.click()}>Open a file</Button>
        <input
          id={fileId}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          onChange={event => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {csv !== '' && <Button onClick={() => onChange('')}>Remove the table</Button>}
      </div>
    </div>
  )
}
