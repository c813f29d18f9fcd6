// From what was typed to what is offered. Containers become items only when they are among the best: 10,000 are ranked,
// fifty are shown.

import type { Connection } from '../../api/connection.ts'
import type { Container } from '../../api/fleet-state.ts'
import type { Command } from '../../lib/commands.ts'
import { best, type Prepared, prepare, type Ranked, wordsOf } from './rank.ts'
import { isPossible, type Verb, verbsIn } from './verbs.ts'

interface Entry {
  /** What a choice is remembered by. */
  key: string
  prepared: Prepared
}

export interface ContainerEntry extends Entry {
  container: Container
  /** Where it is, when that is another connection. */
  elsewhere: Connection | null
}

export interface CommandEntry extends Entry {
  command: Command
}

export interface OperationEntry extends ContainerEntry {
  verb: Verb
}

export type Found = ContainerEntry | CommandEntry | OperationEntry

const MOST = 50
/** Containers that a verb is offered for. */
const VERB_MOST = 6
const RECENT_MOST = 8

// A row that changes is another object, so what was prepared for it goes with it.
const prepared = new WeakMap<Container, ContainerEntry>()

export function containerEntry(container: Container, elsewhere: Connection | null): ContainerEntry {
  const known = prepared.get(container)
  if (known) return known
  const { name, project_alias, container_image, server_name, status } = container
  const also = [project_alias, container_image, server_name, status, elsewhere?.name].join(' ')
  const entry = { key: `container ${container.id}`, prepared: prepare(name, also), container, elsewhere }
  prepared.set(container, entry)
  return entry
}

export function commandEntry(command: Command): CommandEntry {
  const { id, label, words = '', kind } = command
  return { key: `command ${id}`, prepared: prepare(label, `${words} ${kind}`), command }
}

export interface Findable {
  containers: Iterable<ContainerEntry>
  commands: readonly CommandEntry[]
  /** Keys chosen before, the latest first. */
  recent: readonly string[]
}

export interface Finding {
  items: Found[]
  /** How many matched but are not among them. */
  more: number
}

export function find(query: string, { containers, commands, recent }: Findable): Finding {
  const words = wordsOf(query)
  const all = [...containers]
  if (words.length === 0) return atFirst(all, commands, recent)

  const rankOf = new Map(recent.map((key, index) => [key, index]))
  const boost = ({ key }: Entry) => {
    const at = rankOf.get(key)
    return at === undefined ? 0 : 120 - 4 * at
  }
  const found = best<ContainerEntry>(all, words, MOST, boost)
  const done = best<CommandEntry>(commands, words, MOST, boost)
  const ranked: Ranked<Found>[] = [...found.ranked, ...done.ranked]
  ranked.push(...byId(all, words), ...operations(all, words, boost))
  ranked.sort((a, b) => b.score - a.score)
  const items = ranked.slice(0, MOST).map(({ entry }) => entry)
  const unlisted = found.total - found.ranked.length + done.total - done.ranked.length
  return { items, more: unlisted + ranked.length - items.length }
}

/** Nothing typed yet: what was chosen lately, then everything that can be done. */
function atFirst(
  all: readonly ContainerEntry[],
  commands: readonly CommandEntry[],
  recent: readonly string[],
) {
  const byKey = new Map<string, Found>()
  for (const entry of commands) byKey.set(entry.key, entry)
  const wanted = new Set(recent)
  for (const entry of all) if (wanted.has(entry.key)) byKey.set(entry.key, entry)
  const lately = recent.flatMap(key => byKey.get(key) ?? []).slice(0, RECENT_MOST)
  const others = commands.filter(entry => !lately.includes(entry))
  return {
    items: [...lately, ...others].slice(0, MOST),
    more: Math.max(0, lately.length + others.length - MOST),
  }
}

/** By the beginning of its id, for whoever has one from a log. Fewer digits would match too many. */
function byId(all: readonly ContainerEntry[], words: readonly string[]): Ranked<Found>[] {
  const [id = ''] = words
  if (words.length !== 1 || !/^[0-9a-f]{6,24}$/.test(id)) return []
  const matching = all.filter(({ container }) => container.id.startsWith(id)).slice(0, VERB_MOST)
  return matching.map(entry => ({ entry, score: 900 }))
}

function operations(
  all: readonly ContainerEntry[],
  words: readonly string[],
  boost: (entry: Entry) => number,
): Ranked<Found>[] {
  const here = all.filter(({ elsewhere }) => elsewhere === null)
  return verbsIn(words).flatMap(({ verb, rest }) => {
    // With no name yet, those are offered that it makes sense for.
    const candidates = rest.length > 0 ? here : here.filter(({ container }) => isPossible(verb, container))
    return best<ContainerEntry>(candidates, rest, VERB_MOST, boost).ranked.map(({ entry, score }) => ({
      entry: { ...entry, verb },
      score: score + (isPossible(verb, entry.container) ? (rest.length > 0 ? 150 : 400) : -250),
    }))
  })
}
