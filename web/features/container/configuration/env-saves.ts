// Unsaved environments, by container, and their saves. In memory only: any value may be a secret. Neither ends with the
// page that shows it.

import { create } from 'zustand'
import { deleteEnvKey, mergeEnv } from '../../../api/env.ts'
import { isApiError, isNotFound, messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { perform } from '../../../components/perform.ts'
import { sentence } from '../../../lib/format.ts'
import { announce } from '../../../ui/announcer.tsx'
import { type EnvChange, type EnvDraft, envDraftOf, envRequest } from './env-draft.ts'

export interface EnvWork {
  draft?: EnvDraft | undefined
  isSaving?: boolean
  /** What was refused, by the variable's name. */
  refused?: Readonly<Record<string, string>>
  /** What was refused and is about none of them. */
  failure?: string | undefined
  /** What became of the last save, one sentence or two. */
  saved?: string | undefined
}

const useEnvWorks = create<Readonly<Record<string, EnvWork>>>(() => ({}))
const none: EnvWork = {}

export function useEnvWork(id: string): EnvWork {
  return useEnvWorks(works => works[id] ?? none)
}

function change(id: string, changes: EnvWork) {
  useEnvWorks.setState(works => ({ [id]: { ...works[id], ...changes } }))
}

export function setEnvDraft({ id, environment_vars }: Container, draft: EnvDraft) {
  const isUntouched = draft.text === envDraftOf(environment_vars).text
  change(id, { draft: isUntouched ? undefined : draft, saved: undefined })
}

export function discardEnvDraft(id: string) {
  change(id, { draft: undefined, refused: {}, failure: undefined })
}

export async function saveEnv(
  container: Container,
  text: string,
  changes: readonly EnvChange[],
  isRestarted: boolean,
): Promise<boolean> {
  const { id, name, status } = container
  const { set, remove } = envRequest(text, changes)
  change(id, { isSaving: true, refused: {}, failure: undefined, saved: undefined })
  let isSynced = true
  try {
    if (Object.keys(set).length > 0) isSynced = (await mutate(mergeEnv, { id, body: set })).synced !== false
    for (const key of remove) {
      try {
        isSynced = (await mutate(deleteEnvKey, { id, key })).synced !== false
      } catch (error) {
        // Gone already: that is what was wanted.
        if (!isNotFound(error)) throw error
      }
    }
  } catch (error) {
    const refused = byName(error)
    const isAboutOne = Object.keys(refused).length > 0
    change(id, { isSaving: false, refused, failure: isAboutOne ? undefined : messageOf(error) })
    announce(`The environment of ${name} was not saved`, 'assertive')
    return false
  }
  const saved = savedWords(status, isSynced, isRestarted)
  // What was typed while it was under way stays.
  const isDone = useEnvWorks.getState()[id]?.draft?.text === text
  change(id, { isSaving: false, saved, ...(isDone ? { draft: undefined } : {}) })
  announce(`Environment of ${name}: ${saved}`)
  if (isRestarted) perform(({ operate }) => operate(container, 'restart'))
  return isDone
}

function savedWords(status: string, isSynced: boolean, isRestarted: boolean): string {
  if (isRestarted) return 'Saved. It is being restarted, so that everything in it sees the change.'
  if (status !== 'running') return 'Saved. It gets the change when it starts.'
  if (!isSynced)
    return 'Saved, and not in the container yet: it is tried again with the next change or start.'
  return 'Saved and applied. New sessions see the change; what runs already keeps its old copy until it is started again.'
}

function byName(error: unknown): Record<string, string> {
  const fields = isApiError(error) ? error.fields : []
  return Object.fromEntries(
    fields.map(({ path, message }) => [path.replace(/^environment_vars\./, ''), sentence(message)]),
  )
}
