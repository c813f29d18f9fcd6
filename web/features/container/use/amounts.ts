// What a container uses, in words.

import type { ContainerStats } from '../../../api/runtime.ts'
import { formatBytes } from '../../../lib/format.ts'
import type { Point } from './points.ts'

export const percent = (value: number) =>
  `${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} %`
export const perSecond = (bytes: number) => `${formatBytes(bytes)}/s`

/** Whether anything is: not while it does not run. */
export const isMeasured = ({ cpu, memory }: ContainerStats): boolean => Boolean(cpu || memory)

/** For what is null: it does not run, or a rate has no second measurement yet. */
export const notMeasured = (stats: ContainerStats): string =>
  isMeasured(stats) ? 'Measuring' : 'Not measured'

export function percentText(cpu: number | null, stats: ContainerStats): string {
  return cpu === null ? notMeasured(stats) : percent(cpu)
}

export function trafficText({ received, sent }: Point, stats: ContainerStats): string {
  if (received === null || sent === null) return notMeasured(stats)
  return `${perSecond(received)} in, ${perSecond(sent)} out`
}
