import { useQuery } from '@tanstack/react-query'
import { useEffect, useId } from 'react'
import { Link } from 'react-router'
import { aliasesQuery } from '../../../api/aliases.ts'
import type { Service } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { imagesQuery } from '../../../api/images.ts'
import { lastTransitionQuery } from '../../../api/last-transition.ts'
import { projectsQuery } from '../../../api/projects.ts'
import { serversQuery } from '../../../api/servers.ts'
import type { Cause } from '../../../components/repair/cause.ts'
import { useCreationFacts } from '../../../components/repair/use-creation-facts.ts'
import { comingUpPath } from '../../../lib/paths.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import { useRanFor } from '../runtime/nothing-told.tsx'
import { diagnose } from './diagnose.ts'
import type { Problem } from './problem.ts'
import { RepairStep } from './repair-step.tsx'

export interface RepairViewProps {
  problem: Problem
  container: Container
  services: readonly Service[] | null | undefined
  /** Undefined for what does not go away by being seen. */
  onDismiss: (() => void) | undefined
}

/** The causes as they stand now, the most likely first, each with its evidence and its step. */
export function RepairView({ problem, container, services, onDismiss }: RepairViewProps) {
  const titleId = useId()
  const refused = problem.kind === 'refused' ? problem.refused : null
  const { isLooking, ...creation } = useLooked(container)
  const aliases = useQuery({ ...aliasesQuery(container.id), enabled: refused?.of === 'delete' })
  // The header asks it too.
  const transition = useQuery({
    ...lastTransitionQuery(container),
    enabled: container.status === 'failed',
  })
  const facts = {
    ...creation,
    transition: transition.data,
    aliases: aliases.data?.aliases,
    services,
  }
  const { title, lead, causes, steps, note } = diagnose(problem, facts, useRanFor(container))
  const possible = causes.filter(cause => cause.isSuspect || cause.title)
  const well = causes.filter(cause => !possible.includes(cause))
  const isBusy = isLooking || transition.isLoading || aliases.isLoading
  const { name } = container
  useEffect(() => announce(`${name}: ${title}`), [name, title])

  return (
    <section
      aria-labelledby={titleId}
      aria-busy={isBusy}
      className="grid gap-2.5 rounded-card border border-ink bg-sheet px-4 pt-2.5 pb-3.5"
    >
      <div className="flex min-h-8 items-center gap-2">
        <b aria-hidden="true" className="font-extrabold">
          !
        </b>
        <h2 id={titleId} className="flex-1 text-base font-strong wrap-anywhere">
          {title}
        </h2>
        {onDismiss && (
          <Button variant="quiet" className="-mr-3" onClick={onDismiss}>
            Dismiss
          </Button>
        )}
      </div>
      {lead && <p className="max-w-prose text-ink-2 wrap-anywhere">{lead}</p>}
      {isBusy ? (
        <p role="status" className="text-ink-3">
          Looking at what it depends on
        </p>
      ) : (
        <>
          {possible.length > 0 && (
            <ol aria-label="What it may be, the most likely first" className="grid gap-2">
              {possible.map((cause, at) => (
                <Possible key={cause.id} {...{ cause, container, refused }} isFirst={at === 0} />
              ))}
            </ol>
          )}
          {well.length > 0 && (
            <ul aria-label="What is well" className="grid gap-0.5 text-ink-2">
              {well.map(({ id, text }) => (
                <li key={id} className="grid grid-cols-[16px_1fr]">
                  <span aria-hidden="true">✓</span>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {(steps.length > 0 || problem.kind === 'failed') && (
        <div className="flex flex-wrap items-center gap-2">
          {steps.map((step, at) => (
            <RepairStep key={JSON.stringify(step)} {...{ step, container, refused }} isPrimary={at === 0} />
          ))}
          {problem.kind === 'failed' && (
            <Link to={comingUpPath(container.id)} className="underline underline-offset-2">
              Why it may have failed, step by step
            </Link>
          )}
        </div>
      )}
      {note && <p className="text-xs text-ink-3">{note}</p>}
    </section>
  )
}

interface PossibleProps {
  cause: Cause
  container: Container
  refused: Parameters<typeof RepairStep>[0]['refused']
  isFirst: boolean
}

function Possible({ cause: { title, text, isSuspect, step }, container, refused, isFirst }: PossibleProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <p className="min-w-0 max-w-prose flex-[1_1_260px] wrap-anywhere">
        {title && <span className={cx(isSuspect ? 'font-strong' : 'font-firm')}>{title}. </span>}
        <span className={cx(title ? 'text-ink-2' : 'font-strong')}>{text}</span>
      </p>
      {step && (
        <RepairStep {...{ step, container, refused }} isPrimary={isFirst && isSuspect && refused !== null} />
      )}
    </li>
  )
}

/** All that a creation depends on, and whether it is still being asked for. */
function useLooked(container: Container) {
  const facts = useCreationFacts(container)
  const pending = [
    useQuery(serversQuery).isPending,
    useQuery(projectsQuery).isPending,
    useQuery(imagesQuery).isPending,
  ]
  return { ...facts, container, isLooking: pending.includes(true) }
}
