// Sends what was changed of an environment, and nothing else. It goes on when its page is left.

import { operateContainer } from '../../../api/containers.ts'
import { removeVariable, setVariables } from '../../../api/env.ts'
import { isApiError, isNotFound, messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { envMap } from '../../../lib/env-text.ts'
import { plural, sentence } from '../../../lib/format.ts'
import { announce } from '../../../ui/announcer.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { changesOf, type EnvEdit } from './changes.ts'
import { changeEnvDraft, dropEnvDraft, useEnvDrafts } from './env-drafts.ts'

/** What was refused, by name; empty when all of it was saved. Throws what is about no variable. */
async function send(id: string, edit: EnvEdit): Promise<Record<string, string>> {
  const next = envMap(edit.text)
  const changes = changesOf(edit)
  const set = changes.filter(({ kind }) => kind !== 'removed').map(({ key }) => [key, next[key]!] as const)
  const refused: Record<string, string> = {}
  // All or nothing of them is taken: what is named as wrong is left out of a second try.
  for (let left = set; left.length > 0; ) {
    try {
      await mutate(setVariables, { id, variables: Object.fromEntries(left) })
      break
    } catch (error) {
      const wrong = namedIn(error, left)
      if (wrong.length === 0) throw error
      for (const [key, message] of wrong) refused[key] = message
      left = left.filter(([key]) => !Object.hasOwn(refused, key))
    }
  }
  for (const { key, kind } of changes) {
    if (kind !== 'removed') continue
    try {
      await mutate(removeVariable, { id, name: key })
    } catch (error) {
      // Gone already is what was wanted; where the container itself is gone, its page says so.
      if (!isNotFound(error)) throw error
    }
  }
  return refused
}

/** Paths are `KEY` on this endpoint and `environment_vars.KEY` where a container is changed as a whole. */
function namedIn(
  error: unknown,
  sent: readonly (readonly [string, string])[],
): [key: string, message: string][] {
  if (!isApiError(error)) return []
  const keys = new Set(sent.map(([key]) => key))
  return error.fields.flatMap(({ path, message }): [string, string][] => {
    const key = path.split('.').at(-1)!
    return keys.has(key) ? [[key, sentence(message)]] : []
  })
}

/** Saves the edit, and answers whether nothing is left of it. What is refused stays in the draft, with its reason. */
export async function saveEnv(
  { id, name }: Container,
  edit: EnvEdit,
  how: 'live' | 'restart',
): Promise<boolean> {
  const count = changesOf(edit).length
  changeEnvDraft(id, { ...edit, saving: how, refused: undefined, error: undefined })
  try {
    const refused = await send(id, edit)
    const failed = Object.keys(refused).length
    if (failed > 0) {
      announce(`${plural(failed, 'variable')} refused`, 'assertive')
      settleDraft(id, { refused })
      return false
    }
    announce(`${plural(count, 'variable')} saved`)
    if (how === 'restart') await mutate(operateContainer(name, 'restart'), { id, operation: 'restart' })
    const isWhole = useEnvDrafts.getState()[id]?.text === edit.text
    if (isWhole) dropEnvDraft(id)
    else settleDraft(id, {})
    showToast({
      text: `Environment of ${name} saved`,
      detail: how === 'restart' ? 'It was restarted with it.' : plural(count, 'variable'),
    })
    return isWhole
  } catch (error) {
    settleDraft(id, { error: messageOf(error) })
    announce(`Environment of ${name}: ${messageOf(error)}`, 'assertive')
    return false
  }
}

function settleDraft(id: string, news: { refused?: Record<string, string>; error?: string }) {
  const draft = useEnvDrafts.getState()[id]
  if (draft) changeEnvDraft(id, { ...draft, ...news, saving: undefined })
}
