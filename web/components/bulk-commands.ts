// A plan as commands of the official CLI, in the names of 1.0.0-beta.12 (sheet §19).

import type { Container } from '../api/fleet-state.ts'
import { type ApiRequest, hoodyCommand } from '../lib/request-as.ts'
import { bulkBody, isBulkOperation } from './bulk-act.ts'
import type { BulkPlan } from './bulk-plan.ts'
import { type DeleteStepId, planDelete } from './delete-plan.ts'

/**
 * Lines for a shell, a comment with the name before each container's own.
 * @param showId how an id is written: as it is for the clipboard, masked on the screen
 */
export function bulkCommands({ act, acting }: BulkPlan, showId: (id: string) => string = id => id): string[] {
  return acting.flatMap(row => {
    const lines = () => {
      if (isBulkOperation(act.kind)) return said(manage(row.id, act.kind))
      if (act.kind === 'snapshot') return said(snapshot(row.id))
      if (act.kind === 'delete') return deleteLines(row, act.takeSnapshot)
      return update(row.id, bulkBody(act, row) ?? {})
    }
    return [`# ${row.name}`, ...lines().map(line => line.replaceAll(row.id, showId(row.id)))]
  })
}

/** One line each: a plan of many is read by its lines. */
function said(request: ApiRequest): string[] {
  const { command = '' } = hoodyCommand(request) ?? {}
  return [command.replaceAll(' \\\n  ', ' ')]
}

const containerPath = (id: string) => `/api/v1/containers/${id}`
const manage = (id: string, operation: string) => ({
  method: 'POST',
  path: `${containerPath(id)}/${operation}`,
})
const snapshot = (id: string) => ({ method: 'POST', path: `${containerPath(id)}/snapshots`, body: {} })

function update(id: string, body: { color?: string; realm_ids?: string[] }): string[] {
  if (body.realm_ids?.length === 0) {
    return ['# The command cannot take a container out of its last realm.']
  }
  return said({ method: 'PUT', path: containerPath(id), body })
}

function deleteLines({ id, status }: Container, takeSnapshot: boolean): string[] {
  const lines: Record<DeleteStepId, string[]> = {
    resume: said(manage(id, 'resume')),
    snapshot: said(snapshot(id)),
    stop: said(manage(id, 'stop')),
    wait: [],
    aliases: [
      `hoody proxy list --container-id ${id}`,
      '# then for each alias: hoody proxy delete ALIAS_ID -y',
    ],
    delete: said({ method: 'DELETE', path: containerPath(id) }),
  }
  return (planDelete(status, { takeSnapshot, mayHaveAliases: true }) ?? []).flatMap(step => lines[step])
}
