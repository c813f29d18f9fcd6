import { type CSSProperties, memo, useMemo } from 'react'
import { pieceFinder, type Segment, type Span } from '../../../components/state-band.ts'
import { StateBand } from '../../../components/state-band.tsx'
import { ticksOf } from '../../../components/time-ticks.ts'
import { formatExact } from '../../../lib/format.ts'
import { cx } from '../../../ui/cx.ts'
import { useNow } from '../../../ui/now.ts'
import { MarkGlyph } from './mark-glyph.tsx'
import { type Cluster, clustersOf, type Mark } from './marks.ts'

/** Pixels: what a label of the axis takes, a mark, and the least that can be told apart. */
const LABEL = 76
const MARK = 28
const LEAST = 3
/** Pieces that are drawn, seen or just beside. */
const MOST_PIECES = 480

interface BandCanvasProps {
  color: string | null
  /** Of the whole history. */
  segments: readonly Segment[]
  marks: readonly Mark[]
  span: Span
  /** Of the span, in pixels. */
  width: number
}

/** Marks, band and times over a span. Panning moves it as a whole, without drawing anything anew. */
export const BandCanvas = memo(function BandCanvas({ color, segments, marks, span, width }: BandCanvasProps) {
  const length = span.to - span.from
  const findPieces = useMemo(() => pieceFinder(segments), [segments])
  const pieces = useMemo(
    () => findPieces(span, (length / width) * LEAST, MOST_PIECES),
    [findPieces, span, length, width],
  )
  const clusters = useMemo(() => {
    const shown = marks.filter(({ at }) => at >= span.from && at < span.to)
    return clustersOf(shown, (length / width) * MARK)
  }, [marks, span, length, width])
  const now = useNow(time => Math.round(((time - span.from) / length) * 8000) / 8000)
  const isNowIn = now >= 0 && now <= 1
  return (
    <div style={{ '--now': Math.min(1, now) } as CSSProperties} className="relative">
      <div className="relative h-6">
        {clusters.map(cluster => (
          <ShownMark key={cluster.at} cluster={cluster} span={span} />
        ))}
      </div>
      <div className="[&_.segment:first-child]:rounded-none [&_.state-band]:h-9">
        <StateBand color={color} pieces={pieces} range={span} />
      </div>
      <div aria-hidden="true" className="relative mt-1.5 h-4.5 text-xs text-ink-3">
        {ticksOf(span, Math.floor(width / LABEL)).map(({ at, label, isDay }) => (
          <span
            key={at}
            className={cx(
              'absolute border-l border-line-2 pl-1 whitespace-nowrap',
              isDay && 'font-semibold text-ink-2',
            )}
            style={{ left: percent(at, span) }}
          >
            {label}
          </span>
        ))}
      </div>
      {isNowIn && (
        <i
          aria-hidden="true"
          className="pointer-events-none absolute top-5 bottom-6 w-px bg-ink"
          style={{ left: 'calc(var(--now) * 100%)' }}
        />
      )}
    </div>
  )
})

function ShownMark({ cluster: { at, marks }, span }: { cluster: Cluster; span: Span }) {
  const text = marks.map(mark => `${mark.text}, ${formatExact(mark.at)}`).join('; ')
  return (
    <span
      role="img"
      aria-label={text}
      data-tooltip={text}
      data-mark=""
      tabIndex={-1}
      className="absolute top-0.5 flex -translate-x-1/2 items-center rounded-[4px] p-0.5 text-ink"
      style={{ left: percent(at, span) }}
    >
      <MarkGlyph kind={marks[0].kind} />
      {marks.length > 1 && <span className="text-xs font-semibold">{marks.length}</span>}
    </span>
  )
}

function percent(at: number, { from, to }: Span): string {
  return `${((at - from) / (to - from)) * 100}%`
}
