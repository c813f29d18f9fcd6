import { Link } from 'react-router'
import { containerPath } from '../../../lib/paths.ts'

interface Props {
  id: string
  tab: string
  /** "the timeline": where it leads to. */
  to: string
  children: string
}

/** From a summary to the whole. */
export function PanelLink({ id, tab, to, children }: Props) {
  return (
    <Link
      to={containerPath(id, tab)}
      aria-label={`${children}: ${to}`}
      className="rounded-[4px] text-ink-2 underline decoration-1 underline-offset-3 hover:text-ink hover:decoration-2"
    >
      {children}
    </Link>
  )
}
