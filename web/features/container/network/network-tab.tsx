import type { TabProps } from '../tabs.ts'
import { FirewallPanel } from './firewall-panel.tsx'
import { ProxyPanel } from './proxy-panel.tsx'

/** What may come in and go out, and which way it goes out. */
export function NetworkTab({ container }: TabProps) {
  return (
    <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,7fr)_minmax(0,3fr)]">
      <FirewallPanel key={`firewall-${container.id}`} container={container} />
      <ProxyPanel key={`proxy-${container.id}`} container={container} />
    </div>
  )
}
