import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { selectTo, toggleSelected } from '../../../components/selection.ts'
import { noteMovement } from '../../../components/stillness.ts'
import { useNow } from '../../../ui/now.ts'
import type { Group } from '../arrange.ts'
import { useColumns, usePlaceKept } from '../grid-lines.tsx'
import { idOf, linesOf } from '../lines.ts'
import { type FleetGridHandle, useGridKeys } from '../use-grid-keys.ts'
import type { Range } from '../view.ts'
import { type LinesHandle, VirtualLines } from '../virtual-lines.tsx'
import type { LaneColumn } from './lane-cell.tsx'
import { besideOf, segmentNear } from './lane-keys.ts'
import { NowLine, TimeAxis, TimeLines } from './time-axis.tsx'
import { rangeLabels, windowBefore, windowEnd } from './time-window.ts'
import { TimelineLane } from './timeline-lane.tsx'

/** Pixels, as in index.css. */
const LANE = 30
const AXIS = 34
/** Pixels that are rendered ahead of the screen: few, for each lane is a request. */
const AHEAD = LANE
/** Elements that all lanes together may have, and that each has beside the pieces of its band. */
const MOST_ELEMENTS = 2300
const LANE_ELEMENTS = 14

export interface FleetTimelineProps {
  groups: readonly Group<Container>[]
  /** What scrolls. The grid is the first thing in it. */
  scroller: HTMLElement
  range: Range
  renderHeader: (group: Group<Container>) => ReactNode
  onOpen: (id: string) => void
  handle?: RefObject<FleetGridHandle | null> | undefined
}

/** What happened to the fleet: a lane for each container, with its states over the time up to now. */
export function FleetTimeline(props: FleetTimelineProps) {
  const { groups, scroller, range, renderHeader, onOpen, handle } = props
  const grid = useRef<HTMLDivElement>(null)
  const [axis, setAxis] = useState<HTMLElement | null>(null)
  const virtual = useRef<LinesHandle>(null)
  const lines = useMemo(() => linesOf(groups, 1), [groups])
  const { inset, onScroll } = usePlaceKept(virtual, lines, 1, AXIS)
  // Coarse, so that a window that is being resized does not draw every lane with every pixel.
  const width = useColumns(
    axis,
    useCallback(pixels => Math.max(40, Math.floor(pixels / 20) * 20), []),
  )
  const end = useNow(now => windowEnd(range, now))
  const window = useMemo(() => windowBefore(end, range), [end, range])
  const [column, setColumn] = useState<LaneColumn>('history')
  /** Where the keyboard is in time: a part of the width, null when it is on no segment. */
  const part = useRef<number | null>(null)
  const cellOf = useCallback(
    (container: HTMLElement) =>
      (part.current !== null && segmentNear(container, part.current)) ||
      container.querySelector<HTMLElement>(`[data-column="${column}"]`),
    [column],
  )
  const { place, current, onKeyDown, onFocus } = useGridKeys({
    grid,
    lines,
    virtual,
    lineHeight: LANE,
    inset: AXIS + inset,
    margin: AXIS,
    onEnter: (id, cell) => (cell.dataset.column === 'select' ? toggleSelected(id) : onOpen(id)),
    handle,
    cellOf,
  })
  const most = piecesPerLane(scroller.clientHeight)

  function onLaneKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    const id = target.closest<HTMLElement>('[data-container-id]')?.dataset.containerId
    const isCell = target.role === 'gridcell' || target.dataset.segment !== undefined
    if (!isCell || id === undefined || event.defaultPrevented) return onKeyDown(event)
    if (event.key === ' ') {
      event.preventDefault()
      return event.shiftKey ? selectTo(id) : toggleSelected(id)
    }
    if (event.key === 'Enter' && target.dataset.segment !== undefined) {
      event.preventDefault()
      return onOpen(id)
    }
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
    const next = hasModifier ? null : besideOf(target, event.key)
    if (next === null) return onKeyDown(event)
    event.preventDefault()
    next.focus({ preventScroll: true })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    <div
      ref={grid}
      role="grid"
      aria-label="Containers"
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
      aria-colcount={3}
      className="fleet-lanes"
      onKeyDown={onLaneKeyDown}
      onFocus={event => {
        const target = event.target as HTMLElement
        const cell = target.closest<HTMLElement>('[data-column]')
        if (cell) setColumn(cell.dataset.column as LaneColumn)
        part.current = target.dataset.segment === undefined ? null : middleOf(target)
        onFocus(event)
      }}
    >
      <TimeLines range={window} width={width} />
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here. */}
      <div role="row" aria-rowindex={1} className="fleet-cells fleet-heads">
        <Head at={1}>
          <span className="sr-only">Selected</span>
        </Head>
        <Head at={2}>Name</Head>
        {/* biome-ignore lint/a11y/useSemanticElements: see the grid. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here. */}
        <div ref={setAxis} role="columnheader" aria-colindex={3} className="min-w-0">
          <span className="sr-only">{rangeLabels[range]}</span>
          <div className="h-full">
            <TimeAxis range={window} width={width} />
          </div>
        </div>
      </div>
      <VirtualLines
        virtual={virtual}
        scroller={scroller}
        lines={lines}
        lineHeight={LANE}
        ahead={AHEAD}
        head={AXIS}
        place={place?.line}
        onScroll={offset => {
          onScroll(offset)
          noteMovement()
        }}
        columns={3}
        keyOf={idOf}
        headerClass="bg-paper"
        renderHeader={renderHeader}
      >
        {line => (
          <TimelineLane
            container={line.rows[0]!}
            range={range}
            window={window}
            width={width}
            most={most}
            currentColumn={line.rows[0]!.id === current ? column : undefined}
          />
        )}
      </VirtualLines>
      <NowLine range={window} />
    </div>
  )
}

function Head({ at, children }: { at: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done here.
    <div role="columnheader" aria-colindex={at} className="grid min-w-0 content-center px-2">
      {children}
    </div>
  )
}

/** How many pieces a band may have, so that all on a screen of this height have no more elements than a grid may. */
function piecesPerLane(height: number): number {
  const lanes = Math.ceil((height + 2 * AHEAD) / LANE) + 2
  return Math.max(8, Math.floor(MOST_ELEMENTS / lanes) - LANE_ELEMENTS)
}

/** Where the middle of an element is in the lane's band, as a part of its width. */
function middleOf(segment: HTMLElement): number {
  const band = segment.parentElement!.getBoundingClientRect()
  const own = segment.getBoundingClientRect()
  return (own.left + own.width / 2 - band.left) / band.width
}
