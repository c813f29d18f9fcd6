import { useEffect, useMemo, useRef, useState } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { EnvEditor } from '../../../components/env-editor/env-editor.tsx'
import { envProblems } from '../../../lib/env-problems.ts'
import { envMap } from '../../../lib/env-text.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { Secret } from '../../../ui/secret.tsx'
import { ChangeList } from './change-list.tsx'
import {
  type EnvChange,
  type EnvConflict,
  envChanges,
  envDraftOf,
  followEnv,
  settleEnv,
} from './env-draft.ts'
import { discardEnvDraft, saveEnv, setEnvDraft, useEnvWork } from './env-saves.ts'

export interface EnvironmentEditProps {
  container: Container
  onClose: () => void
}

/** The wizard's editor over what is stored. What is typed outlives it until it is saved or discarded. */
export function EnvironmentEdit({ container, onClose }: EnvironmentEditProps) {
  const { id, status, environment_vars: current } = container
  const { draft: begun, isSaving = false, refused, failure } = useEnvWork(id)
  const pending = usePendingOperation(id)
  const [isRestarted, setRestarted] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const { conflicts, ...draft } = useMemo(
    () => followEnv(begun ?? envDraftOf(current), current),
    [begun, current],
  )
  const changes = useMemo(() => envChanges(draft.text, current), [draft.text, current])
  const isRefused = useMemo(
    () => envProblems(draft.text).some(({ level }) => level === 'refuses'),
    [draft.text],
  )
  const reason =
    whyNot('update', container, pending?.operation) ??
    (isRefused ? 'Something in it would be refused: it is marked above.' : undefined) ??
    (changes.length === 0 ? 'Nothing has changed.' : undefined)
  const mayRestart = status === 'running'

  useEffect(() => box.current?.querySelector('input')?.focus(), [])

  async function save() {
    if (await saveEnv(container, draft.text, changes, mayRestart && isRestarted)) onClose()
  }

  return (
    <fieldset ref={box} aria-label="Edit the environment" className="grid min-w-0 gap-3">
      <EnvEditor
        text={draft.text}
        onChange={text => setEnvDraft(container, { ...draft, text })}
        refused={refused}
        containerId={id}
        stored={current}
      />
      {conflicts.length > 0 && (
        <Conflicts
          conflicts={conflicts}
          onSettle={(conflict, whose) => setEnvDraft(container, settleEnv(draft, conflict, whose))}
        />
      )}
      <ChangeList
        label="What will change"
        changes={changes.map(change => shown(change, draft.text, current))}
      />
      <p className="text-ink-2">{effectIn(status)}</p>
      {mayRestart && (
        <Checkbox
          label="Restart it afterwards"
          hint="Everything in it starts again and sees the change. What runs now is ended."
          checked={isRestarted}
          onChange={event => setRestarted(event.target.checked)}
        />
      )}
      {failure && (
        <p role="alert" className="font-strong">
          {failure}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {begun && (
          <Button
            variant="quiet"
            className="mr-auto -ml-3"
            reason={isSaving ? 'It is being saved.' : undefined}
            onClick={() => {
              discardEnvDraft(id)
              // This button goes with the edits.
              box.current?.querySelector('input')?.focus()
            }}
          >
            Discard edits
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
        <Button variant="primary" busy={isSaving} reason={reason} onClick={() => void save()}>
          {verbIn(status, isRestarted)}
        </Button>
      </div>
    </fieldset>
  )
}

function verbIn(status: string, isRestarted: boolean): string {
  if (status !== 'running') return 'Save variables'
  return isRestarted ? 'Save and restart' : 'Save and apply'
}

/** Sheet §8. */
function effectIn(status: string): string {
  return status === 'running'
    ? 'Applied as it runs: new sessions see the change, and processes that run keep their old copy.'
    : 'Stored now. The container gets it when it starts.'
}

function shown({ key, kind }: EnvChange, text: string, current: Readonly<Record<string, string>>) {
  const value = envMap(text)[key] ?? ''
  return {
    name: key,
    label: <code className="font-mono text-sm">{key}</code>,
    before: kind === 'added' ? 'not set' : <Secret value={current[key]!} label={`${key} as it is`} />,
    after: kind === 'removed' ? 'removed' : <Secret value={value} label={`${key} as it will be`} />,
  }
}

interface ConflictsProps {
  conflicts: readonly EnvConflict[]
  onSettle: (conflict: EnvConflict, whose: 'mine' | 'theirs') => void
}

/** Variables that somebody else has changed while they were edited here. */
function Conflicts({ conflicts, onSettle }: ConflictsProps) {
  const list = useRef<HTMLUListElement>(null)
  const keys = conflicts.map(({ key }) => key).join(', ')
  useEffect(() => announce(`Changed meanwhile by somebody else: ${keys}`), [keys])
  return (
    <ul ref={list} aria-label="Changed meanwhile" className="grid gap-1.5">
      {conflicts.map(conflict => (
        <li
          key={conflict.key}
          className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-row border border-ink py-1 pr-1 pl-2"
        >
          <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
            <code className="font-mono text-sm">{conflict.key}</code>{' '}
            {conflict.theirs === undefined ? (
              'was removed meanwhile.'
            ) : (
              <>
                was set meanwhile to <Secret value={conflict.theirs} label={`their ${conflict.key}`} />
              </>
            )}
          </span>
          {(['theirs', 'mine'] as const).map(whose => (
            <Button
              key={whose}
              className="min-h-7 px-2"
              aria-label={whose === 'mine' ? `Keep my ${conflict.key}` : `Use their ${conflict.key}`}
              onClick={() => {
                // The buttons go with the conflict.
                list.current?.closest('fieldset')?.querySelector('input')?.focus()
                onSettle(conflict, whose)
              }}
            >
              {whose === 'mine' ? 'Keep mine' : 'Use theirs'}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  )
}
