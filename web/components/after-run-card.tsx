import { Link } from 'react-router'
import { containerPath } from '../lib/paths.ts'
import { Button } from '../ui/button.tsx'
import { StepList } from '../ui/step-list.tsx'
import { type AfterRun, dismissAfter, retryAfter } from './after-runs.ts'
import { labelOf } from './after-steps.ts'
import { WorkCard } from './work-card.tsx'

/** What follows a creation, each step with its own result. */
export function AfterRunCard({ run }: { run: AfterRun }) {
  const { id, name, steps, wishes } = run
  const isOn = steps.some(({ state }) => state === 'pending' || state === 'active')
  const failed = steps.filter(({ state }) => state === 'failed' || state === 'skipped').length
  const title = isOn ? 'Setting up' : failed > 0 ? 'Not everything was set up on' : 'Set up'
  return (
    <WorkCard
      title={
        <>
          {title}{' '}
          <Link to={containerPath(id)} className="underline underline-offset-2">
            {name}
          </Link>
        </>
      }
      actions={
        <>
          {!isOn && failed > 0 && (
            <Button variant="inverse" onClick={() => retryAfter(id)}>
              Try {failed === 1 ? 'it' : 'them'} again
            </Button>
          )}
          <Button variant="inverse" onClick={() => dismissAfter(id)}>
            {isOn ? 'Leave the rest' : 'Dismiss'}
          </Button>
        </>
      }
    >
      <div className="[&_*]:text-inherit">
        <StepList
          label={`After the creation of ${name}`}
          steps={steps.map(step => ({ ...step, label: labelOf(step.id, wishes) }))}
        />
      </div>
    </WorkCard>
  )
}
