import { useActiveConnection } from '../../../api/connection.ts'
import type { TabProps } from '../tabs.ts'
import { FirewallPanel } from './firewall-panel.tsx'
import { ProxyPanel } from './proxy-panel.tsx'

/** What may come in and go out, and which way it goes out. */
export function NetworkTab({ container }: TabProps) {
  const isSimulated = useActiveConnection()?.simulated
  return (
    <div className="grid items-start gap-3.5 xl:grid-cols-[minmax(0,7fr)_minmax(0,3fr)]">
      <FirewallPanel key={`firewall-${container.id}`} container={container} />
      <ProxyPanel key={`proxy-${container.id}`} container={container} />
      {isSimulated && (
        <p className="text-ink-2 xl:col-span-2">
          The engine is simulated: rules and proxy are kept and shown, and no traffic is held back or sent
          another way.
        </p>
      )}
    </div>
  )
}
