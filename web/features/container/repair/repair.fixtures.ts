import { ApiError } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { Image } from '../../../api/images.ts'
import type { Project } from '../../../api/projects.ts'
import type { Rental } from '../../../api/servers.ts'
import type { Facts } from './facts.ts'

export const aContainer = (more: Partial<Container> = {}): Container =>
  ({
    id: 'me',
    name: 'acme-api',
    status: 'running',
    project_id: 'p',
    project_alias: 'acme',
    server_id: 'a',
    server_name: 'node-a',
    container_image: 'debian/13',
    hoody_kit: true,
    dev_kit: false,
    ssh_public_key: null,
    ...more,
  }) as Container

export const aRental = (more: { status?: string; used?: number } = {}): Rental =>
  ({
    server_id: 'a',
    status: more.status ?? 'active',
    server: { name: 'node-a', container_capacity: { used: more.used ?? 4, max: 10 } },
  }) as unknown as Rental

export function someFacts(more: Partial<Facts> = {}): Facts {
  const container = more.container ?? aContainer()
  return {
    rows: [container],
    servers: [aRental()],
    projects: [{ id: 'p', alias: 'acme', max_containers: null } as Project],
    images: [{ image_name: 'debian/13', os: 'debian', release: '13' } as Image],
    transition: undefined,
    aliases: undefined,
    services: undefined,
    ...more,
    container,
  }
}

export const refusal = (status: number, code: string, message = 'No', data?: unknown) =>
  new ApiError({ status, code, message, data })
