import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { newContainerPath } from '../../lib/paths.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSideways } from '../../ui/use-sideways.ts'
import { type StepId, steps } from './steps.ts'

export interface StepRailProps {
  /** The one that is open. */
  step: StepId
  /** Those that were opened. */
  visited: ReadonlySet<StepId>
  /** Those with something in the way. */
  wrong: ReadonlySet<StepId>
}

/** The steps: each is a link, and any can be taken first. A row to scroll on a phone. */
export function StepRail({ step, visited, wrong }: StepRailProps) {
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step that moves it.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    // Sideways only: the page is not to move.
    if (current) list.current?.scrollTo({ left: current.offsetLeft - 40 })
  }, [step])
  useSideways(list)
  return (
    <nav aria-label="Steps">
      <ol ref={list} className="sideways relative flex gap-1 max-lg:overflow-x-auto lg:grid">
        {steps.map(({ id, label }, index) => {
          const isWrong = wrong.has(id)
          return (
            <li key={id} className="flex-none">
              <Link
                to={newContainerPath(id)}
                aria-current={id === step ? 'step' : undefined}
                className={cx(
                  'flex min-h-8 items-center gap-2.5 rounded-control px-2.5 coarse:min-h-10 lg:px-3',
                  id === step ? 'bg-wash font-strong' : 'text-ink-2 hover:bg-wash hover:text-ink',
                )}
              >
                <span
                  aria-hidden="true"
                  className={cx('grid w-4 place-items-center', isWrong && 'font-extrabold text-ink')}
                >
                  {isWrong ? '!' : visited.has(id) ? <Icon name="check" /> : index + 1}
                </span>
                {label}
                {isWrong && <span className="sr-only"> (something is in the way)</span>}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
