import { kitUrl } from '../../../contract/kit.ts'
import { activeConnection } from '../../api/connection.ts'
import type { Container } from '../../api/fleet-state.ts'

export interface ServiceAddress {
  /** Null where it has none. A credential: whoever has it is in (sheet §17.2). */
  url: string | null
  /** Why it cannot be opened now. An address can be handed on even so. */
  reason: string | undefined
}

/** Where a service of it is reached, and why it cannot be opened. */
export function serviceAddress(container: Container, segment: string): ServiceAddress {
  const { id, project_id, server_name, hoody_kit } = container
  const connection = activeConnection()
  if (!hoody_kit)
    return { url: null, reason: 'It was created without the kit, so it has no service addresses.' }
  if (!server_name || !connection) return { url: null, reason: 'It has no server to open it on.' }
  const place = { projectId: project_id, containerId: id, serverName: server_name }
  return {
    url: kitUrl({ ...place, containersDomain: connection.containersDomain, segment }),
    reason: whyClosed(container),
  }
}

/** Why nothing behind any of its addresses can be opened now. */
export function whyClosed({ status }: Container): string | undefined {
  if (activeConnection()?.simulated) return 'The engine is simulated: nothing of it can be opened.'
  return status === 'running' ? undefined : 'Nothing answers until it is running.'
}

/** Nothing there learns where one came from: the address of this page holds ids. */
export function openAddress(url: string) {
  window.open(url, '_blank', 'noopener,noreferrer')
}
