import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Spinner } from './spinner.tsx'

type StepState = 'pending' | 'active' | 'done' | 'failed' | 'skipped'

interface Step {
  id: string
  label: string
  state: StepState
  /** The reason of a failure, or what was done. */
  detail?: string | undefined
}

export interface StepListProps {
  /** What the steps lead to: "Deleting acme-api". */
  label: string
  steps: readonly Step[]
  /** Ends the sequence after the step that is under way. Shown while one is. */
  onStop?: (() => void) | undefined
  /** Stopping was asked for: it waits for the step to end. */
  stopping?: boolean | undefined
}

const WORDS: Record<StepState, string> = {
  pending: 'to do',
  active: 'under way',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
}

const MARKS: Record<StepState, ReactNode> = {
  pending: <span className="size-1.5 rounded-full bg-ink-3" />,
  active: <Spinner />,
  done: <Icon name="check" />,
  failed: <b className="font-extrabold">!</b>,
  skipped: <span className="h-[1.5px] w-2 bg-ink-3" />,
}

/** A sequence being carried out, step by step. */
export function StepList({ label, steps, onStop, stopping = false }: StepListProps) {
  const active = steps.some(step => step.state === 'active')
  return (
    <div className="grid gap-2">
      <ol aria-label={label} className="grid gap-1">
        {steps.map(step => (
          <li
            key={step.id}
            aria-current={step.state === 'active' ? 'step' : undefined}
            className="flex gap-2"
          >
            <span aria-hidden="true" className="grid h-[1.45em] w-4 flex-none place-items-center">
              {MARKS[step.state]}
            </span>
            <span className="min-w-0">
              <span
                className={cx(
                  step.state === 'active' || step.state === 'failed' ? 'font-strong' : 'text-ink-2',
                  step.state === 'skipped' && 'line-through',
                )}
              >
                {step.label}
              </span>
              <span className="sr-only"> ({WORDS[step.state]})</span>
              {step.detail && <span className="block text-xs text-ink-2">{step.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
      {onStop && active && (
        <Button onClick={onStop} busy={stopping} className="justify-self-start">
          {stopping ? 'Stopping after this step' : 'Stop here'}
        </Button>
      )}
    </div>
  )
}
