import { formatDuration } from '../../lib/format.ts'
import { useNow } from '../../ui/now.ts'
import { Floating } from './floating.tsx'

/** While the server has not yet confirmed what this browser remembers. */
export function LastKnownNote({ at }: { at: number }) {
  const age = useNow(now => formatDuration(Math.max(0, now - at)))
  return (
    <Floating>
      <p
        role="status"
        className="rounded-full border border-line-2 bg-sheet px-3.5 py-1 text-ink-2 shadow-card whitespace-nowrap"
      >
        Last known, <span>{age}</span> ago. Being confirmed.
      </p>
    </Floating>
  )
}
