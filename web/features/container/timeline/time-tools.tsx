import type { Span } from '../../../components/state-band.ts'
import { Button } from '../../../ui/button.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { panned, type Range, type TimeView, zoomed } from './time-view.ts'

const options: readonly { value: Range; label: string }[] = [
  { value: '1h', label: '1 h' },
  { value: '24h', label: '24 h' },
  { value: '7d', label: '7 d' },
  { value: '30d', label: '30 d' },
  { value: 'all', label: 'All' },
]

interface TimeToolsProps {
  window: Span
  limits: Span
  range: Range | undefined
  onShow: (view: TimeView) => void
}

/** Which time is shown, by a press. */
export function TimeTools({ window, limits, range, onShow }: TimeToolsProps) {
  const length = window.to - window.from
  const isAtStart = window.from <= limits.from ? 'There is nothing earlier.' : undefined
  const isAtEnd = window.to >= limits.to ? 'It ends with the present.' : undefined
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      <SegmentedControl<Range | ''>
        label="Shown time"
        value={range ?? ''}
        options={options}
        onChange={next => next && onShow({ range: next })}
      />
      <span className="flex gap-2 sm:ml-auto">
        <Button
          aria-label="Earlier"
          reason={isAtStart}
          onClick={() => onShow(panned(window, -length / 2, limits))}
        >
          ←
        </Button>
        <Button
          aria-label="Later"
          reason={isAtEnd}
          onClick={() => onShow(panned(window, length / 2, limits))}
        >
          →
        </Button>
        <Button
          aria-label="Zoom out"
          reason={isAtStart && isAtEnd && 'All of it is shown.'}
          onClick={() => onShow(zoomed(window, 2, 0.5, limits))}
        >
          −
        </Button>
        <Button
          aria-label="Zoom in"
          reason={length <= 60_000 ? 'A minute is the least.' : undefined}
          onClick={() => onShow(zoomed(window, 0.5, 0.5, limits))}
        >
          +
        </Button>
      </span>
    </div>
  )
}
