import type { NavigateFunction } from 'react-router'
import { currentFleet } from '../../api/fleet-sync.ts'
import { switchConnection } from '../../components/switch-context.ts'
import { containerPath, paths } from '../../lib/paths.ts'
import type { ContainerEntry, Found } from './find.ts'

/** The container as it is by now: the list was made with the last letter typed. */
function latest({ container }: ContainerEntry) {
  return currentFleet()?.byId.get(container.id) ?? container
}

/** Why it cannot be chosen now. */
export function reasonOf(found: Found): string | undefined {
  if ('command' in found) return found.command.reason
  return 'verb' in found ? found.verb.reason(latest(found)) : undefined
}

export function choose(found: Found, navigate: NavigateFunction) {
  if ('command' in found) return void found.command.run()
  const { container, elsewhere } = found
  if ('verb' in found) {
    if (found.verb.onPage) navigate(containerPath(container.id))
    return void found.verb.run(latest(found))
  }
  const isReachable = !elsewhere || switchConnection(elsewhere.id)
  navigate(isReachable ? containerPath(container.id) : paths.connect)
}
