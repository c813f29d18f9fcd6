import { kitUrl } from '../../../contract/kit.ts'
import { activeConnection } from '../../api/connection.ts'
import type { Container } from '../../api/fleet-state.ts'

export type ServiceAddress = { url: string; reason?: never } | { url?: never; reason: string }

/** Where a service of it is reached, or why it is not. The address is a credential: whoever has it is in (sheet §17.2). */
export function serviceAddress(container: Container, segment: string): ServiceAddress {
  const { id, project_id, server_name, hoody_kit, status } = container
  const connection = activeConnection()
  if (!hoody_kit) return { reason: 'It was created without the kit, so it has no service addresses.' }
  if (connection?.simulated) return { reason: 'The engine is simulated: no service answers.' }
  if (!server_name || !connection) return { reason: 'It has no server to open it on.' }
  if (status !== 'running') return { reason: 'Nothing answers until it is running.' }
  const place = { projectId: project_id, containerId: id, serverName: server_name }
  return { url: kitUrl({ ...place, containersDomain: connection.containersDomain, segment }) }
}
