// A file of views and legend, to be handed on or shipped by a team: how it is written, read and brought in.

import { normalizeColor } from '../../contract/color.ts'
import { nearestPalette } from '../../contract/color-nearest.ts'
import { isRecord } from '../lib/kept.ts'
import { LONGEST_MEANING } from './change-legend.ts'
import { LONGEST_NAME } from './edit-views.ts'
import type { Legend } from './legend.ts'
import { builtInViews, canonicalSearch, type KeptViews, type SavedView } from './views.ts'

interface FileView {
  name: string
  search: string
}

export interface ViewsFile {
  views: readonly FileView[]
  /** The name of the view that the fleet opens with. */
  start?: string | undefined
  legend?: Legend | undefined
}

const KIND = 'views'
const VERSION = 1
const MOST_VIEWS = 200
const LONGEST_SEARCH = 4000

export function printViewsFile({ views, start, legend }: ViewsFile): string {
  const file = { livery: KIND, version: VERSION, views, start, legend }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What the text says, or one sentence about what is wrong with it. */
export function parseViewsFile(text: string): { file: ViewsFile } | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'This is not JSON.' }
  }
  try {
    return { file: read(value) }
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.message }
    throw error
  }
}

class Wrong extends Error {}

function read(value: unknown): ViewsFile {
  if (!isRecord(value) || value.livery !== KIND) {
    throw new Wrong('This is no file of views: it does not begin with "livery": "views".')
  }
  const { version, views, start, legend } = value
  if (typeof version !== 'number') throw new Wrong('“version” has to be a number.')
  if (version > VERSION) throw new Wrong('It was written by a newer Livery. Update this one to read it.')
  if (!Array.isArray(views)) throw new Wrong('“views” has to be a list.')
  if (views.length > MOST_VIEWS) throw new Wrong(`“views” has more than ${MOST_VIEWS} entries.`)
  const read = views.map(readView)
  const names = new Set<string>()
  for (const { name } of read) {
    if (names.has(name.toLowerCase())) throw new Wrong(`“${name}” is there twice.`)
    names.add(name.toLowerCase())
  }
  if (start !== undefined && typeof start !== 'string')
    throw new Wrong('“start” has to be the name of a view.')
  return { views: read, start, legend: legend === undefined ? undefined : readLegend(legend) }
}

function readView(value: unknown, at: number): FileView {
  const where = `View ${at + 1}`
  if (!isRecord(value)) throw new Wrong(`${where} has to be an object with name and search.`)
  const { name, search } = value
  if (typeof name !== 'string' || name.trim() === '') throw new Wrong(`${where} has no name.`)
  if (name.trim().length > LONGEST_NAME)
    throw new Wrong(`${where} has a name over ${LONGEST_NAME} characters.`)
  if (typeof search !== 'string') throw new Wrong(`“${name}” has no search, such as "q=state:running".`)
  if (search.length > LONGEST_SEARCH) throw new Wrong(`“${name}” has a search that is too long.`)
  return { name: name.trim(), search: canonicalSearch(search) }
}

/** By the nearest colour of the palette: files may be older than it. */
function readLegend(value: unknown): Legend {
  if (!isRecord(value)) throw new Wrong('“legend” has to be an object of colours and what they mean.')
  const legend: Record<string, string> = {}
  for (const [color, meaning] of Object.entries(value)) {
    const near = normalizeColor(color) && nearestPalette(color)
    if (!near) throw new Wrong(`“${color}” is no colour: use six hex digits, such as #1A5EB0.`)
    if (typeof meaning !== 'string') throw new Wrong(`What ${color} means has to be a text.`)
    legend[near] = meaning.trim().slice(0, LONGEST_MEANING)
  }
  return legend
}

/** What an import would do to one's own views. */
export interface Import {
  kept: KeptViews
  added: number
  /** Of the same name, with another search. */
  changed: number
  removed: number
}

/** `merge` keeps what the file does not name; `replace` keeps no other view of one's own. */
export function planImport(file: ViewsFile, before: KeptViews, how: 'merge' | 'replace'): Import {
  const incoming: (SavedView & { known: SavedView | undefined })[] = []
  for (const view of file.views) {
    const builtIn = byName(builtInViews, view.name)
    if (builtIn?.search === view.search) continue
    const name = builtIn ? `${view.name} (own)` : view.name
    const known = byName(before.own, name)
    incoming.push({ id: known?.id ?? crypto.randomUUID(), name, search: view.search, known })
  }
  const changes = new Map(incoming.map(({ known: _, ...view }) => [view.id, view]))
  const staying = how === 'merge' ? before.own.map(view => changes.get(view.id) ?? view) : []
  const own = [...new Set([...staying, ...changes.values()])]
  const start = file.start && byName([...own, ...builtInViews], file.start)?.id
  return {
    kept: { own, order: before.order, startId: (how === 'merge' && before.startId) || start || null },
    added: incoming.filter(({ known }) => !known).length,
    changed: incoming.filter(({ known, search }) => known && known.search !== search).length,
    removed: before.own.filter(view => !own.some(other => other.id === view.id)).length,
  }
}

function byName<Named extends { name: string }>(views: readonly Named[], name: string): Named | undefined {
  return views.find(view => view.name.toLowerCase() === name.toLowerCase())
}
