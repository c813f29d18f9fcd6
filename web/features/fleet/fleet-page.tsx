import { useQuery } from '@tanstack/react-query'
import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useFleet } from '../../api/fleet.ts'
import type { Container } from '../../api/fleet-state.ts'
import { usePending } from '../../api/pending.ts'
import { projectsQuery } from '../../api/projects.ts'
import { useNewcomers } from '../../components/quick-create-store.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { containerPath } from '../../lib/paths.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useTitle } from '../../lib/title.ts'
import { showToast } from '../../ui/toast.tsx'
import { arrange, createSorter, type Group } from './arrange.ts'
import { FleetBar } from './fleet-bar.tsx'
import { FleetCard } from './fleet-card.tsx'
import { FleetGrid, type FleetGridHandle } from './fleet-grid.tsx'
import { FleetRail } from './fleet-rail.tsx'
import { FleetEmpty, FleetError, FleetLoading, NothingMatches, StaleNote } from './fleet-states.tsx'
import { GroupHeader } from './group-header.tsx'
import { clearFilters, type FleetView, isFiltering, parseView, printView } from './view.ts'

export function FleetPage() {
  const { containers, byId, total, loaded, complete, error, reload } = useFleet()
  const { view, setView } = useFleetView()
  const newcomers = useNewcomers(state => state.newcomers)
  const rows = useMemo(() => {
    // Until its row is there; then the row it is.
    const waiting = newcomers.filter(({ createdAs }) => !createdAs || !byId.has(createdAs))
    return waiting.length === 0 ? containers : [...waiting.map(({ row }) => row), ...containers]
  }, [newcomers, containers, byId])

  // Typing goes first: the grid follows when there is time.
  const shownView = useDeferredValue(view)
  const [sort] = useState(() => createSorter<Container>())
  const arranged = useMemo(() => arrange(sort(rows, shownView.sort), shownView), [rows, shownView, sort])
  const [railOpen, setRailOpen] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<FleetGridHandle>(null)
  useTitle('Fleet')
  useRevealNewcomer(grid, arranged.groups, () => setView(clearFilters(view)))

  const navigate = useNavigate()
  const open = useCallback((id: string) => void navigate(containerPath(id)), [navigate])
  const pending = usePending()
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const renderCard = useCallback(
    (row: Container, tabIndex: 0 | -1) => (
      <FleetCard
        container={row}
        isNewcomer={isNewcomer(row.id)}
        pending={pending[row.id]}
        keysHidden={keysHidden}
        onOpen={open}
        tabIndex={tabIndex}
      />
    ),
    [pending, keysHidden, open],
  )
  const renderHeader = useGroupHeader(rows)

  return (
    <div data-fleet-complete={complete} className="flex h-full min-h-0">
      <h1 className="sr-only">Fleet</h1>
      <aside
        aria-label="Filters"
        className="w-54 flex-none overflow-y-auto border-r border-line px-2.5 py-3.5 max-lg:hidden"
      >
        <FleetRail view={view} counts={arranged.counts} onChange={setView} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="px-3 pt-3.5 pb-3 sm:px-4.5">
          <FleetBar
            view={view}
            onChange={setView}
            summary={summarize({ complete, loaded, total, shown: arranged.matching, all: rows.length, view })}
            railOpen={railOpen}
            onToggleRail={() => setRailOpen(!railOpen)}
          />
          {railOpen && (
            <aside
              id="fleet-rail"
              aria-label="Filters"
              className="mt-3 max-h-[50dvh] overflow-y-auto rounded-card border border-line bg-sheet p-2.5 lg:hidden"
            >
              <FleetRail view={view} counts={arranged.counts} onChange={setView} />
            </aside>
          )}
          {error && rows.length > 0 && <StaleNote error={error} onRetry={() => void reload()} />}
        </div>
        <div
          ref={scroller}
          data-fleet-scroll=""
          className="min-h-0 flex-1 overflow-y-auto px-3 pb-6 [scrollbar-gutter:stable] sm:px-4.5"
        >
          {rows.length === 0 ? (
            error ? (
              <FleetError error={error} onRetry={() => void reload()} />
            ) : complete ? (
              <FleetEmpty />
            ) : (
              <FleetLoading />
            )
          ) : arranged.matching === 0 ? (
            <NothingMatches complete={complete} onClear={() => setView(clearFilters(view))} />
          ) : (
            <FleetGrid
              groups={arranged.groups}
              scroller={scroller}
              renderCard={renderCard}
              renderHeader={renderHeader}
              onOpen={id => isNewcomer(id) || open(id)}
              handle={grid}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** Not a container yet: see `quick-create-store`. */
function isNewcomer(id: string): boolean {
  return id.startsWith('new-')
}

/** The view lives in the URL: a link carries it, and Back undoes it. */
function useFleetView() {
  const [searchParams, setSearchParams] = useSearchParams()
  const view = useMemo(() => parseView(searchParams), [searchParams])
  const setView = useCallback(
    (next: FleetView) => setSearchParams(before => printView(next, before), { preventScrollReset: true }),
    [setSearchParams],
  )
  return { view, setView }
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

/** The header of a group with what its project is and how much is in it, shown or not. */
function useGroupHeader(rows: readonly Container[]) {
  const projects = useQuery(projectsQuery).data
  return useMemo(() => {
    const byId = new Map(projects?.map(project => [project.id, project]))
    const totals = new Map<string, number>()
    for (const { project_id } of rows) totals.set(project_id, (totals.get(project_id) ?? 0) + 1)
    return (group: Group<Container>) => (
      <GroupHeader
        group={group}
        project={byId.get(group.key)}
        total={totals.get(group.key) ?? group.rows.length}
      />
    )
  }, [projects, rows])
}

/** Brings what was just created into view, or says why it cannot be seen. */
function useRevealNewcomer(
  grid: RefObject<FleetGridHandle | null>,
  groups: readonly Group<Container>[],
  clear: () => void,
) {
  const latest = useNewcomers(state => state.latest)
  const revealed = useRef(latest)
  useEffect(() => {
    if (latest === null || latest === revealed.current) return
    revealed.current = latest
    if (groups.some(group => group.rows.some(row => row.id === latest))) grid.current?.reveal(latest)
    else {
      showToast({
        text: 'The new container is hidden by the filters',
        action: { label: 'Clear filters', onPress: clear },
      })
    }
  }, [latest, groups, grid, clear])
}
