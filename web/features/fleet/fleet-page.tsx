import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useFleet } from '../../api/fleet.ts'
import type { Container } from '../../api/fleet-state.ts'
import { usePending } from '../../api/pending.ts'
import { useNewcomers } from '../../components/newcomers.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { lazyLater, notePainted } from '../../lib/later.ts'
import { containerPath } from '../../lib/paths.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useTitle } from '../../lib/title.ts'
import { SkipLink } from '../../ui/skip-link.tsx'
import type { Group } from './arrange.ts'
import { CardGlimpse } from './card-glimpse.tsx'
import { setCollapsed } from './collapsed.ts'
import { FleetBar } from './fleet-bar.tsx'
import { FleetCard, type FleetCardProps } from './fleet-card.tsx'
import { FleetDensity } from './fleet-density.tsx'
import { useFleetKeys } from './fleet-keys.ts'
import { FleetRail } from './fleet-rail.tsx'
import { FleetError, FleetLoading, NothingMatches, StaleNote } from './fleet-states.tsx'
import { focusGrid } from './focus-grid.ts'
import { GroupHeader } from './group-header.tsx'
import { RestingCard } from './resting-card.tsx'
import { collapsedName, useArranged } from './use-arranged.ts'
import { useFleetView } from './use-fleet-view.ts'
import type { FleetGridHandle } from './use-grid-keys.ts'
import { useHold } from './use-hold.ts'
import { useStartView } from './use-opened-view.ts'
import { type Quota, useProjectLimits, useServerQuotas } from './use-quotas.ts'
import { clearFilters, type FleetView, type Grouping, isFiltering } from './view.ts'
import { ViewTabs } from './view-tabs.tsx'

const FleetEmpty = lazy(async () => ({ default: (await import('./fleet-empty.tsx')).FleetEmpty }))
const LastKnownNote = lazy(async () => ({
  default: (await import('./last-known-note.tsx')).LastKnownNote,
}))
const Selecting = lazyLater(async () => (await import('./selecting.tsx')).Selecting)
const RevealNewcomer = lazyLater(async () => (await import('./reveal-newcomer.ts')).RevealNewcomer)
const HeldPill = lazyLater(async () => (await import('./held-pill.tsx')).HeldPill)
const ReturnNote = lazyLater(async () => (await import('./return-note.tsx')).ReturnNote)

export function FleetPage() {
  const { containers, byId, total, loaded, complete, lastKnownAt, error, reload } = useFleet()
  const { view, setView } = useFleetView()
  const newcomers = useNewcomers(state => state.newcomers)
  const rows = useMemo(() => {
    // Until its row is there; then the row it is.
    const waiting = newcomers.filter(({ createdAs }) => !createdAs || !byId.has(createdAs))
    return waiting.length === 0 ? containers : [...waiting.map(({ row }) => row), ...containers]
  }, [newcomers, containers, byId])

  const arranged = useArranged(rows, view)
  const serverQuotas = useServerQuotas(rows, complete)
  const [railOpen, setRailOpen] = useState(false)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const grid = useRef<FleetGridHandle>(null)
  useTitle('Fleet')
  useStartView()
  useFleetKeys(byId)
  const isPainted = rows.length > 0 || complete || error !== null
  useEffect(() => {
    if (isPainted) notePainted()
  }, [isPainted])
  // Also when it is only remembered as yet.
  const isWhole = complete || (lastKnownAt !== null && loaded >= total)
  const { groups, changes, apply } = useHold(arranged.groups, {
    element: scroller,
    byId,
    view: arranged.as,
    enabled: isWhole,
  })

  const navigate = useNavigate()
  const open = useCallback((id: string, search = '') => void navigate(containerPath(id) + search), [navigate])
  const pending = usePending()
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const propsOf = useCallback(
    (row: Container, tabIndex: 0 | -1): FleetCardProps => ({
      container: row,
      isNewcomer: isNewcomer(row.id),
      pending: pending[row.id],
      keysHidden,
      onOpen: open,
      tabIndex,
    }),
    [pending, keysHidden, open],
  )
  const renderCard = useCallback(
    (row: Container, tabIndex: 0 | -1) => <FleetCard {...propsOf(row, tabIndex)} />,
    [propsOf],
  )
  const renderResting = useCallback((row: Container) => <RestingCard {...propsOf(row, -1)} />, [propsOf])
  const renderGlimpse = useCallback(
    (row: Container, column: number) => (
      <CardGlimpse container={row} pendingOperation={pending[row.id]?.operation} column={column} />
    ),
    [pending],
  )
  const renderHeader = useGroupHeader(view.group, serverQuotas)
  const rail = (
    <FleetRail
      q={useDeferredValue(view.q)}
      counts={arranged.counts}
      totals={arranged.totals}
      serverQuotas={serverQuotas}
      onChange={setView}
    />
  )

  return (
    <div data-fleet-complete={complete} className="flex h-full min-h-0">
      <h1 className="sr-only">Fleet</h1>
      <SkipLink to="main" enter={focusGrid}>
        Skip to the containers
      </SkipLink>
      <aside
        aria-label="Filters"
        // By itself, so that it is not painted again with every line of the grid.
        className="relative isolate w-54 flex-none overflow-y-auto border-r border-line px-2.5 py-3.5 max-lg:hidden"
      >
        {rail}
      </aside>
      <div className="relative flex min-w-0 flex-1 flex-col">
        {/* Room at its end as beside the containers, where a bar may stand. */}
        <div className="flex-none overflow-hidden px-3 pt-3.5 pb-3 [scrollbar-gutter:stable] sm:px-4.5">
          <FleetBar
            views={<ViewTabs attention={arranged.attention} />}
            view={view}
            onChange={setView}
            summary={summarize({
              complete: isWhole,
              loaded,
              total,
              shown: arranged.matching,
              all: rows.length,
              view,
            })}
            railOpen={railOpen}
            onToggleRail={() => setRailOpen(!railOpen)}
          />
          {railOpen && (
            <aside
              id="fleet-rail"
              aria-label="Filters"
              className="relative mt-3 max-h-[50dvh] overflow-y-auto rounded-card border border-line bg-sheet p-2.5 lg:hidden"
            >
              {rail}
            </aside>
          )}
          {error && rows.length > 0 && <StaleNote error={error} onRetry={() => void reload()} />}
        </div>
        {changes ? (
          <Suspense>
            <HeldPill changes={changes} onApply={apply} />
          </Suspense>
        ) : (
          <Suspense>{lastKnownAt !== null && <LastKnownNote at={lastKnownAt} />}</Suspense>
        )}
        <div
          ref={setScroller}
          data-fleet-scroll=""
          // A sheet of its own that is moved, rather than painted anew in each place; on its ground, text stays crisp.
          className="relative min-h-0 flex-1 overflow-y-auto bg-paper will-change-scroll px-3 pb-6 [scrollbar-gutter:stable] sm:px-4.5"
        >
          {rows.length === 0 ? (
            error ? (
              <FleetError error={error} onRetry={() => void reload()} />
            ) : complete ? (
              <Suspense fallback={<FleetLoading />}>
                <FleetEmpty />
              </Suspense>
            ) : (
              <FleetLoading />
            )
          ) : (
            <>
              {groups.length === 0 && (
                <NothingMatches complete={complete} onClear={() => setView(clearFilters)} />
              )}
              {/* Stays while nothing matches: what does next then shows with the key that asks for it. */}
              <div className={groups.length === 0 ? 'hidden' : 'contents'}>
                <FleetDensity
                  groups={groups}
                  as={arranged.as}
                  view={view}
                  setView={setView}
                  scroller={scroller}
                  renderCard={renderCard}
                  renderResting={renderResting}
                  renderGlimpse={renderGlimpse}
                  renderHeader={renderHeader}
                  onOpen={id => isNewcomer(id) || open(id)}
                  handle={grid}
                />
              </div>
            </>
          )}
        </div>
        <Suspense>
          <RevealNewcomer grid={grid} groups={groups} clear={() => setView(clearFilters)} />
          <Selecting scroller={scroller} groups={groups} byId={byId} complete={complete} />
          <ReturnNote byId={byId} complete={complete} />
        </Suspense>
      </div>
    </div>
  )
}

/** Not a container yet: see `newcomers`. */
function isNewcomer(id: string): boolean {
  return id.startsWith('new-')
}

interface Counted {
  complete: boolean
  loaded: number
  total: number
  shown: number
  all: number
  view: FleetView
}

function summarize({ complete, loaded, total, shown, all, view }: Counted): string {
  if (!complete) return total > 0 ? `Loading ${formatCount(loaded)} of ${formatCount(total)}` : 'Loading'
  return isFiltering(view) ? `${formatCount(shown)} of ${plural(all, 'container')}` : plural(all, 'container')
}

/** The header of a group, with how full it is where that has a limit. */
function useGroupHeader(grouping: Grouping, serverQuotas: ReadonlyMap<string, Quota>) {
  const limits = useProjectLimits()
  return useCallback(
    (group: Group<Container>) => {
      const max = grouping === 'project' ? limits.get(group.key) : undefined
      return (
        <GroupHeader
          group={group}
          quota={
            max === undefined
              ? serverQuotas.get(grouping === 'server' ? group.key : '')
              : { used: group.total, max }
          }
          onCollapse={collapsed => setCollapsed(collapsedName(grouping, group.key), collapsed)}
        />
      )
    },
    [grouping, limits, serverQuotas],
  )
}
