// What the colours mean to a team: "Red: Public-facing". Names belong to the palette's colours; a free one goes by the
// nearest of them.

import { useMemo } from 'react'
import { defaultLegend, normalizeColor, palette } from '../../contract/color.ts'
import { nearestPalette } from '../../contract/color-nearest.ts'
import { activeConnection, useConnections } from '../api/connection.ts'
import { createKept, isRecord } from '../lib/kept.ts'
import { useTeamFile } from './team-file.ts'

/** Meanings by palette colour, such as `#D52E26`. An empty one says that the colour means nothing. */
export type Legend = Readonly<Record<string, string>>

export interface NamedColor {
  /** The palette's own: "Red". */
  name: string
  color: string
  /** "Public-facing"; undefined when the colour has none. */
  meaning: string | undefined
}

function isLegend(value: unknown): value is Legend {
  return isRecord(value) && Object.values(value).every(meaning => typeof meaning === 'string')
}

// Only what was set here: the rest follows the team's legend, and that the built-in one.
export const { use: useLegends, keep: keepLegend } = createKept('livery.legend', isLegend)

const none: Legend = {}

/** The legend in force: what was set in this browser, over the team's, over the built-in one. */
export function useLegend(): Legend {
  const own = useOwnLegend()
  const team = useTeamFile(file => file?.legend)
  return useMemo(() => merge(team, own), [team, own])
}

/** What was set in this browser for the active connection. */
export function useOwnLegend(): Legend {
  const id = useConnections(state => state.activeId)
  return useLegends(legends => legends[id ?? ''] ?? none)
}

let merged: { team: Legend | undefined; own: Legend; legend: Legend } | undefined

/** The same, for what is no component. */
export function currentLegend(): Legend {
  const own = useLegends.getState()[activeConnection()?.id ?? ''] ?? none
  const team = useTeamFile.getState()?.legend
  if (merged?.own !== own || merged.team !== team) merged = { team, own, legend: merge(team, own) }
  return merged.legend
}

function merge(team: Legend | undefined, own: Legend): Legend {
  return { ...(team ?? defaultLegend), ...own }
}

/** What a container's colour means, or undefined. */
export function legendName(color: string, legend = currentLegend()): string | undefined {
  return legend[nearestPalette(color) ?? ''] || undefined
}

/** The palette with its meanings. */
export function namedColors(legend = currentLegend()): readonly NamedColor[] {
  return palette.map(({ name, color }) => ({ name, color, meaning: legend[color] || undefined }))
}

/** "Red: Public-facing", "Near Red: Public-facing" for a free colour; undefined for what is no colour. */
export function colorLabel(color: string, legend = currentLegend()): string | undefined {
  const near = nearestPalette(color)
  const entry = palette.find(each => each.color === near)
  if (!entry) return undefined
  const name = normalizeColor(color) === near ? entry.name : `Near ${entry.name.toLowerCase()}`
  const meaning = legend[entry.color]
  return meaning ? `${name}: ${meaning}` : name
}
