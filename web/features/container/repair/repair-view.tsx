import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router'
import { aliasesQuery } from '../../../api/aliases.ts'
import type { Service } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { imagesQuery } from '../../../api/images.ts'
import { lastTransitionQuery } from '../../../api/last-transition.ts'
import { projectsQuery } from '../../../api/projects.ts'
import { serversQuery } from '../../../api/servers.ts'
import { type Cause, isLink } from '../../../components/repair/cause.ts'
import { useCreationFacts } from '../../../components/repair/use-creation-facts.ts'
import { comingUpPath } from '../../../lib/paths.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { useRanFor } from '../runtime/nothing-told.tsx'
import { diagnose } from './diagnose.ts'
import type { Problem } from './problem.ts'
import { RepairStep, type RepairStepProps } from './repair-step.tsx'

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
  const asksAliases = refused?.of === 'delete'
  const aliases = useQuery({ ...aliasesQuery(container.id), enabled: asksAliases })
  // The header asks it too.
  const asksTransition = problem.kind === 'failed'
  const transition = useQuery({ ...lastTransitionQuery(container), enabled: asksTransition })
  const facts = {
    ...creation,
    transition: transition.data,
    aliases: aliases.data?.aliases,
    services,
  }
  const { title, lead, causes, steps, note } = diagnose(problem, facts, useRanFor(container))
  const likely = causes.filter(({ isSuspect }) => isSuspect)
  const unlikely = causes.filter(cause => !cause.isSuspect && cause.title)
  const well = causes.filter(cause => !cause.isSuspect && !cause.title)
  // One thing is the one to do: against the likeliest cause, where a button does that.
  const [first] = likely
  const isLed = first?.step !== undefined && !isLink(first.step)
  const isBusy = isLooking || (asksTransition && transition.isPending) || (asksAliases && aliases.isPending)
  const { name } = container
  useEffect(() => announce(`${name}: ${title}`), [name, title])
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const section = panel.current
    return () => keepFocus(section)
  }, [])

  return (
    <section
      ref={panel}
      aria-labelledby={titleId}
      aria-busy={isBusy}
      className="grid min-w-0 flex-[1_1_340px] gap-2.5 rounded-card border border-ink bg-sheet px-4 pt-3 pb-3.5"
    >
      <div className="flex items-center gap-2">
        <b aria-hidden="true" className="font-extrabold">
          !
        </b>
        <h2 id={titleId} className="flex-1 text-base font-strong wrap-anywhere">
          {title}
        </h2>
        {onDismiss && (
          <Button variant="quiet" className="-my-1 -mr-3" onClick={onDismiss}>
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
          {likely.length > 0 && (
            <ol aria-label="What it may be, the most likely first" className="grid gap-2">
              {likely.map(cause => (
                <Possible
                  key={cause.id}
                  {...{ cause, container, refused }}
                  isPrimary={isLed && cause === first}
                  hasStep
                />
              ))}
            </ol>
          )}
          {unlikely.length > 0 && (
            <div className="grid gap-1">
              {likely.length > 0 && <p className="text-xs text-ink-3">Less likely, as things stand</p>}
              <ol aria-label="What else it may be" className="grid gap-1">
                {unlikely.map(cause => (
                  <Possible
                    key={cause.id}
                    {...{ cause, container, refused }}
                    isPrimary={false}
                    // What is unlikely is not worth a step, unless everything is.
                    hasStep={likely.length === 0}
                  />
                ))}
              </ol>
            </div>
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
            <RepairStep
              key={JSON.stringify(step)}
              {...{ step, container, refused }}
              isPrimary={!isLed && at === 0}
            />
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

/** The focus would fall to the page's start when the panel goes with the trouble. */
function keepFocus(section: HTMLElement | null) {
  if (!section?.contains(document.activeElement)) return
  queueMicrotask(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus()
  })
}

interface PossibleProps extends Omit<RepairStepProps, 'step'> {
  cause: Cause
  hasStep: boolean
}

function Possible({ cause: { title, text, isSuspect, step }, hasStep, ...rest }: PossibleProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <p className="min-w-0 max-w-prose flex-[1_1_260px] wrap-anywhere">
        {title && <span className={isSuspect ? 'font-strong' : undefined}>{title}. </span>}
        <span className={title ? 'text-ink-2' : 'font-strong'}>{text}</span>
      </p>
      {step && hasStep && <RepairStep step={step} {...rest} />}
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
