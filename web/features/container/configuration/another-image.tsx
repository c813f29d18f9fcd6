import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { freeName } from '../../../../contract/name.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { currentFleet } from '../../../api/fleet-sync.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { whyNot } from '../../../components/container-reasons.ts'
import { askDelete } from '../../../components/delete-flow.ts'
import { perform } from '../../../components/perform.ts'
import { blueprintOf } from '../../../components/recreate.ts'
import { askRecreate } from '../../../components/work.ts'
import { containerPath } from '../../../lib/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../panel.tsx'
import { permanentRule } from './permanent.tsx'

/** The way round what is permanent, step by step (seed: "Can I change the OS after creating a container?"). */
export function AnotherImage({ container }: { container: Container }) {
  const { id, name, container_image } = container
  const pending = usePendingOperation(id)?.operation
  return (
    <Panel title="Another image, kit or server">
      <p className="text-ink-2">
        Image, server, kit and dev kit {permanentRule} In place of {container_image}:
      </p>
      <ol className="mt-2.5 grid gap-2.5">
        <Step
          number={1}
          title="Take a snapshot"
          action={
            <Button
              reason={whyNot('snapshot', container, pending)}
              onClick={() => perform(({ takeSnapshot }) => takeSnapshot(container))}
            >
              Take a snapshot
            </Button>
          }
        >
          So that nothing is lost, whatever comes of it.
        </Step>
        <Step
          number={2}
          title="Create another one"
          action={
            <Button
              reason={container.unconfirmed ? whyNot('update', container) : undefined}
              onClick={() => askRecreate(blueprintFor(container))}
            >
              Create with another image
            </Button>
          }
        >
          The wizard opens with these settings: choose another image there. An SSH key opens one container
          only, so it needs a new one; the values of variables are taken with “Copy from a container”.
        </Step>
        <Step number={3} title="Move the data">
          Through a storage share between the two, or by hand over SSH or the files service. The SSH key,
          aliases, firewall rules and snapshots of {name} do not move by themselves.
        </Step>
        <Step
          number={4}
          title="Delete the old one"
          action={
            <Button reason={whyNot('delete', container, pending)} onClick={() => askDelete(container)}>
              Delete {name.length > 24 ? 'it' : name}…
            </Button>
          }
        >
          When the new one has shown that it works. You are asked before anything goes.
        </Step>
      </ol>
      <p className="mt-2.5 border-t border-line pt-2.5 text-ink-2">
        The same image on another server:{' '}
        <Link to={containerPath(id, 'snapshots')} className="underline underline-offset-2">
          copy it
        </Link>
        , which takes its data along.
      </p>
    </Panel>
  )
}

interface StepProps {
  number: number
  title: string
  action?: ReactNode
  children: ReactNode
}

function Step({ number, title, action, children }: StepProps) {
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
      <span aria-hidden="true" className="w-4 text-ink-3 tabular-nums">
        {number}
      </span>
      <div className="min-w-0 flex-1 basis-52">
        <h3 className="font-strong">{title}</h3>
        <p className="text-ink-2 wrap-anywhere">{children}</p>
      </div>
      {action}
    </li>
  )
}

/** Both are there for a while, so it needs a name of its own. */
function blueprintFor(container: Container) {
  const blueprint = blueprintOf(container)
  const taken = new Set([container.name])
  for (const row of currentFleet()?.byId.values() ?? []) {
    if (row.project_id === container.project_id) taken.add(row.name)
  }
  const name = freeName(container.name, other => taken.has(other))
  return { ...blueprint, body: { ...blueprint.body, name } }
}
