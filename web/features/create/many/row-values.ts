// What a row of a pasted table says of its container, column by column.

import { normalizeColor } from '../../../../contract/color.ts'
import { checkEnvValue } from '../../../../contract/env.ts'
import { checkName } from '../../../../contract/name.ts'
import { isRealmId } from '../../../../contract/realm.ts'
import { parseSshKey } from '../../../../contract/ssh-key.ts'
import type { Schemas } from '../../../api/client.ts'
import { ENV, envColumn } from '../../../components/env-table.ts'
import type { Table, TableProblem } from '../../../lib/csv-table.ts'

export const columnNames = [
  'name',
  'server',
  'color',
  'comment',
  'image',
  'realm_ids',
  'ssh_public_key',
] as const
type ColumnName = (typeof columnNames)[number]

export interface RowValues {
  name?: string
  /** As it stands in the table: a name or a `server_id`. */
  server?: string
  body: Partial<Schemas['ContainerCreate']>
  env: Record<string, string>
}

const COMMENT_LENGTH = 16_000

type Reader = (text: string, values: RowValues) => string | null

/** Puts the text where it belongs, or says what is wrong with it. */
const readers: Record<ColumnName, Reader> = {
  name(text, values) {
    values.name = text
    return checkName(text)
  },
  server(text, values) {
    values.server = text
    return null
  },
  color(text, { body }) {
    const color = normalizeColor(text)
    if (!color) return `"${text}" is no colour: write #RRGGBB`
    body.color = color
    return null
  },
  comment(text, { body }) {
    body.comment = text
    return text.length > COMMENT_LENGTH ? `A comment has ${COMMENT_LENGTH} characters at most` : null
  },
  image(text, { body }) {
    body.container_image = text
    return text.length > 255 ? 'An image name has 255 characters at most' : null
  },
  realm_ids(text, { body }) {
    const ids = text.split(/[\s,;]+/).filter(Boolean)
    body.realm_ids = [...new Set(ids)]
    const wrong = ids.find(id => !isRealmId(id))
    return wrong ? `"${wrong}" is no realm: 24 digits of 0 to 9 and a to f` : null
  },
  ssh_public_key(text, { body }) {
    const parsed = parseSshKey(text)
    body.ssh_public_key = text
    return 'refused' in parsed ? parsed.refused : null
  },
}

const aliases: Record<string, ColumnName> = { colour: 'color', container_image: 'image', server_id: 'server' }

function readerOf(column: string): Reader | string {
  const variable = envColumn(column)
  if (variable) {
    const { key, problem } = variable
    return (
      problem ??
      ((text, { env }) => {
        env[key] = text
        return checkEnvValue(key, text)?.message ?? null
      })
    )
  }
  const lower = column.toLowerCase()
  const name = aliases[lower] ?? columnNames.find(known => known === lower)
  return name ? readers[name] : `It is not known. There are ${columnNames.join(', ')} and ${ENV}NAME`
}

/** One for each row of the table. An empty cell leaves the value that all share. */
export function readRows({ columns, rows, problems: before }: Table) {
  const problems: TableProblem[] = [...before]
  const read = columns.map(column => {
    const reader = readerOf(column)
    if (typeof reader !== 'string') return reader
    if (column !== '') problems.push({ row: null, column, message: `${reader}.` })
    return null
  })
  const values = rows.map((cells, at) => {
    const row: RowValues = { body: {}, env: {} }
    for (const [place, text] of cells.entries()) {
      const message = text !== '' && read[place]?.(text, row)
      if (message) problems.push({ row: at + 1, column: columns[place]!, message: `${message}.` })
    }
    return row
  })
  return { values, problems }
}
