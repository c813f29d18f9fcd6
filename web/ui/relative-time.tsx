import { formatDuration, formatExact, formatRelative } from '../lib/format.ts'
import { useNow } from './now.ts'

/** "12 min ago", kept current; the exact time on hover and for screen readers. `at` is an ISO date. */
export function RelativeTime({ at }: { at: string }) {
  const time = Date.parse(at)
  const text = useNow(now => (Number.isNaN(time) ? at : formatRelative(time, now)))
  return <Timed at={at} text={text} />
}

/** How long ago as a span, kept current: "3 d 4 h" in "Running 3 d 4 h". `since` is an ISO date. */
export function Elapsed({ since, brief }: { since: string; brief?: boolean | undefined }) {
  const time = Date.parse(since)
  const text = useNow(now => (Number.isNaN(time) ? '' : formatDuration(now - time)))
  return <Timed at={since} text={text} brief={brief} />
}

interface TimedProps {
  at: string
  text: string
  /** Without the exact time for who listens: where one element less counts, and it is said elsewhere. */
  brief?: boolean | undefined
}

function Timed({ at, text, brief }: TimedProps) {
  const exact = formatExact(at)
  return (
    <time dateTime={at} data-tooltip={exact}>
      {text}
      {!brief && <span className="sr-only"> ({exact})</span>}
    </time>
  )
}
