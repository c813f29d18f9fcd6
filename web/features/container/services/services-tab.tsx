import { useQuery } from '@tanstack/react-query'
import { runtimeQuery } from '../../../api/runtime.ts'
import { NothingTold } from '../runtime/nothing-told.tsx'
import type { TabProps } from '../tabs.ts'
import { AliasesPanel } from './aliases-panel.tsx'
import { CataloguePanel } from './catalogue-panel.tsx'
import { PortPanel } from './port-panel.tsx'
import { ProxyPanel } from './proxy-panel.tsx'
import { SshPanel } from './ssh-panel.tsx'

/** What it offers to the outside, the addresses of that, and who may use them. */
export function ServicesTab({ container }: TabProps) {
  return <Services key={container.id} container={container} />
}

function Services({ container }: TabProps) {
  const { id, status, hoody_kit } = container
  const isAsked = status === 'running' && hoody_kit
  const runtime = useQuery({ ...runtimeQuery(id), enabled: isAsked })
  return (
    <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className="grid gap-3.5">
        {hoody_kit ? (
          <CataloguePanel container={container} runtime={runtime} />
        ) : (
          <NothingTold container={container} />
        )}
        <AliasesPanel container={container} />
      </div>
      <div className="grid gap-3.5">
        {hoody_kit && <PortPanel container={container} />}
        <SshPanel container={container} />
        <ProxyPanel container={container} />
      </div>
    </div>
  )
}
