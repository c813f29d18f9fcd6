import { memo } from 'react'
import { cardMarks } from '../../components/card-marks.ts'
import type { CardAction } from '../../components/container-card.tsx'
import { ContainerTag } from '../../components/container-tag.tsx'
import { useDeleteFlow } from '../../components/delete-flow.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { useIsSelected } from '../../components/selection.ts'
import { StateLine } from '../../components/state-line.tsx'
import { stateLook } from '../../components/state-look.ts'
import { CHIP_LOOK } from '../../ui/chip.tsx'
import { cx } from '../../ui/cx.ts'
import { serverOf } from './facets.ts'
import { actionsOf, FleetCard, type FleetCardProps } from './fleet-card.tsx'

/**
 * A card in a wall of many: it looks like any other, of half the elements. What can be pressed comes when it is pointed at,
 * or has the focus.
 */
export const RestingCard = memo(function RestingCard(props: FleetCardProps) {
  const { container, pending } = props
  const { id, name, color, status, container_image, realm_ids } = container
  const look = stateLook(status, pending?.operation)
  const selected = useIsSelected(id)
  // A question stands in its card.
  if (useDeleteFlow(id)) return <FleetCard {...props} />
  return (
    <article aria-label={name} className="card card-resting" {...cardMarks(look, selected)}>
      <ContainerTag name={name} color={color} look={look} />
      {/* Each piece that cuts its own text off is drawn by itself. */}
      <p className="flex justify-between gap-2 overflow-hidden px-[11px] pt-[9px] whitespace-nowrap text-ink-2">
        {container_image}
        <span>{serverOf(container)}</span>
      </p>
      <p
        className={cx(
          'truncate px-[11px] pt-[5px]',
          look.fill === 'failed' ? 'font-[650] text-ink' : 'text-ink-2',
        )}
      >
        <StateLine container={container} pending={pending} brief />
      </p>
      <p
        className={
          realm_ids.length > 0
            ? `mx-[11px] mt-[5px] max-w-[calc(100%-22px)] self-start ${CHIP_LOOK}`
            : 'px-[11px] pt-[5px] text-ink-3'
        }
      >
        {realm_ids.map(realmLabel).join(', ') || 'no realm'}
      </p>
      <ActionsSeen actions={actionsOf(props)} />
    </article>
  )
})

/** What could be done, for the eyes: three texts of one element, the first and the last by CSS. */
function ActionsSeen({ actions }: { actions: readonly CardAction[] }) {
  const [first, ...rest] = actions
  if (!first) return null
  const last = rest.at(-1)
  return (
    <p
      aria-hidden="true"
      className="actions-seen"
      data-first={first.label}
      data-last={last?.label}
      data-off={['first', 'middle', 'last']
        .filter((_, at) => [first, rest[1] && rest[0], last][at]?.reason)
        .join(' ')}
    >
      {rest[1] && rest[0]?.label}
    </p>
  )
}
