import { messageOf } from '../../api/error.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface Retry {
  error: Error
  onRetry: () => void
}

export function FleetError({ error, onRetry }: Retry) {
  return (
    <EmptyState
      title="The containers could not be loaded"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      {messageOf(error)}
    </EmptyState>
  )
}

/** Some of it is there, and more could not be had. */
export function StaleNote({ error, onRetry }: Retry) {
  return (
    <div className="mt-3">
      <Banner tone="problem" action={<Button onClick={onRetry}>Try again</Button>}>
        Not everything could be loaded. {messageOf(error)}
      </Banner>
    </div>
  )
}

export function NothingMatches({ complete, onClear }: { complete: boolean; onClear: () => void }) {
  return (
    <EmptyState
      title={complete ? 'No container matches' : 'No container matches so far'}
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      {complete ? 'Change the search or the filters.' : 'The rest of the fleet is still loading.'}
    </EmptyState>
  )
}

/** Cards to be, in the places where they will be. */
export function FleetLoading() {
  return (
    <div role="status">
      <span className="sr-only">Loading containers</span>
      <Skeleton className="mb-3 h-5 w-48" />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(268px,100%),1fr))] gap-3">
        {Array.from({ length: 12 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
          <Skeleton key={index} className="h-40 coarse:h-43 rounded-card" />
        ))}
      </div>
    </div>
  )
}
