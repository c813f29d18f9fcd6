import type { ReactNode } from 'react'
import type { Container } from '../../api/fleet-state.ts'
import { ContainerTag } from '../../components/container-tag.tsx'
import { stateLook } from '../../components/state-look.ts'
import { cx } from '../../ui/cx.ts'
import { serverOf } from './facets.ts'

export interface CardGlimpseProps {
  container: Container
  /** The operation under way, by its API name. */
  pendingOperation: string | undefined
  selected?: boolean
  /** What a card that stands still says besides, in place of the bare word for its state. */
  children?: ReactNode
}

/** What one sees of a card that rushes past: a third of its elements, and nothing that is asked for or can be pressed. */
export function CardGlimpse({ container, pendingOperation, selected, children }: CardGlimpseProps) {
  const { name, color, status, container_image } = container
  const look = stateLook(status, pendingOperation)
  return (
    <article
      aria-label={name}
      aria-busy={look.fill === 'moving' || undefined}
      className={cx('card', children ? 'card-resting' : 'card-glimpse')}
      data-failed={look.fill === 'failed' ? '' : undefined}
      data-selected={selected ? '' : undefined}
    >
      <ContainerTag name={name} color={color} look={look} />
      {/* Each piece that cuts its own text off is drawn by itself. */}
      <p className="flex justify-between gap-2 overflow-hidden px-[11px] pt-[9px] whitespace-nowrap text-ink-2">
        {container_image}
        <span>{serverOf(container)}</span>
      </p>
      {children ?? <p className="px-[11px] pt-[5px] text-ink-2">{look.word}</p>}
    </article>
  )
}
