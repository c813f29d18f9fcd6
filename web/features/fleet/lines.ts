// The grid as a list of lines, for the virtualiser and the keyboard: a header for each group, then its cards row by row.

import type { Group } from './arrange.ts'

export const CARD_GAP = 12
/** Narrower, and a card cuts its name short; wider, and another column fits. */
const CARD_MIN_WIDTH = 268

export interface CardsLine<Row> {
  kind: 'cards'
  key: string
  rows: Row[]
}

export type Line<Row> = { kind: 'header'; key: string; group: Group<Row> } | CardsLine<Row>

/** How many cards stand beside each other in `width` CSS pixels: one at least, and as many as fit on a wide screen. */
export function columnsFor(width: number): number {
  return Math.max(1, Math.floor((width + CARD_GAP) / (CARD_MIN_WIDTH + CARD_GAP)))
}

/** The nameless group of an ungrouped fleet has no header. */
export function linesOf<Row extends { id: string }>(
  groups: readonly Group<Row>[],
  columns: number,
): Line<Row>[] {
  const lines: Line<Row>[] = []
  for (const group of groups) {
    if (group.key) lines.push({ kind: 'header', key: `group ${group.key}`, group })
    for (let first = 0; first < group.rows.length; first += columns) {
      const rows = group.rows.slice(first, first + columns)
      // By its place: a newcomer moves all cards on by one, a key typed changes all of them, and the lines should stay.
      lines.push({ kind: 'cards', key: `line ${lines.length}`, rows })
    }
  }
  return lines
}

/** Of a line of one. By itself, not by its place: what is open in it moves along. */
export const idOf = ({ rows }: CardsLine<{ id: string }>) => rows[0]!.id

export interface Place {
  line: number
  column: number
}

type Lines = readonly Line<{ id: string }>[]

export function placeOf(lines: Lines, id: string): Place | null {
  for (let line = 0; line < lines.length; line++) {
    const cards = lines[line]!
    const column = cards.kind === 'cards' ? cards.rows.findIndex(row => row.id === id) : -1
    if (column >= 0) return { line, column }
  }
  return null
}

export function idAt(lines: Lines, { line, column }: Place): string | undefined {
  const cards = lines[line]
  return cards?.kind === 'cards' ? cards.rows[column]?.id : undefined
}

/** The card nearest to where one used to be that is there no more. */
export function nearest(lines: Lines, { line, column }: Place): Place | null {
  const start = Math.min(line, lines.length - 1)
  const at = seek(lines, start, 1) ?? seek(lines, start, -1)
  return at === null ? null : { line: at, column: Math.min(column, lastColumn(lines, at)) }
}

/**
 * Where a key leads from a card, as in a grid (ARIA authoring practices); null for other keys. Left and right go on at
 * the next line, up and down pass over headers and keep the column where there is one.
 * @param page lines that fit on the screen
 */
export function move(
  lines: Lines,
  from: Place,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  page: number,
): Place | null {
  const { line, column } = from
  const up = (by: number) => vertical(lines, from, -by)
  const down = (by: number) => vertical(lines, from, by)
  switch (key) {
    case 'ArrowUp':
      return up(1)
    case 'ArrowDown':
      return down(1)
    case 'PageUp':
      return up(Math.max(1, page))
    case 'PageDown':
      return down(Math.max(1, page))
    case 'ArrowRight': {
      if (column < lastColumn(lines, line)) return { line, column: column + 1 }
      const next = seek(lines, line + 1, 1)
      return next === null ? from : { line: next, column: 0 }
    }
    case 'ArrowLeft': {
      if (column > 0) return { line, column: column - 1 }
      const before = seek(lines, line - 1, -1)
      return before === null ? from : { line: before, column: lastColumn(lines, before) }
    }
    case 'Home':
      return { line: ctrlKey ? (seek(lines, 0, 1) ?? line) : line, column: 0 }
    case 'End': {
      const end = ctrlKey ? (seek(lines, lines.length - 1, -1) ?? line) : line
      return { line: end, column: lastColumn(lines, end) }
    }
    default:
      return null
  }
}

function vertical(lines: Lines, { line, column }: Place, by: number): Place {
  const direction = by < 0 ? -1 : 1
  let at = line
  for (let left = Math.abs(by); left > 0; left--) {
    const next = seek(lines, at + direction, direction)
    if (next === null) break
    at = next
  }
  return { line: at, column: Math.min(column, lastColumn(lines, at)) }
}

/** The first line of cards from `start` on. */
function seek(lines: Lines, start: number, direction: 1 | -1): number | null {
  for (let line = start; line >= 0 && line < lines.length; line += direction) {
    if (lines[line]!.kind === 'cards') return line
  }
  return null
}

function lastColumn(lines: Lines, line: number): number {
  const cards = lines[line]
  return cards?.kind === 'cards' ? cards.rows.length - 1 : 0
}
