import { messageOf } from '../../api/error.ts'
import { formatExact, formatRelative } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/now.ts'

interface Props {
  /** Of what is shown, in milliseconds since the epoch; 0 before there is any. */
  at: number
  error: unknown
  onRetry: () => void
}

/** How old what is shown is, and why it is not renewed. */
export function Freshness({ at, error, onRetry }: Props) {
  const age = useNow(now => (at === 0 ? '' : formatRelative(at, now)))
  return (
    <p className="flex min-h-8 flex-wrap items-center gap-x-3 text-ink-2">
      {at > 0 && (
        <time dateTime={new Date(at).toISOString()} data-tooltip={formatExact(at)}>
          {error ? 'As it was ' : 'Refreshed '}
          {age}
        </time>
      )}
      {Boolean(error) && (
        <span role="status">
          <b className="font-strong text-ink">Could not be refreshed.</b> {messageOf(error)}{' '}
          <Button variant="quiet" onClick={onRetry}>
            Try again
          </Button>
        </span>
      )}
    </p>
  )
}
