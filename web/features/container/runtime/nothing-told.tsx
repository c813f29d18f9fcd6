import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Container } from '../../../api/fleet-state.ts'
import { lastTransitionQuery } from '../../../api/last-transition.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { operation } from '../../../components/container-actions.ts'
import { containerPath, newContainerPath } from '../../../lib/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useNow } from '../../../ui/now.ts'
import { type Absence, whyNothing } from './absence.ts'

/** In place of what runs inside: why there is nothing to show, and the next step. */
export function NothingTold({ container }: { container: Container }) {
  const ranFor = useRanFor(container)
  const { title, text, step } = whyNothing(container, ranFor)
  return (
    <EmptyState title={title} actions={step && <Step container={container} step={step} />}>
      {text}
    </EmptyState>
  )
}

/** Milliseconds since it came up, in whole seconds; null when that is not known. */
export function useRanFor(container: Container): number | null {
  const { data } = useQuery({ ...lastTransitionQuery(container), enabled: container.status === 'running' })
  const since = container.status === 'running' && data ? Date.parse(data.since) : null
  const seconds = useNow(now => (since === null ? -1 : Math.max(0, Math.floor((now - since) / 1000))))
  return seconds < 0 ? null : seconds * 1000
}

export function Step({ container, step }: { container: Container; step: NonNullable<Absence['step']> }) {
  const pending = usePendingOperation(container.id)?.operation
  const link = 'underline underline-offset-2'
  switch (step) {
    case 'log-in':
      return (
        <Link to={containerPath(container.id, 'configuration')} className={link}>
          How to log in by SSH
        </Link>
      )
    case 'create':
      return (
        <Link to={newContainerPath()} className={link}>
          Create one with the kit
        </Link>
      )
    case 'history':
      return (
        <Link to={containerPath(container.id, 'timeline')} className={link}>
          Open the state history
        </Link>
      )
    default: {
      const { label, reason, onClick } = operation(container, step, pending)
      return (
        <Button variant="primary" reason={reason} onClick={() => onClick?.()}>
          {label}
        </Button>
      )
    }
  }
}
