// Which of the kit's services answer: running is not ready (sheet §6, §17.3).

import { kitServices } from '../../contract/kit-services.ts'
import type { Service } from '../api/coming-up.ts'

export interface Readiness {
  name: string
  label: string
  state: 'ready' | 'starting' | 'failed'
}

/** Units of the kit, and SSH. Other units are the system's own. */
const UNIT = /^hoody-(.+?)(?:-\d+)?$/
const labels = new Map(kitServices.map(({ slug, label }) => [slug, label]))
// Called otherwise than in their addresses (sheet §17.2).
labels
  .set('notifications', labels.get('n') ?? 'Notifications')
  .set('proxy-logs', labels.get('logs') ?? 'Logs')

/** In the catalogue's order. Empty when nothing is told of the kit. */
export function readinessOf(services: readonly Service[]): Readiness[] {
  const order = [...labels.values()]
  return services
    .flatMap(service => {
      const name = (service.name ?? service.unit ?? '').replace(/\.service$/, '')
      const label = labelOf(name)
      return label === null ? [] : [{ name, label, state: stateOf(service) }]
    })
    .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
}

function labelOf(name: string): string | null {
  if (name === 'ssh' || name === 'sshd') return 'SSH'
  const program = UNIT.exec(name)?.[1]
  if (!program) return null
  return labels.get(program) ?? program
}

/** As systemd says it; a unit that did its work and ended is ready too. */
function stateOf({ active, status }: Service): Readiness['state'] {
  const word = active ?? status
  if (word === 'active' || word === 'running') return 'ready'
  return word === 'failed' ? 'failed' : 'starting'
}

/** Nothing is on its way any more; one that failed will not come by itself. */
export function isSettled(readiness: readonly Readiness[]): boolean {
  return readiness.length > 0 && readiness.every(({ state }) => state !== 'starting')
}
