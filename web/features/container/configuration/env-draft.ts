// An environment as it is being edited, and what of it is sent: only the variables that differ.

import { addEnv, envMap, parseEnv, printEnv, removeEnv, setEnvValue } from '../../../lib/env-text.ts'

type Vars = Readonly<Record<string, string>>

/** `base` is what stood there when each variable was begun with: what differs from it now, somebody else has changed. */
export interface EnvDraft {
  text: string
  base: Vars
}

export interface EnvConflict {
  key: string
  /** Undefined when it was removed. */
  mine: string | undefined
  theirs: string | undefined
}

export interface EnvChange {
  key: string
  kind: 'added' | 'changed' | 'removed'
}

// A variable may be called like something every object has.
const at = (vars: Vars, key: string) => (Object.hasOwn(vars, key) ? vars[key] : undefined)
const allKeys = (...all: Vars[]) => [...new Set(all.flatMap(Object.keys))].sort()

export function envDraftOf(current: Vars): EnvDraft {
  return { text: printEnv(allKeys(current).map(key => [key, current[key]!])), base: current }
}

/** The draft over what is there now: what was not edited follows, and what both have changed is told. */
export function followEnv(draft: EnvDraft, current: Vars): EnvDraft & { conflicts: EnvConflict[] } {
  const vars = envMap(draft.text)
  const conflicts: EnvConflict[] = []
  let { text, base } = draft
  for (const key of allKeys(draft.base, current)) {
    const [was, theirs, mine] = [at(base, key), at(current, key), at(vars, key)]
    if (theirs === was) continue
    if (mine !== was && mine !== theirs) {
      conflicts.push({ key, mine, theirs })
      continue
    }
    if (mine === was) text = withVariable(text, key, theirs)
    base = rebased(base, key, theirs)
  }
  return { text, base, conflicts }
}

/** Ends a conflict: with theirs in its place, or with what was typed. */
export function settleEnv(draft: EnvDraft, { key, theirs }: EnvConflict, whose: 'mine' | 'theirs'): EnvDraft {
  const text = whose === 'theirs' ? withVariable(draft.text, key, theirs) : draft.text
  return { text, base: rebased(draft.base, key, theirs) }
}

export function envChanges(text: string, current: Vars): EnvChange[] {
  const mine = envMap(text)
  return allKeys(mine, current).flatMap((key): EnvChange[] => {
    const [before, after] = [at(current, key), at(mine, key)]
    if (before === after) return []
    if (before === undefined) return [{ key, kind: 'added' }]
    return [{ key, kind: after === undefined ? 'removed' : 'changed' }]
  })
}

/** What to send for them. */
export function envRequest(text: string, changes: readonly EnvChange[]): { set: Vars; remove: string[] } {
  const mine = envMap(text)
  const set = changes.filter(({ kind }) => kind !== 'removed').map(({ key }) => [key, mine[key]!])
  return { set: Object.fromEntries(set), remove: changes.filter(c => c.kind === 'removed').map(c => c.key) }
}

function rebased(base: Vars, key: string, value: string | undefined): Vars {
  const others = Object.entries(base).filter(([name]) => name !== key)
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]])
}

function withVariable(text: string, key: string, value: string | undefined): string {
  const indexOf = (text: string) => parseEnv(text).entries.findLastIndex(entry => entry.key === key)
  let index = indexOf(text)
  if (value !== undefined) return index < 0 ? addEnv(text, key, value) : setEnvValue(text, index, value)
  let rest = text
  for (; index >= 0; index = indexOf(rest)) rest = removeEnv(rest, index)
  return rest
}
