import Papa from 'papaparse'
import type { Transition } from './transitions.ts'

/** For a spreadsheet: times as ISO dates, lengths in milliseconds. What looks like a formula is written as text. */
export function transitionsCsv(rows: readonly Transition[]): string {
  const fields = ['when', 'from', 'to', 'took_ms', 'stayed_ms', 'by', 'why']
  const data = rows.map(({ at, from, to, took, stayed, by, why }) => [
    new Date(at).toISOString(),
    from ?? '',
    to,
    took ?? '',
    stayed ?? '',
    by,
    why ?? '',
  ])
  return Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })
}
