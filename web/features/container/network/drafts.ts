// What was typed about the network of a container and not saved yet. It outlives the tab, in memory alone: it may hold a
// password, so it ends with the session.

import { create } from 'zustand'
import { useSessions } from '../../../api/session.ts'
import type { ProxyDraft } from './proxy-draft.ts'
import type { RuleDraft } from './rule-draft.ts'

interface Drafts {
  proxy?: ProxyDraft | undefined
  rule?: RuleDraft | undefined
  /** The one that a preset is about. */
  address?: string
}

const none: Drafts = {}
const useAll = create<Readonly<Record<string, Drafts>>>(() => ({}))

useSessions.subscribe(({ sessions, ended }, before) => {
  // One that ended by itself goes on after a sign-in.
  const isLeft = Object.keys({ ...before.sessions, ...before.ended }).some(id => !sessions[id] && !ended[id])
  if (isLeft) useAll.setState({}, true)
})

export function useNetworkDrafts(id: string): Drafts {
  return useAll(all => all[id] ?? none)
}

/** Undefined forgets. */
export function keepDraft(id: string, part: Drafts) {
  useAll.setState(all => ({ [id]: { ...all[id], ...part } }))
}

/** Changes what is typed about the way out, if anything is. */
export function changeProxy(id: string, part: Partial<ProxyDraft>) {
  const { proxy } = useAll.getState()[id] ?? none
  if (proxy) keepDraft(id, { proxy: { ...proxy, ...part } })
}
