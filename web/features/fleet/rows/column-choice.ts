import { create } from 'zustand'
import { readJson, writeJson } from '../../../lib/storage.ts'
import { type Column, columns, narrowest, widest } from './columns.tsx'

const KEY = 'livery.columns'

interface ColumnChoice {
  /** Ids of the columns shown. */
  shown: readonly string[]
  /** Pixels by column, of those that were changed. */
  widths: Readonly<Record<string, number>>
}

const untouched: ColumnChoice = {
  shown: columns.filter(({ extra }) => !extra).map(({ id }) => id),
  widths: {},
}

function isChoice(value: unknown): value is ColumnChoice {
  if (typeof value !== 'object' || value === null) return false
  const { shown, widths } = value as Partial<ColumnChoice>
  return Array.isArray(shown) && typeof widths === 'object' && widths !== null
}

/** What belongs to this browser: which columns there are, and how wide. */
export const useColumnChoice = create<ColumnChoice>(() => readJson('local', KEY, isChoice) ?? untouched)

function change(next: Partial<ColumnChoice>) {
  useColumnChoice.setState(next)
  writeJson('local', KEY, useColumnChoice.getState())
}

export function showColumn(id: string, isShown: boolean) {
  const others = useColumnChoice.getState().shown.filter(other => other !== id)
  change({ shown: isShown ? [...others, id] : others })
}

/** @param width pixels; null for what it was at first */
export function setColumnWidth(id: string, width: number | null) {
  const { [id]: _before, ...others } = useColumnChoice.getState().widths
  change({ widths: width === null ? others : { ...others, [id]: within(width) } })
}

export function resetColumns() {
  change(untouched)
}

/** The columns to show, in their order. What an other version stored is left out. */
export function chosenColumns({ shown }: Pick<ColumnChoice, 'shown'>): readonly Column[] {
  return columns.filter(({ id }) => id === 'name' || shown.includes(id))
}

/** What a phone has room for beside each other: who it is and how it is. The rest is on its page. */
export const phoneColumns: readonly Column[] = columns.filter(({ id }) => id === 'name' || id === 'state')

/** Pixels. */
export function widthOf({ id, width }: Column, { widths }: Pick<ColumnChoice, 'widths'>): number {
  const chosen = widths[id]
  return typeof chosen === 'number' && Number.isFinite(chosen) ? within(chosen) : width
}

function within(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)))
}
