// A plan as commands of the official CLI, in the names of 1.0.0-beta.12 (sheet §19).

import type { Container } from '../api/fleet-state.ts'
import { bulkBody, isBulkOperation } from './bulk-act.ts'
import type { BulkPlan } from './bulk-plan.ts'
import { type DeleteStepId, planDelete } from './delete-plan.ts'

/**
 * Lines for a shell, a comment with the name before each container's own.
 * @param showId how an id is written: as it is for the clipboard, masked on the screen
 */
export function bulkCommands({ act, acting }: BulkPlan, showId: (id: string) => string = id => id): string[] {
  return acting.flatMap(row => {
    const id = showId(row.id)
    const lines = () => {
      if (isBulkOperation(act.kind)) return [manage(id, act.kind)]
      if (act.kind === 'snapshot') return [snapshot(id)]
      if (act.kind === 'delete') return deleteLines(row, id, act.takeSnapshot)
      return [update(id, bulkBody(act, row) ?? {})]
    }
    return [`# ${row.name}`, ...lines()]
  })
}

const manage = (id: string, operation: string) => `hoody containers manage ${id} ${operation}`
const snapshot = (id: string) => `hoody --container ${id} snapshots create`

function update(id: string, body: { color?: string; realm_ids?: string[] }): string {
  if (body.color) return `hoody containers update ${id} --color "${body.color}"`
  const realms = body.realm_ids ?? []
  if (realms.length === 0) return '# The command cannot take a container out of its last realm.'
  return `hoody containers update ${id} ${realms.map(realm => `--realm-ids ${realm}`).join(' ')}`
}

function deleteLines(row: Container, id: string, takeSnapshot: boolean): string[] {
  const lines: Record<DeleteStepId, string[]> = {
    resume: [manage(id, 'resume')],
    snapshot: [snapshot(id)],
    stop: [manage(id, 'stop')],
    wait: [],
    aliases: [`hoody proxy list --container-id ${id}`, '# then for each alias: hoody proxy delete ALIAS_ID'],
    delete: [`hoody containers delete ${id} -y`],
  }
  return (planDelete(row.status, { takeSnapshot, mayHaveAliases: true }) ?? []).flatMap(step => lines[step])
}
