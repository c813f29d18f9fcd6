import { Link } from 'react-router'
import { colorStyle } from './color-style.ts'
import { stateLook } from './state-look.ts'

export interface ContainerTileProps {
  name: string
  color: string | null
  status: string
  pendingOperation?: string | undefined
  to: string
}

/** A container at its smallest. */
export function ContainerTile({ name, color, status, pendingOperation, to }: ContainerTileProps) {
  const look = stateLook(status, pendingOperation)
  const text = `${name}, ${look.word}`
  return (
    <Link
      to={to}
      aria-label={text}
      data-tooltip={text}
      className="tile"
      data-fill={look.fill}
      style={colorStyle(color)}
    />
  )
}
