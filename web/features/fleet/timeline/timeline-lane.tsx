import { memo } from 'react'
import { Link } from 'react-router'
import type { Container } from '../../../api/fleet-state.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { useIsSelected } from '../../../components/selection.ts'
import type { Span } from '../../../components/state-band.ts'
import { StateGlyph } from '../../../components/state-glyph.tsx'
import { stateLook } from '../../../components/state-look.ts'
import { useDeleteSlot } from '../../../components/use-delete-slot.tsx'
import { containerPath } from '../../../lib/paths.ts'
import type { Range } from '../view.ts'
import { LaneCell, type LaneColumn } from './lane-cell.tsx'
import { LaneHistory } from './lane-history.tsx'

export interface TimelineLaneProps {
  container: Container
  range: Range
  window: Span
  /** Of the band, in pixels. */
  width: number
  /** Pieces that the band may have. */
  most: number
  /** The column whose cell is in the tab order, if it is one of this lane. */
  currentColumn: LaneColumn | undefined
}

/** What happened to one container. It renders again only when its own container, or the window, changes. */
export const TimelineLane = memo(function TimelineLane(props: TimelineLaneProps) {
  const { container, currentColumn, ...shown } = props
  const { id, name, status } = container
  const pending = usePendingOperation(id)
  const isSelected = useIsSelected(id)
  const { inPlace, sheet } = useDeleteSlot(container)
  const isNewcomer = id.startsWith('new-')
  const tabIndex = currentColumn === undefined ? -1 : 0
  const shared = { currentColumn, selected: isSelected }

  return (
    <div
      role="presentation"
      data-container-id={id}
      className="fleet-lane"
      data-selected={isSelected ? '' : undefined}
    >
      <div role="presentation" className="fleet-cells">
        <LaneCell {...shared} column="select">
          {!isNewcomer && <SelectBox id={id} name={name} tabIndex={tabIndex} />}
        </LaneCell>
        <LaneCell {...shared} column="name">
          <span className="flex min-w-0 items-center gap-2">
            <StateGlyph look={stateLook(status, pending?.operation)} />
            {isNewcomer ? (
              <span className="truncate font-firm text-ink">{name}</span>
            ) : (
              <Link
                to={containerPath(id)}
                tabIndex={tabIndex}
                className="min-w-6 truncate rounded-[4px] leading-6 font-firm text-ink -outline-offset-2 underline-offset-3 hover:underline"
                data-tooltip={name}
                data-tooltip-cut=""
              >
                {name}
              </Link>
            )}
          </span>
        </LaneCell>
        <LaneHistory {...shown} {...shared} container={container} pending={pending} />
      </div>
      {inPlace && (
        <div role="presentation" className="max-w-lg py-3 pl-9">
          {inPlace}
        </div>
      )}
      {sheet}
    </div>
  )
})
