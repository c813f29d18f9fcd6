import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { checkName } from '../../../../contract/name.ts'
import { keyBlob, parseSshKey } from '../../../../contract/ssh-key.ts'
import { updateContainer } from '../../../api/containers.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { planSave, saveVerb } from '../../../components/save-plan.ts'
import { dismissSave, isUnderWay, startSave, useSaveRun } from '../../../components/save-runs.ts'
import { useKeyHolder } from '../../../components/ssh-key/use-key-holder.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import {
  changedMeanwhile,
  changesOf,
  discardDraft,
  dropField,
  dropSaved,
  editField,
  type FieldName,
  hasDraft,
  shownValues,
  useDraft,
  valuesOf,
} from '../draft.ts'
import { labelsOf, refusalOf } from '../refusal.ts'
import { AnytimeFields, useNeighbours } from './anytime-fields.tsx'
import { ChangeList } from './change-list.tsx'
import type { FormFields } from './field-props.ts'
import { inWords } from './in-words.ts'
import { lockOf, needsStop } from './lock.ts'
import { Meanwhile } from './meanwhile.tsx'
import { StoppedFields } from './stopped-fields.tsx'

/** Everything that can be changed. Only what was changed is sent; what was typed outlives the form until it is saved. */
export function ContainerEdit({ container, onClose }: { container: Container; onClose: () => void }) {
  const edits = useDraft(container.id)
  const update = useMutation(updateContainer)
  const pending = usePendingOperation(container.id)
  const form = useRef<HTMLFormElement>(null)
  const values = shownValues(container, edits)
  const changes = changesOf(container, edits)
  const fields = Object.keys(changes)
  const run = useSaveRun(container.id)
  const isSaving = update.isPending || isUnderWay(run)
  const error = update.error ?? run?.error ?? null
  const refusal = refusalOf(error, update.error ? update.variables?.body : run?.body, changes)
  const conflicts = changedMeanwhile(container, edits)
  const reason =
    whyNot('update', container) ??
    (fields.length === 0 ? 'Nothing has changed.' : lockOf(fields, container.status, pending?.operation))
  const plan = needsStop(fields, container.status) ? planSave(container.status) : null
  const namesake = useNeighbours(container)?.some(row => row.name === changes.name)
  const newKey = changes.ssh_public_key ? keyBlob(changes.ssh_public_key) : null
  const isTaken = useKeyHolder(newKey, container.id) !== undefined || namesake === true

  useEffect(() => focusFirst(form.current), [])
  // To the first field that was refused, for who cannot see where it is.
  useEffect(() => {
    if (error) focusInvalid(form.current)
  }, [error])

  async function save(event: FormEvent) {
    event.preventDefault()
    if (isSaving) return
    const { name, ssh_public_key: key } = changes
    if ((name !== undefined && checkName(name)) || (key && 'refused' in parseSshKey(key))) {
      return focusInvalid(form.current)
    }
    if (plan) {
      // Known to be refused: not worth a stop.
      if (isTaken) return focusInvalid(form.current)
      update.reset()
      const isSaved = await startSave(container, changes, () => dropSaved(container.id, edits))
      if (isSaved && !hasDraft(container.id)) onClose()
      return
    }
    dismissSave(container.id)
    try {
      const row = await update.mutateAsync({ id: container.id, body: changes })
      announce(`${row.name} saved`)
      if (dropSaved(container.id, edits)) onClose()
    } catch {
      // Shown by the controls.
    }
  }

  const given: FormFields = {
    container,
    values,
    errors: refusal.fields,
    set: (name, value) => editField(container, name, value),
    meanwhile: name =>
      conflicts.includes(name) ? (
        <Meanwhile
          label={labelsOf([name])}
          theirs={inWords(name, valuesOf(container))}
          onTake={() => dropField(container.id, name)}
        />
      ) : undefined,
  }
  return (
    <form ref={form} onSubmit={save} className="grid gap-3.5">
      <AnytimeFields {...given} />
      <StoppedFields
        {...given}
        reason={
          isUnderWay(run)
            ? 'It is being saved.'
            : lockOf(['ssh_public_key'], container.status, pending?.operation)
        }
      />
      <ChangeList
        label="What will change"
        changes={fields.map(field => {
          const name = field as FieldName
          const before = inWords(name, valuesOf(container))
          return { name, label: labelsOf([name]), before, after: inWords(name, values) }
        })}
      />
      {refusal.other && (
        <p role="alert" className="font-strong">
          {refusal.other}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {Object.keys(edits).length > 0 && (
          <Button
            variant="quiet"
            className="mr-auto -ml-3"
            onClick={() => {
              discardDraft(container.id)
              update.reset()
              dismissSave(container.id)
              // This button goes with the edits.
              focusFirst(form.current)
            }}
          >
            Discard edits
          </Button>
        )}
        <Button onClick={onClose} reason={update.isPending ? 'It is being saved.' : undefined}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" busy={isSaving} reason={isSaving ? undefined : reason}>
          {plan ? saveVerb(plan) : 'Save'}
        </Button>
      </div>
    </form>
  )
}

function focusFirst(form: HTMLElement | null) {
  form?.querySelector('input')?.focus()
}

function focusInvalid(form: HTMLElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
