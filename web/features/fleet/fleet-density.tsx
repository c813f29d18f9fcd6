import {
  lazy,
  type ReactElement,
  type ReactNode,
  type RefObject,
  Suspense,
  useDeferredValue,
  useRef,
} from 'react'
import type { Container } from '../../api/fleet-state.ts'
import type { Group } from './arrange.ts'
import { FleetGrid } from './fleet-grid.tsx'
import { FleetLoading } from './fleet-states.tsx'
import { KeepPlace } from './keep-place.tsx'
import type { SetView } from './use-fleet-view.ts'
import type { FleetGridHandle } from './use-grid-keys.ts'
import type { FleetView } from './view.ts'
import { useZoom } from './zoom.ts'

const FleetTiles = lazy(async () => ({
  default: (await import('./tiles/fleet-tiles.tsx')).FleetTiles<Container>,
}))
const FleetTimeline = lazy(async () => ({
  default: (await import('./timeline/fleet-timeline.tsx')).FleetTimeline,
}))
const FleetRows = lazy(async () => ({ default: (await import('./rows/fleet-rows.tsx')).FleetRows }))

export interface FleetDensityProps {
  groups: readonly Group<Container>[]
  /** What they are an answer to. */
  as: string
  view: FleetView
  setView: SetView
  scroller: HTMLElement | null
  renderCard: (row: Container, tabIndex: 0 | -1) => ReactNode
  renderResting: (row: Container) => ReactNode
  renderGlimpse: (row: Container, column: number) => ReactElement
  renderHeader: (group: Group<Container>) => ReactNode
  onOpen: (id: string) => void
  handle: RefObject<FleetGridHandle | null>
}

/** The fleet in the density of the view. Place, selection and focus stay when it changes. */
export function FleetDensity(props: FleetDensityProps) {
  const { groups, as, view, setView, scroller, renderCard, renderResting } = props
  const { renderGlimpse, renderHeader, onOpen, handle } = props
  const pointed = useRef<string>(undefined)
  useZoom({ scroller, view, setView, pointed })
  // What is on the screen stays until the code of what comes is there.
  const { density, zoom, range } = useDeferredValue(view)
  const shared = { groups, renderHeader, handle }

  function body(scroller: HTMLElement) {
    if (density === 'tiles') {
      return <FleetTiles {...shared} scroller={scroller} zoom={zoom} renderCard={renderCard} />
    }
    if (density === 'rows') {
      return <FleetRows {...shared} scroller={scroller} view={view} onSort={setView} onOpen={onOpen} />
    }
    if (density === 'timeline') {
      return <FleetTimeline {...shared} scroller={scroller} range={range} onOpen={onOpen} />
    }
    const cards = { as, renderCard, renderResting, renderGlimpse, onOpen }
    return <FleetGrid {...shared} {...cards} scroller={scroller} />
  }

  return (
    <KeepPlace shown={`${density} ${zoom}`} scroller={scroller} grid={handle} pointed={pointed}>
      <Suspense fallback={<FleetLoading />}>{scroller && body(scroller)}</Suspense>
    </KeepPlace>
  )
}
