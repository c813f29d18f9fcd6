// Pasted tables: comma, semicolon or tab, as spreadsheets copy them. The first line names the columns.

import Papa from 'papaparse'

/** Rows are counted as people see them: the first one under the header is 1. */
export interface TableProblem {
  /** Null for the header. */
  row: number | null
  column: string | null
  message: string
}

export interface Table {
  columns: readonly string[]
  /** One text for each column. */
  rows: readonly (readonly string[])[]
  problems: readonly TableProblem[]
}

export function parseTable(text: string): Table {
  const trimmed = text.trim()
  // Told by the header, for no column's name has one of them; a guess by all lines is led astray by short ones.
  const line = trimmed.split('\n', 1)[0]!
  const delimiter = ['\t', ';'].find(sign => line.includes(sign)) ?? ','
  const { data, errors } = Papa.parse<string[]>(trimmed, { delimiter, skipEmptyLines: 'greedy' })
  const [header = [], ...body] = data
  const columns = header.map(column => column.trim())
  const problems: TableProblem[] = []
  for (const { row } of errors) {
    const message = 'A quote is opened and not closed, or text follows a closed one.'
    problems.push({ row: row ? row : null, column: null, message })
  }
  for (const [at, column] of columns.entries()) {
    if (column === '') problems.push({ row: null, column: null, message: `Column ${at + 1} has no name.` })
    else if (columns.indexOf(column) < at)
      problems.push({ row: null, column, message: 'There are two of it.' })
  }
  const rows = body.map((cells, at) => {
    if (cells.length > columns.length) {
      const message = `It has ${cells.length} values for ${columns.length} columns.`
      problems.push({ row: at + 1, column: null, message })
    }
    return columns.map((_, place) => cells[place]?.trim() ?? '')
  })
  return { columns, rows, problems }
}

/** "Row 3, color: …" */
export function problemText({ row, column, message }: TableProblem): string {
  const where = [row !== null && `Row ${row}`, column].filter(Boolean).join(', ')
  return where ? `${where}: ${message}` : message
}
