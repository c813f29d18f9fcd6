// What can be done to views. Each is kept at once in this browser.

import { canonicalSearch, currentViews, keepViews, keptViews, type SavedView } from './views.ts'

export const LONGEST_NAME = 40

/** Why a view cannot be called so, or undefined. @param id of the view itself, when it has one */
export function nameProblem(name: string, id?: string): string | undefined {
  const wanted = name.trim()
  if (wanted === '') return 'Give it a name.'
  if (wanted.length > LONGEST_NAME) return `Use ${LONGEST_NAME} characters at most.`
  const same = (other: string) => other.toLowerCase() === wanted.toLowerCase()
  return currentViews().some(view => view.id !== id && same(view.name))
    ? 'There is a view of this name already.'
    : undefined
}

export function saveView(name: string, search: string): SavedView {
  const kept = keptViews()
  const view = { id: crypto.randomUUID(), name: name.trim(), search: canonicalSearch(search) }
  keepViews({ ...kept, own: [...kept.own, view] })
  return view
}

export function changeView(id: string, change: Partial<Omit<SavedView, 'id'>>) {
  const kept = keptViews()
  keepViews({ ...kept, own: kept.own.map(view => (view.id === id ? { ...view, ...change } : view)) })
}

/** Answers the way back. */
export function deleteView(id: string): () => void {
  const before = keptViews()
  const at = before.own.findIndex(view => view.id === id)
  const view = before.own[at]
  keepViews({
    own: before.own.filter(other => other.id !== id),
    order: before.order,
    startId: before.startId === id ? null : before.startId,
  })
  return () => {
    const now = keptViews()
    if (!view || now.own.some(other => other.id === id)) return
    const startId = before.startId === id ? (now.startId ?? id) : now.startId
    keepViews({ ...now, own: now.own.toSpliced(at, 0, view), startId })
  }
}

/** @param to its place among all views, from 0 */
export function moveView(id: string, to: number) {
  const ids = currentViews().map(view => view.id)
  if (!ids.includes(id)) return
  const order = ids.filter(other => other !== id)
  order.splice(Math.max(0, to), 0, id)
  keepViews({ ...keptViews(), order })
}

/** Null for none: the fleet then opens as it comes. */
export function setStartView(id: string | null) {
  keepViews({ ...keptViews(), startId: id })
}
