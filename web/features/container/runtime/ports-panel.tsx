import { portSegment } from '../../../../contract/kit.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { RuntimeInfo } from '../../../api/runtime.ts'
import { Cell, DataTable, Head } from '../data-table.tsx'
import { Panel } from '../panel.tsx'
import { portKey } from './changes.ts'
import { Mark } from './mark.tsx'
import { OpenService } from './open-service.tsx'

interface Props {
  container: Container
  ports: NonNullable<RuntimeInfo['network_services']>
  marks: ReadonlyMap<string, string>
}

/** What listens, lowest port first, and the way to it. */
export function PortsPanel({ container, ports, marks }: Props) {
  const sorted = [...ports].sort((a, b) => (a.port ?? 0) - (b.port ?? 0))
  return (
    <Panel title="Network services">
      {sorted.length === 0 ? (
        <p className="text-ink-2">Nothing listens on a port.</p>
      ) : (
        <DataTable
          label="Table of network services"
          head={['Port', 'Program', 'Address', 'Opens'].map(head => <Head key={head}>{head}</Head>)}
        >
          {sorted.map(entry => {
            const { protocol = 'tcp', port, ip, pid, user, program, args, path } = entry
            return (
              <tr key={portKey(entry)} className="border-t border-line">
                <Cell>
                  {port}/{protocol}
                  <Mark text={marks.get(portKey(entry))} />
                </Cell>
                <Cell>
                  <span data-tooltip={[path, args].filter(Boolean).join(' ') || undefined}>
                    {program ?? '–'}
                  </span>
                  <span className="text-ink-2"> {[user, pid].filter(Boolean).join(', ')}</span>
                </Cell>
                <Cell className="font-mono text-sm">{ip ?? '–'}</Cell>
                <Cell>
                  <Opens container={container} port={port} protocol={protocol} ip={ip} />
                </Cell>
              </tr>
            )
          })}
        </DataTable>
      )}
    </Panel>
  )
}

interface OpensProps {
  container: Container
  port: number | undefined
  protocol: string
  ip: string | undefined
}

/** The way to a port, or why there is none. */
export function Opens({ container, port, protocol, ip }: OpensProps) {
  if (!port || !protocol.startsWith('tcp')) return <span className="text-ink-3">not by address</span>
  if (ip && /^(127\.|::1$|\[::1\]$)/.test(ip)) return <span className="text-ink-3">local only</span>
  if (port === 22) return <span className="text-ink-3">by SSH</span>
  // What speaks TLS inside has to be asked by TLS (sheet §17.1).
  return <OpenService container={container} segment={portSegment(port === 443 ? 'https' : 'http', port)} />
}
