import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Group } from '../arrange.ts'
import { useColumns, usePlaceKept } from '../grid-lines.tsx'
import { linesOf } from '../lines.ts'
import { type FleetGridHandle, useGridKeys } from '../use-grid-keys.ts'
import type { Zoom } from '../view.ts'
import { type LinesHandle, VirtualLines } from '../virtual-lines.tsx'
import { TileCard, type TileCardHandle } from './tile-card.tsx'
import { tileLayout, tilesFor } from './tile-layout.ts'
import { TileLine, type TileRow } from './tile-line.tsx'

/** Pixels that are rendered ahead of the screen: few, for each line is some fifty elements. */
const AHEAD = 72
/** Tiles on the screen and ahead of it that may each be an element; where there are more, lines are drawn. */
const MOST = 2200
/** Lines that have elements because a pointer was there last: more than lie between a tile and its card. */
const POINTED = 4

export interface FleetTilesProps<Row extends TileRow> {
  groups: readonly Group<Row>[]
  /** What scrolls. The grid is the first thing in it. */
  scroller: HTMLElement
  zoom: Zoom
  /** The card that shows a tile's container; `tabIndex` is for its controls. */
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  renderHeader: (group: Group<Row>) => ReactNode
  handle?: RefObject<FleetGridHandle | null> | undefined
}

/** A wall of colour: one tile for each container, in groups as the cards are, with its card on hover and focus. */
export function FleetTiles<Row extends TileRow>(props: FleetTilesProps<Row>) {
  const { groups, scroller, zoom, renderCard, renderHeader, handle } = props
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useRef<LinesHandle>(null)
  const card = useRef<TileCardHandle>(null)
  const isCoarse = matchMedia('(pointer: coarse)').matches
  const layout = tileLayout(zoom, isCoarse)
  const lineHeight = layout.size + layout.gap
  const columns = useColumns(
    scroller,
    useCallback(width => tilesFor(width, layout), [layout]),
  )
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns])
  const linesShown = Math.ceil((useHeight(scroller) + 2 * AHEAD) / lineHeight)
  // A finger points at nothing before it is there; its tiles are larger.
  const isDrawn = !isCoarse && Math.min(linesShown, lines.length) * columns > MOST
  const [pointed, setPointed] = useState<readonly string[]>([])
  // At once: the next thing that the pointer does is meant for a tile.
  const onPoint = useCallback((line: string, { clientX, clientY, pointerType }: PointerEvent) => {
    flushSync(() => setPointed(before => [line, ...before.filter(other => other !== line)].slice(0, POINTED)))
    // No event tells what has come to be under a pointer that moves no more.
    const tile = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-container-id]')
    if (tile && pointerType === 'mouse') card.current?.rest(tile.dataset.containerId!)
  }, [])
  const { inset, onScroll } = usePlaceKept(virtual, lines, columns)
  const { place, current, onKeyDown, onFocus } = useGridKeys({
    grid,
    lines,
    virtual,
    lineHeight,
    inset,
    onEnter: id => card.current?.open(id),
    handle,
  })

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised. */}
      <div
        ref={grid}
        role="grid"
        aria-label="Containers"
        aria-multiselectable="true"
        aria-rowcount={lines.length}
        aria-colcount={columns}
        data-many={isDrawn ? '' : undefined}
        style={{ '--tile': `${layout.size}px` } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <VirtualLines
          virtual={virtual}
          scroller={scroller}
          lines={lines}
          lineHeight={lineHeight}
          ahead={AHEAD}
          place={place?.line}
          onScroll={onScroll}
          columns={columns}
          renderHeader={renderHeader}
        >
          {line => {
            const isPlace = place !== null && lines[place.line] === line
            return (
              <TileLine
                name={line.key}
                rows={line.rows}
                layout={layout}
                lettered={zoom === 'large'}
                current={isPlace ? current : undefined}
                isDrawn={isDrawn && !isPlace && !pointed.includes(line.key)}
                onPoint={onPoint}
              />
            )
          }}
        </VirtualLines>
      </div>
      <TileCard
        ref={card}
        grid={grid}
        scroller={scroller}
        render={(id, tabIndex) => {
          const row = findRow(groups, id)
          return row && renderCard(row, tabIndex)
        }}
      />
    </>
  )
}

/** Pixels of what scrolls, from one edge to the other. */
function useHeight(scroller: HTMLElement): number {
  const [height, setHeight] = useState(() => scroller.clientHeight)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setHeight(scroller.clientHeight))
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [scroller])
  return height
}

function findRow<Row extends TileRow>(groups: readonly Group<Row>[], id: string): Row | undefined {
  for (const { rows } of groups) {
    const row = rows.find(other => other.id === id)
    if (row) return row
  }
  return undefined
}
