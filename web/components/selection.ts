// Which containers are selected. By id only, so it outlives a change of density, filters, order and rows.

import type { MouseEvent } from 'react'
import { create } from 'zustand'

export interface Selection {
  ids: ReadonlySet<string>
  /** Where a range begins: the one that was toggled last. */
  anchor: string | null
}

export const useSelection = create<Selection>(() => ({ ids: new Set(), anchor: null }))

export function useIsSelected(id: string): boolean {
  return useSelection(selection => selection.ids.has(id))
}

export function useIsSelecting(): boolean {
  return useSelection(selection => selection.ids.size > 0)
}

const nobody = (): readonly string[] => []
let readDisplayed = nobody

/**
 * Says what is on display, in its order, for ranges and for "all matching". Asked only when needed. Answers how to
 * take it back.
 */
export function provideDisplayed(read: () => readonly string[]): () => void {
  readDisplayed = read
  return () => {
    if (readDisplayed === read) readDisplayed = nobody
  }
}

/** Ids of what is on display, on the screen or not, in its order. */
export function displayedIds(): readonly string[] {
  return readDisplayed()
}

export function toggleSelected(id: string) {
  const { ids } = useSelection.getState()
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  useSelection.setState({ ids: next, anchor: id })
}

/** Adds everything from the anchor to here, as displayed; the anchor stays. */
export function selectTo(id: string) {
  const { ids, anchor } = useSelection.getState()
  const order = displayedIds()
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(id)
  // The anchor was filtered away: then this is the first one.
  if (from < 0 || to < 0) return useSelection.setState({ ids: new Set(ids).add(id), anchor: id })
  const next = new Set(ids)
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) next.add(order[at]!)
  useSelection.setState({ ids: next })
}

export function addToSelection(ids: Iterable<string>) {
  const next = new Set(useSelection.getState().ids)
  for (const id of ids) next.add(id)
  useSelection.setState({ ids: next })
}

export function removeFromSelection(ids: Iterable<string>) {
  const { ids: before, anchor } = useSelection.getState()
  const next = new Set(before)
  for (const id of ids) next.delete(id)
  if (next.size === before.size) return
  useSelection.setState({ ids: next, anchor: next.size === 0 ? null : anchor })
}

export function replaceSelection(ids: ReadonlySet<string>) {
  useSelection.setState({ ids, anchor: null })
}

export function clearSelection() {
  if (useSelection.getState().ids.size > 0) useSelection.setState({ ids: new Set(), anchor: null })
}

export function selectAllDisplayed() {
  addToSelection(displayedIds())
}

/** How much of a group is selected. */
export function shareSelected(rows: readonly { id: string }[], ids: ReadonlySet<string>) {
  if (ids.size === 0 || rows.length === 0) return 'none'
  let count = 0
  for (const { id } of rows) if (ids.has(id)) count += 1
  return count === 0 ? 'none' : count === rows.length ? 'all' : 'some'
}

type Click = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'>

/** Ctrl or ⌘ toggles, Shift selects up to it. False for a plain click, which is somebody else's. */
export function selectByClick(id: string, event: Click): boolean {
  if (event.shiftKey) selectTo(id)
  else if (event.ctrlKey || event.metaKey) toggleSelected(id)
  else return false
  event.preventDefault()
  return true
}
