import { memo, type PointerEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { usePending } from '../../../api/pending.ts'
import { ContainerTile } from '../../../components/container-tile.tsx'
import { useSelection } from '../../../components/selection.ts'
import { DrawnLine } from './drawn-line.tsx'
import type { TileLayout } from './tile-layout.ts'

/** What a tile shows of a container. */
export interface TileRow {
  id: string
  name: string
  color: string | null
  status: string
}

export interface TileLineProps {
  rows: readonly TileRow[]
  layout: TileLayout
  lettered: boolean
  /** The one in the tab order, if it is in this line. */
  current: string | undefined
  /** As one picture: there are too many for elements. */
  isDrawn: boolean
  /** Is told of a pointer on a line that is drawn. */
  onPoint: (line: string, event: PointerEvent) => void
  name: string
}

/** One line of tiles. It listens for all of them, and renders again only when one of them changes. */
export const TileLine = memo(function TileLine(props: TileLineProps) {
  const { rows, layout, lettered, current, isDrawn, onPoint, name: line } = props
  const pending = usePending(useShallow(all => rows.map(({ id }) => all[id]?.operation)))
  const selected = useSelection(useShallow(({ ids }) => rows.map(({ id }) => ids.has(id))))
  if (isDrawn)
    return (
      <DrawnLine {...{ rows, pending, selected, layout, lettered }} onPoint={event => onPoint(line, event)} />
    )
  return (
    <div role="presentation" className="flex" style={{ gap: layout.gap, paddingBottom: layout.gap }}>
      {rows.map(({ id, name, color, status }, at) => (
        <ContainerTile
          key={id}
          id={id}
          name={name}
          color={color}
          status={status}
          pendingOperation={pending[at]}
          selected={selected[at] ?? false}
          column={at + 1}
          tabIndex={id === current ? 0 : -1}
          lettered={lettered}
        />
      ))}
    </div>
  )
}, isSame)

function isSame(before: TileLineProps, after: TileLineProps): boolean {
  return (
    before.layout === after.layout &&
    before.lettered === after.lettered &&
    before.current === after.current &&
    before.isDrawn === after.isDrawn &&
    before.name === after.name &&
    before.rows.length === after.rows.length &&
    before.rows.every((row, at) => row === after.rows[at])
  )
}
