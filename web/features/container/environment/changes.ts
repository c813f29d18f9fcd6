// An environment being edited beside the one that is: what was changed, and what somebody else changed meanwhile. Pure.

import { envMap, mergeEnv, parseEnv, printEnv, removeEnv } from '../../../lib/env-text.ts'

type Variables = Readonly<Record<string, string>>

export interface EnvEdit {
  text: string
  /** What stood there when the edit of each variable began. */
  base: Variables
}

export interface EnvChange {
  key: string
  kind: 'added' | 'changed' | 'removed'
}

export const editOf = (variables: Variables): EnvEdit => ({
  text: printEnv(Object.entries(variables)),
  base: variables,
})

const valueIn = (variables: Variables, key: string) =>
  Object.hasOwn(variables, key) ? variables[key] : undefined

const keysOf = (...all: Variables[]) => [...new Set(all.flatMap(Object.keys))]

/** What a save has to send, in the order of the text; what is removed comes last. */
export function changesOf({ text, base }: EnvEdit): EnvChange[] {
  const next = envMap(text)
  return keysOf(next, base).flatMap((key): EnvChange[] => {
    const before = valueIn(base, key)
    const after = valueIn(next, key)
    if (before === after) return []
    return [{ key, kind: after === undefined ? 'removed' : before === undefined ? 'added' : 'changed' }]
  })
}

/**
 * The edit on top of what is there now. Variables that nobody edited here follow what is there; one that both changed,
 * each to something else, is a conflict and stays as it was typed.
 */
export function rebase(edit: EnvEdit, current: Variables): EnvEdit & { conflicts: string[] } {
  const next = envMap(edit.text)
  const conflicts: string[] = []
  let { text } = edit
  let base = edit.base
  for (const key of keysOf(edit.base, current)) {
    const theirs = valueIn(current, key)
    if (theirs === valueIn(edit.base, key)) continue
    const mine = valueIn(next, key)
    const isEdited = mine !== valueIn(edit.base, key)
    if (isEdited && mine !== theirs) {
      conflicts.push(key)
      continue
    }
    if (!isEdited) text = withValue(text, key, theirs)
    base = withBase(base, key, theirs)
  }
  return { text, base, conflicts }
}

/** @param value undefined takes the variable out */
export function withValue(text: string, key: string, value: string | undefined): string {
  if (value !== undefined) return mergeEnv(text, printEnv([[key, value]])).text
  const at = parseEnv(text).entries.findLastIndex(entry => entry.key === key)
  return at === -1 ? text : withValue(removeEnv(text, at), key, undefined)
}

function withBase(base: Variables, key: string, value: string | undefined): Variables {
  const { [key]: _before, ...others } = base
  return value === undefined ? others : { ...others, [key]: value }
}

/** Settles a conflict: what was typed goes over theirs, or theirs comes in its place. */
export function settle(edit: EnvEdit, key: string, current: Variables, whose: 'mine' | 'theirs'): EnvEdit {
  const theirs = valueIn(current, key)
  return {
    text: whose === 'mine' ? edit.text : withValue(edit.text, key, theirs),
    base: withBase(edit.base, key, theirs),
  }
}
