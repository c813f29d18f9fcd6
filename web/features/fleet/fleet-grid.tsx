import {
  type ReactElement,
  type ReactNode,
  type RefObject,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { noteMovement } from '../../components/stillness.ts'
import type { Group } from './arrange.ts'
import { Cells, createPointed } from './fleet-cells.tsx'
import { useColumns, usePlaceKept } from './grid-lines.tsx'
import { CARD_GAP, columnsFor, linesOf } from './lines.ts'
import { createRush } from './rush.ts'
import { type FleetGridHandle, useGridKeys } from './use-grid-keys.ts'
import { type LinesHandle, VirtualLines } from './virtual-lines.tsx'

/** Of a usual card, in pixels: at least as high as all that it shows, so that lines are what the virtualiser takes them for. */
const CARD_HEIGHT = { fine: 160, coarse: 172 }
const LINE_HEIGHT = CARD_HEIGHT[matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine'] + CARD_GAP
/** Pixels that are rendered ahead of the screen. */
const AHEAD = 320

export interface FleetGridProps<Row extends { id: string }> {
  groups: readonly Group<Row>[]
  /** What they are an answer to: another query, order, or grouping is another text. */
  as: string
  /** What scrolls. The grid is the first thing in it. */
  scroller: HTMLElement
  /** `tabIndex` is for every control of the card: only one card at a time is in the tab order. */
  renderCard: (row: Row, tabIndex: 0 | -1) => ReactNode
  /** A card in a wall of many, or one that was just asked for: as it looks, without its controls. */
  renderResting: (row: Row) => ReactNode
  /** The cell of a card that rushes past, with its `data-container-id`. */
  renderGlimpse: (row: Row, column: number) => ReactElement
  renderHeader: (group: Group<Row>) => ReactNode
  onOpen: (id: string) => void
  handle?: RefObject<FleetGridHandle | null>
}

/**
 * Cards in lines, of which only those near the screen exist. The keyboard moves as in any grid: arrows between cards,
 * Tab into the controls of one, Enter opens it.
 */
export function FleetGrid<Row extends { id: string }>(props: FleetGridProps<Row>) {
  const { groups, as, scroller, renderCard, renderResting, renderGlimpse, renderHeader } = props
  const { onOpen, handle } = props
  const grid = useRef<HTMLDivElement>(null)
  const virtual = useRef<LinesHandle>(null)
  const [rush] = useState(createRush)
  const [pointed] = useState(createPointed)
  const columns = useColumns(scroller, columnsFor)
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns])
  const { inset, onScroll } = usePlaceKept(virtual, lines, columns)
  const isFresh = useIsFresh(as)
  const isWall = useIsWall(columns)
  const { place, current, onKeyDown, onFocus } = useGridKeys({
    grid,
    lines,
    virtual,
    lineHeight: LINE_HEIGHT,
    inset: inset + 4,
    onEnter: id => onOpen(id),
    handle,
  })

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as a wall of cards, nor virtualised.
    <div
      ref={grid}
      role="grid"
      aria-label="Containers"
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      aria-colcount={columns}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <VirtualLines
        virtual={virtual}
        scroller={scroller}
        lines={lines}
        lineHeight={LINE_HEIGHT}
        ahead={isWall ? LINE_HEIGHT : AHEAD}
        place={place?.line}
        onScroll={offset => {
          onScroll(offset)
          noteMovement()
          rush.noteScroll(offset)
        }}
        columns={columns}
        renderHeader={renderHeader}
      >
        {line => (
          <Cells
            line={line}
            columns={columns}
            current={place && lines[place.line] === line ? current : undefined}
            renderCard={renderCard}
            renderResting={renderResting}
            renderGlimpse={renderGlimpse}
            rush={rush}
            isFresh={isFresh}
            pointed={isWall ? pointed : undefined}
          />
        )}
      </VirtualLines>
    </div>
  )
}

/** First what somebody waits to see: all else of it is made when that is on the screen. */
function useIsFresh(as: string): boolean {
  const [shown, setShown] = useState<string>()
  useEffect(() => startTransition(() => setShown(as)), [as])
  return shown !== as
}

/** Whole cards that a page can have at once: more would be over 2,500 elements. */
const MOST_WHOLE = 64
const canHover = matchMedia('(hover: hover)')

/** Whether so many cards are on the screen that only those that are pointed at have their controls. */
function useIsWall(columns: number): boolean {
  const height = useSyncExternalStore(onResize, () => window.innerHeight)
  return canHover.matches && (columns * (height + 2 * AHEAD)) / LINE_HEIGHT > MOST_WHOLE
}

function onResize(listener: () => void) {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
