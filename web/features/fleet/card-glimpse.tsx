import type { Container } from '../../api/fleet-state.ts'
import { ContainerTag } from '../../components/container-tag.tsx'
import { stateLook } from '../../components/state-look.ts'
import { serverOf } from './facets.ts'

export interface CardGlimpseProps {
  container: Container
  /** The operation under way, by its API name. */
  pendingOperation: string | undefined
}

/** What one sees of a card that rushes past: a third of its elements, and nothing that is asked for or can be pressed. */
export function CardGlimpse({ container, pendingOperation }: CardGlimpseProps) {
  const { name, color, status, container_image } = container
  const look = stateLook(status, pendingOperation)
  return (
    <article
      aria-label={name}
      className="card card-glimpse"
      data-failed={look.fill === 'failed' ? '' : undefined}
    >
      <ContainerTag name={name} color={color} look={look} />
      {/* Each piece that cuts its own text off is drawn by itself. */}
      <p className="flex justify-between gap-2 overflow-hidden px-[11px] pt-[9px] whitespace-nowrap text-ink-2">
        <span>{container_image}</span>
        <span>{serverOf(container)}</span>
      </p>
      <p className="px-[11px] pt-[5px] text-ink-2">{look.word}</p>
    </article>
  )
}
