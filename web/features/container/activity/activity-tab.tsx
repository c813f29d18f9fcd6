import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useMemo } from 'react'
import { meQuery } from '../../../api/account.ts'
import { type ContainerEvent, containerEventsQuery } from '../../../api/container-events.ts'
import { messageOf } from '../../../api/error.ts'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Select, TextInput } from '../../../ui/field.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { eventKindLabels } from '../event-words.ts'
import { Panel } from '../panel.tsx'
import type { TabProps } from '../tabs.ts'
import { useSearchState } from '../use-search-state.ts'
import { EventList } from './event-list.tsx'
import { type ActivityFilter, countsOf, filtered, readFilter, writeFilter } from './filter.ts'

const none: ContainerEvent[] = []

/** Everything that was recorded of it, as it happens. */
export function ActivityTab({ container }: TabProps) {
  const [filter, change] = useSearchState(readFilter, writeFilter)
  const query = useInfiniteQuery(containerEventsQuery(container.id))
  const own = useQuery(meQuery).data?.id
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const events = data ?? none
  const { kind } = filter
  const text = useDeferredValue(filter.text)
  const shown = useMemo(() => filtered(events, { kind, text }), [events, kind, text])

  return (
    <Panel title="Activity" aside={data && <Count shown={shown.length} all={events.length} />}>
      {data && <Filter events={events} filter={filter} onChange={change} />}
      {error && (
        <p className="mb-2">
          {messageOf(error)}{' '}
          <Button variant="quiet" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {!data && !error && <Skeleton className="h-64" />}
      {data && shown.length === 0 && (
        <p className="text-ink-3">
          {events.length === 0 ? 'Nothing was recorded of it yet.' : 'None of them matches.'}{' '}
          {events.length > 0 && (
            <Button variant="quiet" onClick={() => change({ kind: 'all', text: '' })}>
              Show all
            </Button>
          )}
        </p>
      )}
      <EventList events={shown} own={own} />
      {hasNextPage && (
        <Button className="mt-3" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </Panel>
  )
}

function Count({ shown, all }: { shown: number; all: number }) {
  return (
    <span role="status" className="text-ink-3">
      {shown === all ? plural(all, 'event') : `${shown} of ${plural(all, 'event')}`}
    </span>
  )
}

interface FilterProps {
  events: readonly ContainerEvent[]
  filter: ActivityFilter
  onChange: (filter: ActivityFilter) => void
}

function Filter({ events, filter, onChange }: FilterProps) {
  const id = useId()
  const counts = countsOf(events)
  // What is asked for stays to be seen when there is none of it.
  if (filter.kind !== 'all' && !counts.some(({ kind }) => kind === filter.kind))
    counts.push({ kind: filter.kind, count: 0 })
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <label htmlFor={`${id}-kind`} className="sr-only">
        Kind
      </label>
      <Select
        id={`${id}-kind`}
        value={filter.kind}
        onChange={event => onChange({ ...filter, kind: event.target.value as ActivityFilter['kind'] })}
      >
        <option value="all">All kinds</option>
        {counts.map(({ kind, count }) => (
          <option key={kind} value={kind}>
            {eventKindLabels[kind]} ({count})
          </option>
        ))}
      </Select>
      <TextInput
        aria-label="Find in the activity"
        placeholder="Find"
        type="search"
        className="w-56 max-w-full"
        value={filter.text}
        onChange={event => onChange({ ...filter, text: event.target.value })}
      />
    </div>
  )
}
