import { type ReactNode, type RefObject, useCallback, useMemo, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Group } from '../arrange.ts'
import { useColumns, useStuck, VirtualLines } from '../grid-lines.tsx'
import { linesOf } from '../lines.ts'
import { type FleetGridHandle, useGridKeys } from '../use-grid-keys.ts'
import type { Zoom } from '../view.ts'
import { TileCard, type TileCardHandle } from './tile-card.tsx'
import { tileLayout, tilesFor } from './tile-layout.ts'
import { TileLine, type TileRow } from './tile-line.tsx'

/** Pixels that are rendered ahead of the screen: few, for each line is some fifty elements. */
const AHEAD = 72

export interface FleetTilesProps<Row extends TileRow> {
  groups: readonly Group<Row>[]
  /** What scrolls. The grid is the first thing in it. */
  scroller: RefObject<HTMLElement | null>
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
  const virtual = useRef<VirtualizerHandle>(null)
  const card = useRef<TileCardHandle>(null)
  const layout = tileLayout(zoom, matchMedia('(pointer: coarse)').matches)
  const lineHeight = layout.size + layout.gap
  const columns = useColumns(
    scroller,
    useCallback(width => tilesFor(width, layout), [layout]),
  )
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns])
  const { stuck, inset, onScroll } = useStuck(virtual, lines, columns)
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
          stuck={stuck}
          place={place?.line}
          onScroll={onScroll}
          columns={columns}
          renderHeader={renderHeader}
        >
          {line => (
            <TileLine
              key={line.key}
              rows={line.rows}
              layout={layout}
              lettered={zoom === 'large'}
              current={place && lines[place.line] === line ? current : undefined}
            />
          )}
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

function findRow<Row extends TileRow>(groups: readonly Group<Row>[], id: string): Row | undefined {
  for (const { rows } of groups) {
    const row = rows.find(other => other.id === id)
    if (row) return row
  }
  return undefined
}
