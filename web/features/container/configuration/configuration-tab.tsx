import { SshAccess } from '../../../components/ssh-key/ssh-access.tsx'
import { ContainerEnvironment } from './container-environment.tsx'
import { ContainerFacts } from './container-facts.tsx'
import { Panel } from '../panel.tsx'
import type { TabProps } from '../tabs.ts'

/** What it is made of, and what of that can be changed. */
export function ConfigurationTab({ container }: TabProps) {
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-2">
      <ContainerFacts container={container} />
      <div className="grid gap-3.5">
        <ContainerEnvironment container={container} />
        {container.ssh_public_key && container.ssh_hostname && (
          <Panel title="SSH">
            <SshAccess key={container.ssh_public_key} container={container} />
          </Panel>
        )}
      </div>
    </div>
  )
}
