import type { RuntimeInfo } from '../../../api/runtime.ts'
import { formatBytes, plural } from '../../../lib/format.ts'
import { TextInput } from '../../../ui/field.tsx'
import { Pressable } from '../../../ui/pressable.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Cell, DataTable, Head } from '../data-table.tsx'
import { Panel } from '../panel.tsx'
import { useSearchState } from '../use-search-state.ts'
import { serviceKey } from './changes.ts'
import { Mark } from './mark.tsx'
import {
  arrange,
  type Column,
  columns,
  linesOf,
  nextSort,
  parseSort,
  type ServiceLine,
  sortText,
} from './service-lines.ts'

interface Props {
  services: RuntimeInfo['services']
  marks: ReadonlyMap<string, string>
}

const heads: Record<Column, string> = {
  name: 'Service',
  state: 'State',
  pid: 'PID',
  memory: 'Memory',
  cpu: 'CPU',
  restarts: 'Restarts',
  since: 'Since',
}

const numbers: readonly Column[] = ['pid', 'memory', 'cpu', 'restarts']

interface View {
  words: string
  /** As the link has it; null for the usual order. */
  sort: string | null
}

const readView = (search: URLSearchParams): View => ({
  words: search.get('find') ?? '',
  sort: search.get('sort'),
})

function writeView(search: URLSearchParams, { words, sort }: View): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [name, value] of [
    ['find', words],
    ['sort', sort],
  ] as const) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next
}

/** The systemd units. Order and words are in the link, so that somebody else sees the same. */
export function ServicesPanel({ services, marks }: Props) {
  const [view, show] = useSearchState(readView, writeView)
  const { words } = view
  const sort = parseSort(view.sort)
  const lines = linesOf(services ?? [])
  const shown = arrange(lines, words, sort)

  return (
    <Panel
      title="Services"
      aside={
        <>
          <span className="hidden text-ink-2 sm:inline">{countText(lines)}</span>
          <TextInput
            type="search"
            aria-label="Filter the services"
            placeholder="Filter"
            value={words}
            spellCheck={false}
            autoComplete="off"
            onChange={event => show({ ...view, words: event.target.value })}
            className="w-36"
          />
        </>
      }
    >
      {services === undefined && <p className="text-ink-2">This server does not tell of services.</p>}
      {services && lines.length === 0 && <p className="text-ink-2">No service is known inside.</p>}
      {lines.length > 0 && shown.length === 0 && <p className="text-ink-2">No service has “{words}”.</p>}
      {shown.length > 0 && (
        <DataTable
          label="Table of services"
          head={columns.map(column => (
            <Head
              key={column}
              isNumber={numbers.includes(column)}
              sorted={sort.column === column ? (sort.isDown ? 'descending' : 'ascending') : undefined}
            >
              <Pressable
                className="min-h-6 rounded-row hover:text-ink coarse:min-h-9"
                onClick={() => show({ ...view, sort: sortText(nextSort(sort, column)) })}
              >
                {heads[column]}
                {sort.column === column && <span aria-hidden="true"> {sort.isDown ? '↓' : '↑'}</span>}
              </Pressable>
            </Head>
          ))}
        >
          {shown.map(line => (
            <Line key={line.key} line={line} mark={marks.get(serviceKey(line.key))} />
          ))}
        </DataTable>
      )}
    </Panel>
  )
}

function countText(lines: readonly ServiceLine[]): string {
  const failed = lines.filter(({ isFailed }) => isFailed).length
  const starting = lines.filter(({ isStarting }) => isStarting).length
  return [
    plural(lines.length, 'service'),
    failed > 0 && `${failed} failed`,
    starting > 0 && `${starting} starting`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Line({ line, mark }: { line: ServiceLine; mark: string | undefined }) {
  const { name, description, state, isFailed, pid, memory, cpu, restarts, since } = line
  return (
    <tr className="border-t border-line">
      <Cell>
        <span data-tooltip={description || undefined}>{name}</span>
        <Mark text={mark} />
      </Cell>
      <Cell className={isFailed ? 'font-strong' : undefined}>
        {isFailed && (
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
        )}
        {state}
      </Cell>
      <Cell isNumber>{pid ?? '–'}</Cell>
      <Cell isNumber>{memory === null ? '–' : formatBytes(memory)}</Cell>
      <Cell isNumber>{cpu === null ? '–' : `${cpu} %`}</Cell>
      <Cell isNumber className={restarts ? 'font-strong' : undefined}>
        {restarts ?? '–'}
      </Cell>
      <Cell>{since === null ? '–' : <RelativeTime at={since} />}</Cell>
    </tr>
  )
}
