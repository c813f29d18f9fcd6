import { useQuery } from '@tanstack/react-query'
import { manageOperations } from '../../../../contract/lifecycle.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { type RuntimeInfo, runtimeQuery } from '../../../api/runtime.ts'
import { formatBytes, plural } from '../../../lib/format.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Cell, DataTable, Head } from '../data-table.tsx'
import { Freshness } from '../freshness.tsx'
import { Panel } from '../panel.tsx'
import { whyNothing } from '../runtime/absence.ts'
import { portKey } from '../runtime/changes.ts'
import { Step, useRanFor } from '../runtime/nothing-told.tsx'
import { Opens } from '../runtime/ports-panel.tsx'
import { arrange, linesOf } from '../runtime/service-lines.ts'
import { PanelLink } from './panel-link.tsx'

const MOST_SERVICES = 5
const MOST_PORTS = 4
const byName = { column: 'name', isDown: false } as const

/** What runs inside, failed services first. Only a running container tells, so the others are not asked. */
export function RuntimeSummary({ container }: { container: Container }) {
  const isRunning = container.status === 'running'
  const query = useQuery({ ...runtimeQuery(container.id), enabled: isRunning })
  const { data: info, error, dataUpdatedAt, refetch } = query
  const isTold = isRunning && info && Object.keys(info).length > 0
  return (
    <Panel
      title="Runtime"
      aside={
        <>
          {isTold && <Freshness at={dataUpdatedAt} error={error} onRetry={() => void refetch()} />}
          <PanelLink id={container.id} tab="runtime" to="what runs inside">
            See all
          </PanelLink>
        </>
      }
    >
      {isTold ? (
        <Inside container={container} info={info} />
      ) : isRunning && info === undefined && !error ? (
        <Skeleton className="h-40" />
      ) : isRunning && error ? (
        <Freshness at={0} error={error} onRetry={() => void refetch()} />
      ) : (
        <Nothing container={container} />
      )}
    </Panel>
  )
}

/** The header has these. */
const isOperation = (step: string) => manageOperations.some(operation => operation === step)

function Nothing({ container }: { container: Container }) {
  const { title, text, step } = whyNothing(container, useRanFor(container))
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-60">
        <strong className="font-strong">{title}. </strong>
        <span className="text-ink-2">{text}</span>
      </p>
      {step && !isOperation(step) && <Step container={container} step={step} />}
    </div>
  )
}

function Inside({ container, info }: { container: Container; info: RuntimeInfo }) {
  const { services = [], network_services: ports = [], terminals = [], displays = [] } = info
  const lines = arrange(linesOf(services), '', byName)
  const sorted = [...ports].sort((a, b) => (a.port ?? 0) - (b.port ?? 0))
  return (
    <>
      <div className="@container">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-3 @2xl:grid-cols-2">
          {lines.length > 0 && (
            <DataTable
              label="Services inside, in short"
              head={
                <>
                  <Head>Service</Head>
                  <Head>PID</Head>
                  <Head>State</Head>
                  <Head isNumber>Memory</Head>
                  <Head isNumber>CPU</Head>
                </>
              }
            >
              {lines.slice(0, MOST_SERVICES).map(({ key, name, pid, state, isFailed, memory, cpu }) => (
                <tr key={key} className="border-t border-line">
                  <Cell className="max-w-44 truncate">{name}</Cell>
                  <Cell>{pid ?? '–'}</Cell>
                  <Cell className={isFailed ? 'font-strong' : undefined}>{state}</Cell>
                  <Cell isNumber>{memory === null ? '–' : formatBytes(memory)}</Cell>
                  <Cell isNumber>{cpu === null ? '–' : `${cpu} %`}</Cell>
                </tr>
              ))}
            </DataTable>
          )}
          {sorted.length > 0 && (
            <DataTable
              label="Ports inside, in short"
              head={['Port', 'Program', 'Opens'].map(head => <Head key={head}>{head}</Head>)}
            >
              {sorted.slice(0, MOST_PORTS).map(entry => (
                <tr key={portKey(entry)} className="border-t border-line">
                  <Cell>
                    {entry.port}/{entry.protocol ?? 'tcp'}
                  </Cell>
                  <Cell>{entry.program ?? '–'}</Cell>
                  <Cell>
                    <Opens
                      container={container}
                      port={entry.port}
                      protocol={entry.protocol ?? 'tcp'}
                      ip={entry.ip}
                    />
                  </Cell>
                </tr>
              ))}
            </DataTable>
          )}
        </div>
      </div>
      <p className="mt-2 border-t border-line pt-2 text-ink-2">
        {[
          plural(lines.length, 'service'),
          plural(ports.length, 'port'),
          plural(terminals.length, 'terminal'),
          plural(displays.length, 'display'),
        ].join(' · ')}
      </p>
    </>
  )
}
