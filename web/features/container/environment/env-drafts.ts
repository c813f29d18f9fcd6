// Environments that are being edited. They may hold secrets, so they live in memory alone, as long as the session does.

import { create } from 'zustand'
import { activeConnection } from '../../../api/connection.ts'
import { useSessions } from '../../../api/session.ts'
import type { EnvEdit } from './changes.ts'

export interface EnvDraft extends EnvEdit {
  /** What is being done with it. */
  saving?: 'live' | 'restart' | undefined
  /** What the API refused, by name. */
  refused?: Readonly<Record<string, string>> | undefined
  /** What was refused and belongs to no variable. */
  error?: string | undefined
  connectionId: string | undefined
}

export const useEnvDrafts = create<Readonly<Record<string, EnvDraft>>>(() => ({}))

export const useEnvDraft = (id: string): EnvDraft | undefined => useEnvDrafts(drafts => drafts[id])

/** Begins one where there is none. */
export function changeEnvDraft(id: string, change: Partial<EnvDraft> & EnvEdit) {
  const before = useEnvDrafts.getState()[id] ?? { connectionId: activeConnection()?.id }
  useEnvDrafts.setState({ [id]: { ...before, ...change } })
}

export function dropEnvDraft(id: string) {
  const { [id]: _dropped, ...others } = useEnvDrafts.getState()
  useEnvDrafts.setState(others, true)
}

// A session that has ended may be renewed, and then nothing is lost; one that was signed out of may not.
useSessions.subscribe(({ sessions, ended }) => {
  for (const [id, { connectionId }] of Object.entries(useEnvDrafts.getState())) {
    if (connectionId && !sessions[connectionId] && !ended[connectionId]) dropEnvDraft(id)
  }
})
