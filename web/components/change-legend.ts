import { activeConnection } from '../api/connection.ts'
import { keepLegend, type Legend, useLegends } from './legend.ts'

export const LONGEST_MEANING = 40

/** @param meaning empty for none */
export function setLegendName(color: string, meaning: string) {
  const id = activeConnection()?.id
  if (id) keepLegend(id, { ...useLegends.getState()[id], [color]: meaning.slice(0, LONGEST_MEANING) })
}

/** Replaces what was set in this browser; an empty one goes back to the team's legend. */
export function setOwnLegend(legend: Legend) {
  const id = activeConnection()?.id
  if (id) keepLegend(id, legend)
}
