import { useLayoutEffect, useRef } from 'react'
import type { Span } from '../../../components/state-band.ts'
import { ticksOf } from '../../../components/time-ticks.ts'
import { cx } from '../../../ui/cx.ts'
import { useNow } from '../../../ui/now.ts'

/** Pixels that a label takes, with what stands clear of it. */
const LABEL = 60

interface TimeAxisProps {
  range: Span
  /** Pixels. */
  width: number
}

/** The times over the lanes. A screen reader hears them with each lane. */
export function TimeAxis({ range, width }: TimeAxisProps) {
  const ticks = ticksOf(range, Math.floor(width / LABEL))
  // "now" stands at the end.
  const isClear = (at: number) => ((range.to - at) / (range.to - range.from)) * width > LABEL + 15
  return (
    <div aria-hidden="true" className="relative h-full">
      {ticks
        .filter(({ at }) => isClear(at))
        .map(({ at, label, isDay }) => (
          <span
            key={at}
            className={cx(
              'absolute top-1/2 -translate-y-1/2 pl-1 whitespace-nowrap',
              isDay && 'font-semibold text-ink-2',
            )}
            style={{ left: leftOf(at, range) }}
          >
            {label}
          </span>
        ))}
      <span className="absolute top-1/2 right-0 -translate-y-1/2 font-semibold text-ink">now</span>
    </div>
  )
}

/** The same times as lines behind the lanes. */
export function TimeLines({ range, width }: TimeAxisProps) {
  return (
    <div aria-hidden="true" className="fleet-cells pointer-events-none absolute inset-0">
      <div className="relative col-start-3">
        {ticksOf(range, Math.floor(width / LABEL)).map(({ at, isDay }) => (
          <i
            key={at}
            className={cx('absolute inset-y-0 w-px', isDay ? 'bg-line-2' : 'bg-line')}
            style={{ left: leftOf(at, range) }}
          />
        ))}
      </div>
    </div>
  )
}

/** A line at the present, before the lanes. It tells the bands around it where that is. */
export function NowLine({ range }: { range: Span }) {
  const line = useRef<HTMLDivElement>(null)
  // Steps of half a pixel on a wide screen: nobody sees less.
  const part = useNow(now => Math.round(((now - range.from) / (range.to - range.from)) * 4000) / 4000)
  useLayoutEffect(() => {
    line.current?.closest<HTMLElement>('[role=grid]')?.style.setProperty('--now', String(Math.min(1, part)))
  }, [part])
  return (
    <div ref={line} aria-hidden="true" className="fleet-cells pointer-events-none absolute inset-0 z-[5]">
      <div className="relative col-start-3">
        <i
          data-now=""
          className="absolute inset-y-0 w-px bg-ink"
          style={{ left: 'calc(var(--now, 1) * 100%)' }}
        />
      </div>
    </div>
  )
}

function leftOf(at: number, { from, to }: Span): string {
  return `${((at - from) / (to - from)) * 100}%`
}
