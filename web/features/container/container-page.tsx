import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { Link, Navigate, useParams } from 'react-router'
import { containerQuery } from '../../api/containers.ts'
import { isNotFound, messageOf } from '../../api/error.ts'
import type { Container } from '../../api/fleet-state.ts'
import { queryClient } from '../../api/query-client.ts'
import { useContainerKeys } from '../../components/container-keys.ts'
import { useDeleteSlot } from '../../components/use-delete-slot.tsx'
import { containerPath, paths } from '../../lib/paths.ts'
import { ariaKeys, withKey } from '../../lib/shortcuts.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ContainerHeader } from './container-header.tsx'
import { lastDayQuery } from './overview/last-day.ts'
import { PageTabs } from './page-tabs.tsx'
import { RepairPanel } from './repair/repair-panel.tsx'
import { useRequestsDrawer } from './requests/use-requests-drawer.ts'
import { type PageTab, tabs } from './tabs.ts'

const RequestsDrawer = lazy(async () => ({
  default: (await import('./requests/requests-drawer.tsx')).RequestsDrawer,
}))

export function ContainerPage() {
  const { id = '', tab: path } = useParams()
  const tab = path === undefined ? tabs[0] : tabs.find(each => each.path === path)
  const { data: container, error, refetch } = useQuery(containerQuery(id))

  if (isNotFound(error)) return <Gone name={container?.name} />
  // One that there is not, or not any more.
  if (!tab) return <Navigate to={containerPath(id)} replace />
  if (container) return <Loaded key={id} container={container} tab={tab} />
  if (!error) return <Loading />
  return (
    <EmptyState
      isPage
      title="The container could not be loaded"
      actions={<Button onClick={() => void refetch()}>Try again</Button>}
    >
      {messageOf(error)}
    </EmptyState>
  )
}

function Loaded({ container, tab }: { container: Container; tab: PageTab }) {
  const { inPlace, sheet } = useDeleteSlot(container)
  useContainerKeys(() => container)
  const requests = useRequestsDrawer(container)
  const { id, unconfirmed } = container
  const isFirst = tab === tabs[0] && !unconfirmed
  // While the code of the tab is on its way: it answers the header's own question too.
  useEffect(() => {
    if (isFirst) void queryClient.prefetchQuery(lastDayQuery(id))
  }, [isFirst, id])
  return (
    <div
      className={cx('grid grid-cols-[minmax(0,1fr)]', requests.isOpen && 'xl:grid-cols-[minmax(0,1fr)_auto]')}
    >
      <div className="pb-8">
        <ContainerHeader container={container} />
        <div className="mx-auto grid max-w-[1800px] gap-3.5 px-3 pt-3.5 sm:px-5.5">
          <div className="flex flex-wrap items-start gap-3.5 empty:hidden">
            {inPlace && (
              <div className="max-w-xl flex-[1_1_340px] rounded-card border border-ink bg-sheet p-4">
                {inPlace}
              </div>
            )}
            <RepairPanel container={container} />
          </div>
          {sheet}
          {container.warnings?.map(warning => (
            <p
              key={warning.type + warning.message}
              className="rounded-card border border-ink bg-sheet px-4 py-2.5"
            >
              <strong className="font-strong">Warning: </strong>
              {warning.message}
            </p>
          ))}
          <div className="flex min-w-0 items-center gap-2">
            <div className="min-w-0 flex-1">
              <PageTabs id={container.id} current={tab} withRequests={requests.isOpen} />
            </div>
            <Button
              variant="outline"
              aria-expanded={requests.isOpen}
              aria-keyshortcuts={ariaKeys('requests')}
              data-tooltip={withKey('As requests', 'requests')}
              onClick={requests.toggle}
            >
              Requests
            </Button>
          </div>
          <ErrorBoundary FallbackComponent={TabCrash} resetKeys={[tab]}>
            <Suspense fallback={<Skeleton className="h-64 rounded-card" />}>
              <tab.Tab container={container} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
      {requests.isOpen && (
        <Suspense>
          <RequestsDrawer container={container} onClose={requests.close} />
        </Suspense>
      )}
    </div>
  )
}

/** One view fails, or its code does not arrive; the rest of the page goes on. */
function TabCrash({ error }: FallbackProps) {
  return (
    <EmptyState
      title="This view could not be shown"
      actions={<Button onClick={() => location.reload()}>Reload</Button>}
    >
      {messageOf(error)}
    </EmptyState>
  )
}

function Gone({ name }: { name: string | undefined }) {
  useTitle(name ?? 'container')
  return (
    <EmptyState
      isPage
      title={name ? `${name} is gone` : 'There is no such container'}
      actions={
        <Link to={paths.fleet} className="underline underline-offset-2">
          Open the fleet
        </Link>
      }
    >
      {name
        ? 'It was deleted, or moved out of the realm that is shown.'
        : 'It may have been deleted, belong to somebody else, or be outside of the realm that is shown.'}
    </EmptyState>
  )
}

function Loading() {
  useTitle('container')
  return (
    <div role="status">
      <span className="sr-only">Loading the container</span>
      <Skeleton className="h-[58px] w-full rounded-none" />
      <div className="grid gap-3.5 p-5 lg:grid-cols-[minmax(0,1fr)_360px]">
        <Skeleton className="h-64 rounded-card" />
        <Skeleton className="h-96 rounded-card" />
      </div>
    </div>
  )
}
