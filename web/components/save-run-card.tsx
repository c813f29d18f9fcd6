import { Link, useLocation } from 'react-router'
import { messageOf } from '../api/error.ts'
import { containerPath } from '../lib/paths.ts'
import { Button } from '../ui/button.tsx'
import { StepList } from '../ui/step-list.tsx'
import { dismissSave, isUnderWay, putBack, type SaveRun, shownSteps, stopSave } from './save-runs.ts'
import { WorkCard } from './work-card.tsx'

interface Props {
  run: SaveRun
}

/** A save that stops its container, on every page but the one that shows it itself. */
export function SaveRunCard({ run }: Props) {
  const page = containerPath(run.id, 'configuration')
  if (useLocation().pathname === page) return null
  return (
    <WorkCard
      title={
        <>
          {titleOf(run)}{' '}
          <Link to={page} className="underline underline-offset-2">
            {run.name}
          </Link>
        </>
      }
      actions={<SaveRunActions run={run} variant="inverse" />}
    >
      <div className="[&_*]:text-inherit">
        <SaveRunSteps run={run} />
      </div>
    </WorkCard>
  )
}

export function titleOf({ phase, isSaved }: SaveRun): string {
  if (phase === 'running') return 'Saving'
  if (phase === 'stopping') return 'Putting back'
  if (phase === 'refused') return 'Could not save'
  if (phase === 'interrupted') return 'Cut off while saving'
  return isSaved ? 'Saved, but not put back:' : 'Neither saved nor put back:'
}

export function SaveRunSteps({ run }: Props) {
  const { name, phase, was, error, isSaved } = run
  return (
    <div className="grid gap-1.5">
      {run.steps.length > 0 && <StepList label={`Saving ${name}`} steps={shownSteps(run)} />}
      {phase === 'refused' && error && <p>{messageOf(error)} What was typed is kept.</p>}
      {phase === 'left' && (
        <p>
          It was {was} before. {!isSaved && 'What was typed is kept.'}
        </p>
      )}
      {phase === 'interrupted' && (
        <p>It was {was} before. Whether the changes were saved shows in its configuration.</p>
      )}
    </div>
  )
}

export function SaveRunActions({ run, variant }: Props & { variant?: 'inverse' }) {
  const { id, phase, was } = run
  const look = variant ? { variant } : {}
  if (isUnderWay(run)) {
    return (
      <Button {...look} busy={phase === 'stopping'} onClick={() => stopSave(id)}>
        {phase === 'stopping' ? 'Stopping after this step' : 'Stop and put back'}
      </Button>
    )
  }
  return (
    <>
      <Button {...look} onClick={() => dismissSave(id)}>
        Dismiss
      </Button>
      {phase !== 'refused' && (
        <Button {...look} onClick={() => void putBack(id)}>
          {was === 'paused' ? 'Put it back' : 'Bring it up again'}
        </Button>
      )}
    </>
  )
}
