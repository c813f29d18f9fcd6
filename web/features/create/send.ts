import type { NavigateFunction } from 'react-router'
import { create } from 'zustand'
import { activeScope } from '../../api/connection.ts'
import { startAfter } from '../../components/after-runs.ts'
import { createWithCard, type Surroundings } from '../../components/create-with-card.ts'
import { rememberForQuickCreate } from '../../components/quick-create-store.ts'
import { comingUpPath, newContainerPath, paths } from '../../lib/paths.ts'
import { showToast } from '../../ui/toast.tsx'
import { bodyOf, type CreateDraft, currentDraft, discardDraft } from './draft.ts'
import { type Refusal, refusalOf, stepOfRefusal } from './refusal.ts'

interface Sending {
  /** Of the connection and realm. */
  scope: string
  /** Sent, and not answered yet. */
  isSending: boolean
  refusal: Refusal | null
}

export const useSending = create<Sending>(() => ({ scope: '', isSending: false, refusal: null }))

export function useRefusal(): Refusal | null {
  return useSending(state => (state.scope === activeScope() ? state.refusal : null))
}

/**
 * Sends it and goes to the fleet, where its card is at once. A refusal leads back to the step and the field; the draft is
 * there until the container is.
 * @param draft with its project and server
 */
export async function sendDraft(
  draft: CreateDraft,
  around: Pick<Surroundings, 'projectAlias' | 'serverName'>,
  navigate: NavigateFunction,
) {
  const scope = activeScope()
  const kept = currentDraft()
  const body = bodyOf(draft)
  const projectId = draft.projectId ?? ''
  useSending.setState({ scope, isSending: true, refusal: null })
  const answered = createWithCard(body, { projectId, ...around })
  navigate(paths.fleet)
  try {
    const row = await answered
    // What was edited meanwhile is the next one.
    if (activeScope() === scope && currentDraft() === kept) discardDraft()
    rememberForQuickCreate({ projectId, serverId: body.server_id, image: draft.image || undefined })
    showToast({
      text: `Creating ${row.name} in ${around.projectAlias}`,
      action: { label: 'Watch', onPress: () => navigate(comingUpPath(row.id)) },
    })
    startAfter(row, draft.after)
  } catch (error) {
    // Somewhere else by now: the draft waits there.
    if (activeScope() !== scope) return
    const refusal = refusalOf(error, draft)
    const [field] = Object.keys(refusal.fields)
    const open = () => navigate(newContainerPath(stepOfRefusal(refusal)), { state: { field } })
    useSending.setState({ refusal })
    if (location.pathname === paths.fleet) return open()
    const [first = refusal.other] = Object.values(refusal.fields)
    showToast({
      text: `Could not create ${draft.name || 'the container'}`,
      detail: first,
      action: { label: 'Open the draft', onPress: open },
      lasting: true,
    })
  } finally {
    useSending.setState({ isSending: false })
  }
}
