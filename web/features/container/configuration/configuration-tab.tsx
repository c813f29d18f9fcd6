import { SaveRunActions, SaveRunSteps, titleOf } from '../../../components/save-run-card.tsx'
import { useSaveRun } from '../../../components/save-runs.ts'
import { SshAccess } from '../../../components/ssh-key/ssh-access.tsx'
import { Panel } from '../panel.tsx'
import type { TabProps } from '../tabs.ts'
import { AnotherImage } from './another-image.tsx'
import { ContainerEnvironment } from './container-environment.tsx'
import { ContainerFacts } from './container-facts.tsx'

/** What it is made of, and what of that can be changed. */
export function ConfigurationTab({ container }: TabProps) {
  const run = useSaveRun(container.id)
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-2">
      <div className="grid min-w-0 gap-3.5">
        {run && (
          <Panel title={`${titleOf(run)} ${run.name}`}>
            <SaveRunSteps run={run} />
            <div className="mt-2 flex flex-wrap justify-end gap-2">
              <SaveRunActions run={run} />
            </div>
          </Panel>
        )}
        <ContainerFacts container={container} />
      </div>
      <div className="grid min-w-0 gap-3.5">
        <ContainerEnvironment container={container} />
        {container.ssh_public_key && container.ssh_hostname && (
          <Panel title="SSH">
            <SshAccess key={container.ssh_public_key} container={container} />
          </Panel>
        )}
        <AnotherImage container={container} />
      </div>
    </div>
  )
}
