import { formatExact } from '../../../lib/format.ts'
import { Cell, DataTable, Head } from '../data-table.tsx'
import type { Point } from './points.ts'

interface Props {
  points: readonly Point[]
  formats: Record<'percent' | 'bytes' | 'rate', (value: number) => string>
}

const MOST = 20

/** What the charts show, for whoever reads rather than looks: the latest first. */
export function ValueTable({ points, formats: { percent, bytes, rate } }: Props) {
  const latest = points.filter(({ disk, memory }) => disk !== null || memory !== null).slice(-MOST)
  const text = (value: number | null, format: (value: number) => string) =>
    value === null ? '–' : format(value)
  return (
    <details>
      <summary className="w-fit rounded-row py-1 text-ink-2">The latest values as a table</summary>
      <DataTable
        label="Table of measurements"
        head={['When', 'CPU', 'Memory', 'Disk', 'In', 'Out'].map((head, at) => (
          <Head key={head} isNumber={at > 0}>
            {head}
          </Head>
        ))}
      >
        {latest.reverse().map(({ at, cpu, memory, disk, received, sent }) => (
          <tr key={at} className="border-t border-line">
            <Cell>{formatExact(at)}</Cell>
            <Cell isNumber>{text(cpu, percent)}</Cell>
            <Cell isNumber>{text(memory, bytes)}</Cell>
            <Cell isNumber>{text(disk, bytes)}</Cell>
            <Cell isNumber>{text(received, rate)}</Cell>
            <Cell isNumber>{text(sent, rate)}</Cell>
          </tr>
        ))}
      </DataTable>
    </details>
  )
}
