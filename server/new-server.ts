import { newId } from './db/ids.ts'
import type { ServerRow, ServerSpecs } from './db/servers.ts'

export interface Place {
  /** First part of the node's name. */
  code: string
  country: string
  country_name: string
  region: string
  city: string
  datacenter: string
}

export const places = [
  place('us', 'US', 'United States', 'us-east', 'Ashburn', 'ASH1'),
  place('de', 'DE', 'Germany', 'eu-central', 'Falkenstein', 'FSN1'),
  place('fi', 'FI', 'Finland', 'eu-north', 'Helsinki', 'HEL1'),
  place('sg', 'SG', 'Singapore', 'ap-southeast', 'Singapore', 'SIN1'),
  place('br', 'BR', 'Brazil', 'sa-east', 'São Paulo', 'GRU1'),
  place('jp', 'JP', 'Japan', 'ap-northeast', 'Tokyo', 'NRT1'),
] as const

function place(
  code: string,
  country: string,
  country_name: string,
  region: string,
  city: string,
  datacenter: string,
): Place {
  return { code, country, country_name, region, city, datacenter }
}

/** Containers that a free server takes at most (sheet §13). */
const freeCapacity = 10
const day = 86_400_000

const network: ServerSpecs['network'] = {
  bandwidth_mbps: 1000,
  bandwidth_formatted: '1 Gbit/s',
  traffic_tb: null,
  traffic_unlimited: true,
}

/** A slice of a node whose processor and memory are shared with others. @param now epoch ms */
export function freeServer(user_id: string, at: Place, now: number): ServerRow {
  return {
    ...common(user_id, at, now),
    name: `node-${at.code}`,
    subserver_name: `free-${at.code}`,
    model: 'Shared slice',
    is_vm: true,
    is_free: true,
    max_containers: freeCapacity,
    specs: {
      cpu: null,
      ram: null,
      disks: { config: [{ count: 1, capacity_gb: 80, type: 'NVMe' }], total_gb: 80, summary: '80 GB NVMe' },
      network,
      additional: { ipv4_count: 0, ipv6_enabled: true },
    },
    amount: '0.00',
    rental_end: null,
  }
}

/** A whole machine, as large as its containers need. @param now epoch ms */
export function dedicatedServer(
  user_id: string,
  at: Place,
  now: number,
  name: string,
  max_containers = 1000,
): ServerRow {
  const size = Math.max(1, Math.ceil(max_containers / 1000))
  const disk = 7680 * size
  return {
    ...common(user_id, at, now),
    name,
    subserver_name: null,
    model: 'Dedicated 96-core',
    is_vm: false,
    is_free: false,
    max_containers,
    specs: {
      cpu: {
        model: 'AMD EPYC 9654',
        cores: 96 * size,
        threads: 192 * size,
        score: 122_000 * size,
        score_type: 'passmark',
      },
      ram: { capacity_gb: 1536 * size, type: 'ECC DDR5', speed_mhz: 4800 },
      disks: {
        config: [{ count: 2 * size, capacity_gb: 3840, type: 'NVMe' }],
        total_gb: disk,
        summary: `${2 * size} × 3.84 TB NVMe`,
      },
      network,
      additional: { ipv4_count: 1, ipv6_enabled: true },
    },
    amount: (749 * size).toFixed(2),
    rental_end: new Date(now + 365 * day).toISOString(),
  }
}

function common(user_id: string, at: Place, now: number) {
  const { country, country_name, region, city, datacenter } = at
  const started = new Date(now).toISOString()
  return {
    id: newId(),
    rental_id: newId(),
    user_id,
    country,
    country_name,
    region,
    city,
    datacenter,
    status: 'active',
    rental_start: started,
    expired_at: null,
    expired_reason: null,
    booted_at: started,
  }
}
