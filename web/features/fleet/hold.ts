// Nothing moves under the cursor: while somebody is at the grid it keeps the order and the members it has, and what
// would come, go or move is counted. Pure: who is at the grid is stillness.ts.

/** A group as `arrange` makes it. */
export interface Section<Row> {
  key: string
  members: readonly Row[]
  /** The members, or nothing while it is collapsed. */
  rows: readonly Row[]
  collapsed: boolean
}

interface HeldRow {
  id: string
  status: string
}

export interface Changes {
  /** Would come. */
  added: number
  /** Would go: deleted, or matching no more. */
  removed: number
  /** Would stand elsewhere, the fewest that explain the new order. */
  moved: number
}

export interface Held<Group> extends Changes {
  groups: readonly Group[]
}

export interface World<Row> {
  /** The present row of a container, shown by the view or not. */
  find: (id: string) => Row | undefined
  /** What this person creates or deletes comes and goes at once. */
  isOwn: (id: string) => boolean
}

/**
 * The groups on the screen with what they say brought up to date, in the order and with the members they have.
 * @param shown what is on the screen
 * @param next what would be, were nobody at the grid
 */
export function hold<Row extends HeldRow, Group extends Section<Row>>(
  shown: readonly Group[],
  next: readonly Group[],
  { find, isOwn }: World<Row>,
): Held<Group> {
  // Most events come to no more than another state.
  if (isSameOrder(shown, next)) return { groups: next, added: 0, removed: 0, moved: 0 }
  const coming = new Map<string, { row: Row; group: string; place: number }>()
  for (const { key, members } of next) {
    for (const row of members) coming.set(row.id, { row, group: key, place: coming.size })
  }
  const there = new Set<string>()
  const places: number[] = []
  let removed = 0
  let moved = 0
  const kept = new Map<string, Row[]>()
  for (const { key, members } of shown) {
    const rows: Row[] = []
    for (const row of members) {
      const to = coming.get(row.id)
      const now = to?.row ?? find(row.id)
      if (!now && isOwn(row.id)) continue
      rows.push(now ?? ghostOf(row))
      there.add(row.id)
      if (!to) removed += 1
      else if (to.group !== key) moved += 1
      else places.push(to.place)
    }
    kept.set(key, rows)
  }
  moved += places.length - longestRise(places)
  let added = 0
  for (const id of coming.keys()) if (!there.has(id) && !isOwn(id)) added += 1
  if (added + removed + moved === 0) return { groups: next, added, removed, moved }
  for (const group of next) insertOwn(kept, group, there, isOwn)
  return { groups: dress(shown, next, kept), added, removed, moved }
}

/** Whether the same are in the same places. */
function isSameOrder(shown: readonly Section<HeldRow>[], next: readonly Section<HeldRow>[]): boolean {
  return (
    shown.length === next.length &&
    shown.every(({ key, members }, at) => {
      const group = next[at]!
      return (
        key === group.key &&
        members.length === group.members.length &&
        members.every(({ id }, index) => id === group.members[index]!.id)
      )
    })
  )
}

/** It stays where it was, as deleted, until people are done. */
function ghostOf<Row extends HeldRow>(row: Row): Row {
  return row.status === 'deleted' ? row : { ...row, status: 'deleted' }
}

/** Behind the one that it will stand behind, as near as can be. */
function insertOwn<Row extends HeldRow>(
  kept: Map<string, Row[]>,
  { key, members }: Section<Row>,
  there: ReadonlySet<string>,
  isOwn: (id: string) => boolean,
) {
  let before: string | undefined
  for (const row of members) {
    if (!there.has(row.id) && isOwn(row.id)) {
      const rows = kept.get(key) ?? []
      const at = before === undefined ? -1 : rows.findIndex(({ id }) => id === before)
      rows.splice(at + 1, 0, row)
      kept.set(key, rows)
      before = row.id
    } else if (there.has(row.id)) before = row.id
  }
}

/** Groups keep their order too; what they say of themselves is of now. */
function dress<Row, Group extends Section<Row>>(
  shown: readonly Group[],
  next: readonly Group[],
  kept: ReadonlyMap<string, readonly Row[]>,
): Group[] {
  const now = new Map(next.map(group => [group.key, group]))
  const keys = shown.map(({ key }) => key)
  // New ones hold what is one's own; they stand behind the group that they will stand behind.
  for (const [at, { key }] of next.entries()) {
    if (!kept.has(key) || keys.includes(key)) continue
    keys.splice(at === 0 ? 0 : keys.indexOf(next[at - 1]!.key) + 1, 0, key)
  }
  const before = new Map(shown.map(group => [group.key, group]))
  const groups: Group[] = []
  for (const key of keys) {
    const members = kept.get(key)!
    const group = now.get(key) ?? before.get(key)!
    if (members.length > 0) groups.push({ ...group, members, rows: group.collapsed ? [] : members })
  }
  return groups
}

/** How many of the places, taken in their order, already rise: the others are those that move. */
function longestRise(places: readonly number[]): number {
  /** The lowest end of a rise of each length. */
  const ends: number[] = []
  for (const place of places) {
    if (ends.length === 0 || place > ends.at(-1)!) ends.push(place)
    else {
      let low = 0
      let high = ends.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle]! < place) low = middle + 1
        else high = middle
      }
      ends[low] = place
    }
  }
  return ends.length
}
