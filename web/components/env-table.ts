// Environments in a pasted table: a column for each variable, `env.LOG_LEVEL`.

import { checkEnvKey, checkEnvValue } from '../../contract/env.ts'
import type { Table, TableProblem } from '../lib/csv-table.ts'
import type { EnvValues } from './create-batch.ts'

/** In front of a variable's name. */
export const ENV = 'env.'

/** The variable that a column is about, or what is wrong with it; null for a column of another kind. */
export function envColumn(column: string): { key: string; problem: string | null } | null {
  if (!column.startsWith(ENV)) return null
  const key = column.slice(ENV.length)
  return { key, problem: checkEnvKey(key)?.message ?? null }
}

/** By the row's `name`; other columns are passed over. */
export function valuesByRow({ columns, rows, problems: before }: Table) {
  const problems: TableProblem[] = [...before]
  const values = new Map<string, EnvValues>()
  for (const [at, cells] of rows.entries()) {
    const row: Record<string, string> = {}
    for (const [place, column] of columns.entries()) {
      const variable = envColumn(column)
      const text = cells[place]!
      if (!variable || text === '') continue
      const message = variable.problem ?? checkEnvValue(variable.key, text)?.message
      if (message) problems.push({ row: at + 1, column, message: `${message}.` })
      row[variable.key] = text
    }
    values.set(cells[columns.indexOf('name')] ?? '', row)
  }
  return { values, problems }
}
