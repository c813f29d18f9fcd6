import type { Container } from '../../api/fleet-state.ts'
import { cardMarks } from '../../components/card-marks.ts'
import { colorStyle } from '../../components/color-style.ts'
import { useIsSelected } from '../../components/selection.ts'
import { stateLook } from '../../components/state-look.ts'
import { cx } from '../../ui/cx.ts'

export interface CardGlimpseProps {
  container: Container
  /** The operation under way, by its API name. */
  pendingOperation: string | undefined
  /** `aria-colindex`. */
  column: number
}

/** Letters that have room in the narrowest card, if few of them are wide. */
const SHORT = 20

/**
 * What one sees of a card that rushes past, as the cell that it stands in: three elements, and nothing that is asked for
 * or can be pressed. What it says stands where the whole card says it.
 */
export function CardGlimpse({ container, pendingOperation, column }: CardGlimpseProps) {
  const { id, name, color, status, container_image } = container
  const look = stateLook(status, pendingOperation)
  const selected = useIsSelected(id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    // biome-ignore lint/a11y/useFocusableInteractive: whatever it held would go with it once the whole card takes its place.
    <div
      role="gridcell"
      aria-colindex={column}
      aria-selected={selected}
      data-container-id={id}
      className="card card-glimpse"
      {...cardMarks(look, selected)}
    >
      <p className={cx('tag', cutOf(name))} data-fill={look.fill} style={colorStyle(color)}>
        {name}
      </p>
      <p className={cutOf(container_image)}>{`${container_image}\n${look.word}`}</p>
    </div>
  )
}

/** Cut only where it has to be: each piece that is gets painted by itself. */
const cutOf = (text: string) => (text.length > SHORT ? 'truncate' : undefined)
