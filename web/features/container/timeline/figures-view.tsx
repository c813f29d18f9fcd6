import { memo, type ReactNode } from 'react'
import { colorStyle } from '../../../components/color-style.ts'
import { lengthOf } from '../../../components/state-band.ts'
import { formatDuration, formatExact, plural } from '../../../lib/format.ts'
import type { Figures } from './figures.ts'
import { shortTime } from './transitions.ts'

interface FiguresViewProps {
  figures: Figures
  color: string | null
}

/** The shown time in numbers. */
export const FiguresView = memo(function FiguresView({ figures, color }: FiguresViewProps) {
  const { shares, restarts, meanStart, starts, outage } = figures
  return (
    <dl className="mt-3.5 grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-x-5 gap-y-3 border-t border-line pt-3">
      <Figure name="Time in each state" wide>
        {shares.length === 0 ? (
          'none is known'
        ) : (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {shares.map(({ look, part, length }) => (
              <li key={look.word} className="flex items-center gap-1.5" data-tooltip={formatDuration(length)}>
                <i
                  aria-hidden="true"
                  data-fill={look.fill}
                  style={colorStyle(color)}
                  className="size-3 flex-none rounded-[3px] border border-line-2 [--step:3px] animate-none! data-[fill=failed]:bg-ink! data-[fill=failed]:shadow-[inset_0_-3px_0_var(--c)]"
                />
                {look.word} <b className="font-strong">{percentText(part)}</b>
                <span className="sr-only">, {formatDuration(length)}</span>
              </li>
            ))}
          </ul>
        )}
      </Figure>
      <Figure name="Restarts">{restarts}</Figure>
      <Figure name="Mean time to start">
        {meanStart === null ? (
          'none timed'
        ) : (
          <>
            {shortTime(meanStart) ?? formatDuration(meanStart)}{' '}
            <span className="font-normal text-ink-3">over {plural(starts, 'start')}</span>
          </>
        )}
      </Figure>
      <Figure name="Longest outage">
        {outage ? (
          <span data-tooltip={`${formatExact(outage.from)} to ${formatExact(outage.to)}`}>
            {formatDuration(lengthOf(outage))}
            <span className="sr-only">, from {formatExact(outage.from)}</span>
          </span>
        ) : (
          'none'
        )}
      </Figure>
    </dl>
  )
})

function Figure({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'col-[1/-1] sm:col-[span_2]' : undefined}>
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd className="font-strong">{children}</dd>
    </div>
  )
}

/** "99.97 %": near all and near nothing, the digits behind the point are what one wants to know. */
function percentText(part: number): string {
  const percent = part * 100
  if (percent < 0.01) return '< 0.01 %'
  if (percent > 99.99 && percent < 100) return '> 99.99 %'
  const digits = percent > 99 || percent < 1 ? 2 : 1
  return `${Number(percent.toFixed(digits))} %`
}
