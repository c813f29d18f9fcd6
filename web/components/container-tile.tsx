import { colorStyle } from './color-style.ts'
import { stateLook } from './state-look.ts'

export interface ContainerTileProps {
  id: string
  name: string
  color: string | null
  status: string
  /** The operation under way, by its API name. */
  pendingOperation?: string | undefined
  selected: boolean
  /** Its place in the line, from 1. */
  column: number
  tabIndex: 0 | -1
  /** There is room for two letters. */
  lettered: boolean
}

/** A container at its smallest: one cell of a grid, one element of the page. */
export function ContainerTile(props: ContainerTileProps) {
  const { id, name, color, status, pendingOperation, selected, column, tabIndex, lettered } = props
  const look = stateLook(status, pendingOperation)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised.
    <div
      role="gridcell"
      aria-colindex={column}
      aria-label={`${name}, ${look.word}`}
      aria-selected={selected}
      data-container-id={id}
      data-fill={look.fill}
      data-letters={lettered ? initials(name) : undefined}
      className="tile"
      style={colorStyle(color)}
      tabIndex={tabIndex}
    />
  )
}

/** Two letters or digits that stand for a name: the first of its first and of its last word. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return words.length > 1 ? `${[...first][0]}${[...last][0]}` : [...first].slice(0, 2).join('')
}
