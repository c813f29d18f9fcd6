import { colorStyle } from '../../components/color-style.ts'
import { colorLabel, useLegend } from '../../components/legend.ts'
import { formatCount } from '../../lib/format.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Pressable } from '../../ui/pressable.tsx'
import type { Group } from './arrange.ts'
import { GroupSelect } from './group-select.tsx'
import type { Quota } from './use-quotas.ts'

export interface GroupHeaderProps {
  group: Group<{ id: string }>
  /** How full its project or server is. */
  quota: Quota | undefined
  onCollapse: (collapsed: boolean) => void
}

/** Name, how many of how many, and the colours in it. */
export function GroupHeader({ group, quota, onCollapse }: GroupHeaderProps) {
  const { label, members, total, collapsed, colors } = group
  const legend = useLegend()
  const shown = members.length
  const words = (quota?.max ?? total) === 1 ? 'container' : 'containers'
  const all = quota ? `${formatCount(quota.used)} of ${formatCount(quota.max)}` : formatCount(total)
  const count = shown < total ? `${formatCount(shown)} shown, ${all}` : all
  const end = shown < total ? ' in all' : ''
  return (
    <div className="flex h-[33px] items-center gap-2.5 bg-paper">
      <h2 className="-ml-1 min-w-12">
        <Pressable
          aria-expanded={!collapsed}
          onClick={() => onCollapse(!collapsed)}
          className="flex min-h-6 max-w-full items-center gap-1 rounded-row pr-1.5 pl-1 text-md font-semibold hover:bg-wash"
        >
          <span className={cx('flex-none scale-75 text-ink-3', collapsed && '-rotate-90')}>
            <Icon name="down" />
          </span>
          <span className="truncate" data-tooltip={label} data-tooltip-cut="">
            {label}
          </span>
        </Pressable>
      </h2>
      {/* Where there is no room for both, the name stays whole as long as it can. */}
      <span
        className="min-w-0 shrink-1000 truncate text-ink-3"
        data-tooltip={`${count} ${words}${end}`}
        data-tooltip-cut=""
      >
        {count} <span className="max-sm:sr-only">{words}</span>
        {end}
      </span>
      <span
        aria-hidden="true"
        className="flex h-1.5 w-30 flex-none gap-px overflow-hidden rounded-[3px] max-sm:hidden"
      >
        {colors.map(({ color, count }) => (
          <i
            key={color}
            data-tooltip={`${colorLabel(color, legend)}: ${formatCount(count)}`}
            className="min-w-[2px] bg-(--c) forced-color-adjust-none"
            style={{ ...colorStyle(color), flex: count }}
          />
        ))}
      </span>
      <GroupSelect label={label} rows={members} />
    </div>
  )
}
