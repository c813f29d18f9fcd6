import { useEffect, useRef } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { EnvEditor } from '../../../components/env-editor/env-editor.tsx'
import { envProblems } from '../../../lib/env-problems.ts'
import { envMap } from '../../../lib/env-text.ts'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { ChangeList } from './change-list.tsx'
import { changesOf, editOf, rebase, settle } from './changes.ts'
import { Conflicts } from './conflicts.tsx'
import { changeEnvDraft, dropEnvDraft, useEnvDraft } from './env-drafts.ts'
import { saveEnv } from './save-env.ts'

/** The wizard's editor over what is there. Only what was changed is sent, and what is refused stays to be mended. */
export function EnvironmentForm({ container, onClose }: { container: Container; onClose: () => void }) {
  const { id, status, environment_vars: current } = container
  const draft = useEnvDraft(id)
  const pending = usePendingOperation(id)
  const form = useRef<HTMLDivElement>(null)
  const { conflicts, ...edit } = rebase(draft ?? editOf(current), current)
  const changes = changesOf(edit)
  const isRunning = status === 'running'
  const reason = whyNot('update', container, pending?.operation) ?? whyNotSaved()

  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  useEffect(() => {
    if (draft?.refused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [draft?.refused])

  function whyNotSaved(): string | undefined {
    if (conflicts.length > 0) return 'First choose whose value counts, above.'
    const problem = envProblems(edit.text).find(({ level }) => level === 'refuses')
    if (problem) return `${problem.message}.`
    return changes.length === 0 ? 'Nothing has changed.' : undefined
  }

  function change(text: string) {
    if (conflicts.length === 0 && text === editOf(current).text) return dropEnvDraft(id)
    changeEnvDraft(id, { ...edit, text, error: undefined, refused: stillRefused(text) })
  }

  /** The reasons of what was not touched since. */
  function stillRefused(text: string) {
    if (!draft?.refused) return
    const [before, after] = [envMap(draft.text), envMap(text)]
    return Object.fromEntries(Object.entries(draft.refused).filter(([key]) => before[key] === after[key]))
  }

  function close() {
    dropEnvDraft(id)
    onClose()
  }

  async function save(how: 'live' | 'restart') {
    if (await saveEnv(container, edit, how)) onClose()
  }

  return (
    <div ref={form} className="grid gap-3">
      {conflicts.length > 0 && (
        <Conflicts
          keys={conflicts}
          current={current}
          onSettle={(key, whose) => changeEnvDraft(id, settle(edit, key, current, whose))}
        />
      )}
      <EnvEditor text={edit.text} onChange={change} refused={draft?.refused} containerId={id} />
      {changes.length > 0 && (
        <section aria-label="Before it is saved" className="border-t border-line pt-2">
          <h3 className="mb-1 font-strong">{plural(changes.length, 'change')}</h3>
          <ChangeList edit={edit} changes={changes} />
        </section>
      )}
      {draft?.error && (
        <p role="alert" className="font-strong wrap-anywhere">
          {draft.error} Nothing that you typed is lost.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          reason={reason}
          busy={draft?.saving === 'live'}
          onClick={() => void save('live')}
        >
          {isRunning ? 'Apply live' : 'Save'}
        </Button>
        {isRunning && (
          <Button reason={reason} busy={draft?.saving === 'restart'} onClick={() => void save('restart')}>
            Apply and restart
          </Button>
        )}
        <Button reason={draft?.saving && 'It is being saved.'} onClick={close}>
          {draft ? 'Discard' : 'Cancel'}
        </Button>
        <p className="basis-full text-xs text-ink-3">
          {isRunning
            ? 'Live, new processes see it; those that run keep what they have until a restart.'
            : 'It counts from the next start on.'}
        </p>
      </div>
    </div>
  )
}
