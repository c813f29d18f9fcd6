import { memo, useMemo, useRef, useState } from 'react'
import { piecesOf, type Segment, type Span } from '../../../components/state-band.ts'
import { StateBand } from '../../../components/state-band.tsx'
import { clipped } from './figures.ts'
import { brushed } from './time-view.ts'
import { useDrag } from './use-drag.ts'

const MOST_PIECES = 160

interface OverviewProps {
  color: string | null
  segments: readonly Segment[]
  window: Span
  limits: Span
  onMove: (window: Span) => void
}

/**
 * The whole history in one strip, with a frame around what is shown above it. Drawing on it shows what was drawn over.
 * For a pointer only: the keys of the band do the same.
 */
export function Overview({ color, segments, window, limits, onMove }: OverviewProps) {
  const strip = useRef<HTMLDivElement>(null)
  const [brush, setBrush] = useState<Span | null>(null)
  const length = limits.to - limits.from

  function timeAt(clientX: number): number {
    const { left, width } = strip.current!.getBoundingClientRect()
    return limits.from + Math.min(1, Math.max(0, (clientX - left) / width)) * length
  }
  const drag = useDrag({
    window,
    onStart: () => 'brush',
    onMove: (_mode, { x }, event) => setBrush(brushed(timeAt(x), timeAt(event.clientX), limits)),
    onEnd: (_mode, { x }, event) => {
      setBrush(null)
      onMove(brushed(timeAt(x), timeAt(event.clientX), limits))
    },
    onCancel: () => setBrush(null),
  })
  const { from, to } = brush ?? window
  return (
    <div
      ref={strip}
      aria-hidden="true"
      className="relative mt-2 cursor-crosshair touch-pan-y overflow-clip rounded-row border border-line select-none"
      {...drag}
    >
      <div inert className="opacity-70 [&_.state-band]:h-4">
        <Strip color={color} segments={segments} from={limits.from} to={limits.to} />
      </div>
      <i
        className="pointer-events-none absolute inset-y-0 min-w-1.5 rounded-[3px] border-2 border-ink"
        style={{
          left: percent((from - limits.from) / length),
          right: percent((limits.to - to) / length),
        }}
      />
    </div>
  )
}

function percent(part: number): string {
  return `${Math.min(1, Math.max(0, part)) * 100}%`
}

interface StripProps extends Span {
  color: string | null
  segments: readonly Segment[]
}

const Strip = memo(function Strip({ color, segments, from, to }: StripProps) {
  const span = useMemo(() => ({ from, to }), [from, to])
  const pieces = useMemo(
    () => piecesOf(clipped(segments, span), (span.to - span.from) / 400, MOST_PIECES),
    [segments, span],
  )
  return <StateBand color={color} pieces={pieces} range={span} />
})
