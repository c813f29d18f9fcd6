import { type FormEvent, useState } from 'react'
import { createSnapshot } from '../../../api/containers.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import type { Snapshot } from '../../../api/snapshots.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, TextInput } from '../../../ui/field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { aliasProblem, daysOf, nameOfAlias } from './snapshot-rules.ts'

interface Props {
  container: Container
  snapshots: readonly Snapshot[]
  full: string | undefined
}

/** A new snapshot, with a name and an end if one wants. */
export function TakeSnapshot({ container, snapshots, full }: Props) {
  const { id } = container
  const [alias, setAlias] = useState('')
  const [days, setDays] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [error, setError] = useState<string>()
  const pending = usePendingOperation(id)?.operation
  const expiry = daysOf(days)
  const aliasError = aliasProblem(alias, snapshots)
  const daysError = expiry === null ? 'Whole days, from 1 to 3650; empty for never.' : undefined
  const name = nameOfAlias(alias)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (aliasError || expiry === null) return
    setBusy(true)
    setError(undefined)
    try {
      const body = { ...(alias.trim() && { alias: alias.trim() }), ...(expiry !== undefined && { expiry }) }
      const { snapshot } = await mutate(createSnapshot, { id, body })
      showToast({ text: `Snapshot of ${container.name} taken`, detail: snapshot.name })
      setAlias('')
      setDays('')
      setTried(false)
    } catch (failure) {
      // What was typed stays for the next try.
      setError(messageOf(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="grid gap-3" onSubmit={event => void submit(event)}>
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_auto]">
        <Field
          label="Alias"
          error={aliasError}
          hint={
            alias.trim() && name && name !== alias.trim()
              ? `Addressed as ${name}.`
              : 'Empty for a name made of the time.'
          }
        >
          <TextInput
            value={alias}
            maxLength={100}
            autoComplete="off"
            onChange={event => setAlias(event.target.value)}
          />
        </Field>
        <Field label="Delete after, in days" error={isTried && daysError} hint="Empty for never.">
          <TextInput
            inputMode="numeric"
            value={days}
            autoComplete="off"
            onChange={event => setDays(event.target.value)}
          />
        </Field>
        <Button
          variant="primary"
          type="submit"
          busy={isBusy}
          reason={full ?? whyNot('snapshot', container, pending)}
          className="sm:mt-6"
        >
          Take a snapshot
        </Button>
      </div>
      {error && (
        <p role="alert" className="font-strong">
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
          {error}
        </p>
      )}
    </form>
  )
}
