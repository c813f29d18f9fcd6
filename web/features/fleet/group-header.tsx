import type { Project } from '../../api/projects.ts'
import { colorStyle } from '../../components/color-style.ts'
import { formatCount, plural } from '../../lib/format.ts'
import type { Group } from './arrange.ts'

export interface GroupHeaderProps {
  group: Group<unknown>
  project: Project | undefined
  /** Containers of the project, shown or not. */
  total: number
}

/** Name, how many of how many, and the colours in it. */
export function GroupHeader({ group, project, total }: GroupHeaderProps) {
  const max = project?.max_containers ?? null
  const shown = group.rows.length
  const all =
    max === null ? plural(total, 'container') : `${formatCount(total)} of ${plural(max, 'container')}`
  return (
    <div className="flex h-[33px] items-center gap-2.5 bg-paper">
      <h2 className="min-w-0 truncate text-md font-semibold" data-tooltip={group.label} data-tooltip-cut="">
        {group.label}
      </h2>
      <span className="flex-none text-ink-3">
        {shown < total ? `${formatCount(shown)} shown, ${all} in all` : all}
      </span>
      <span
        aria-hidden="true"
        className="flex h-1.5 w-30 flex-none gap-px overflow-hidden rounded-[3px] max-sm:hidden"
      >
        {group.colors.map(({ color, count }) => (
          <i
            key={color}
            className="min-w-[2px] bg-(--c) forced-color-adjust-none"
            style={{ ...colorStyle(color), flex: count }}
          />
        ))}
      </span>
    </div>
  )
}
