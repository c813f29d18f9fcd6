import { create } from 'zustand'
import type { CopyDraft } from './copy-draft.ts'

/** By the id of the source, as long as the app lives: leaving the form loses nothing. */
const useDrafts = create<Readonly<Record<string, CopyDraft>>>(() => ({}))

export function useCopyDraft(id: string): CopyDraft | undefined {
  return useDrafts(drafts => drafts[id])
}

export function setCopyDraft(id: string, draft: CopyDraft | undefined) {
  const { [id]: _before, ...others } = useDrafts.getState()
  useDrafts.setState(draft ? { ...others, [id]: draft } : others, true)
}
