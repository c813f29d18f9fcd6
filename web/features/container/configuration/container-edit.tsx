import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { checkName } from '../../../../contract/name.ts'
import { parseSshKey } from '../../../../contract/ssh-key.ts'
import { updateContainer } from '../../../api/containers.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { AnytimeFields } from './anytime-fields.tsx'
import {
  changedMeanwhile,
  changesOf,
  discardDraft,
  dropField,
  dropSaved,
  editField,
  type FieldName,
  shownValues,
  useDraft,
  type Values,
  valuesOf,
} from '../draft.ts'
import type { FormFields } from './field-props.ts'
import { lockedFields, whyNotYet } from './lock.ts'
import { Meanwhile } from './meanwhile.tsx'
import { permanentRule } from './permanent.tsx'
import { labelsOf, refusalOf } from '../refusal.ts'
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
  const refusal = refusalOf(update.error, update.variables?.body, changes)
  const conflicts = changedMeanwhile(container, edits)
  const reason =
    whyNot('update', container) ??
    (fields.length === 0 ? 'Nothing has changed.' : whyNotYet(fields, container.status, pending?.operation))

  useEffect(() => focusFirst(form.current), [])
  // To the first field that was refused, for who cannot see where it is.
  useEffect(() => {
    if (update.error) focusInvalid(form.current)
  }, [update.error])

  async function save(event: FormEvent) {
    event.preventDefault()
    if (update.isPending) return
    const { name, ssh_public_key: key } = changes
    if ((name !== undefined && checkName(name)) || (key && 'refused' in parseSshKey(key))) {
      return focusInvalid(form.current)
    }
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
    errors: { ...refusal.fields, ...lockedFields(fields, container.status, pending?.operation) },
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
      <StoppedFields {...given} />
      <div className="border-t border-line pt-3">
        <h3 className="font-strong">Permanent</h3>
        <p className="text-ink-2">Image, server, kit and dev kit {permanentRule}</p>
      </div>
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
        <Button type="submit" variant="primary" busy={update.isPending} reason={reason}>
          Save
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

/** A value for a sentence. */
function inWords(name: FieldName, values: Values): string {
  const value = values[name]
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (name === 'ssh_public_key') return value === '' ? 'no key' : 'another key'
  return value === '' ? 'nothing' : `“${value}”`
}
