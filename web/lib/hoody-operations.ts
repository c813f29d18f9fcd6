// What a request is called in the official SDK and in the `hoody` command, both 1.0.0-beta.12 (sheet §19; the rest by
// the SDK's own list of endpoints, docs/reference/HTTP-METHODS.md).

export interface Operation {
  method: string
  /** As the contract writes it. */
  path: string
  /** Of `client.api`. Its arguments are the path's parameters in their order, then the body. */
  sdk: string
  /**
   * Words after `hoody`; `{id}` is the path's parameter. With `-y` where the command would ask: its question would read
   * the next of several pasted lines as the answer.
   */
  command: string
  /**
   * Fields of the body that the command has a flag for. `name!` has a `--no-name` too, `name?` understands the word
   * `null`. `*` stands for the whole body in `--body`.
   */
  flags?: string
  /** What the command sends by itself, and the API assumes too. */
  defaults?: Readonly<Record<string, unknown>>
  /** What the command sends by itself, and the API would not assume. */
  adds?: Readonly<Record<string, unknown>>
}

const rule = 'action protocol description destination_port source_port state icmp_type icmp_code'
const on = '--container {id}'
const container = '/api/v1/containers/{id}'
const alias = 'alias program port index target_path? allow_path_override expires_at?'

/** The first that fits counts. */
export const operations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/projects/{id}/containers',
    sdk: 'containers.create',
    command: 'containers create --project {id}',
    flags:
      'server_id name color container_image? ai! environment_vars ssh_public_key? comment? hoody_kit! dev_kit kvm ' +
      'dev_kvm autostart! ramdisk! cache! cache_image prespawn bypass_prespawn realm_ids',
    defaults: {
      ai: true,
      hoody_kit: true,
      autostart: true,
      ramdisk: true,
      cache: true,
      cache_image: false,
      prespawn: false,
      bypass_prespawn: false,
      kvm: false,
      dev_kvm: false,
    },
  },
  {
    method: 'PUT',
    path: container,
    sdk: 'containers.update',
    command: 'containers update {id}',
    flags:
      'name color comment? ai autostart ramdisk ramdisk_scope environment_vars ssh_public_key? realm_ids',
  },
  { method: 'DELETE', path: container, sdk: 'containers.delete', command: 'containers delete {id} -y' },
  {
    method: 'POST',
    path: `${container}/copy`,
    sdk: 'containers.copy',
    command: 'containers copy {id}',
    flags:
      'target_project_id target_server_id name ssh_public_key? source_snapshot copy_firewall_rules copy_network_rules kvm dev_kvm',
    defaults: { copy_firewall_rules: false, copy_network_rules: false },
  },
  {
    method: 'POST',
    path: `${container}/authorize`,
    sdk: 'containers.authorize',
    command: 'containers authorize {id}',
  },
  { method: 'POST', path: `${container}/sync`, sdk: 'containers.sync', command: 'containers sync {id}' },
  {
    method: 'PUT',
    path: `${container}/kvm`,
    sdk: 'containers.setContainerKvm',
    command: 'containers kvm {id}',
    flags: 'kvm!',
  },
  {
    method: 'PUT',
    path: `${container}/env`,
    sdk: 'env.bulkSet',
    command: `${on} containers env bulk-set`,
    flags: '*',
  },
  {
    method: 'PUT',
    path: `${container}/env/{key}`,
    sdk: 'env.set',
    command: `${on} containers env set --key {key}`,
    flags: 'value',
  },
  {
    method: 'DELETE',
    path: `${container}/env/{key}`,
    sdk: 'env.delete',
    command: `${on} containers env delete --key {key} -y`,
  },
  {
    method: 'POST',
    path: `${container}/snapshots`,
    sdk: 'containers.createSnapshot',
    command: `${on} snapshots create`,
    flags: 'alias expiry',
  },
  {
    method: 'PUT',
    path: `${container}/snapshots/{name}`,
    sdk: 'containers.restoreSnapshot',
    command: `${on} snapshots restore --name {name} -y`,
  },
  {
    method: 'DELETE',
    path: `${container}/snapshots/{name}`,
    sdk: 'containers.deleteSnapshot',
    command: `${on} snapshots delete --name {name} -y`,
  },
  {
    method: 'PUT',
    path: `${container}/snapshots/{name}/alias`,
    sdk: 'containers.updateSnapshotAlias',
    command: `${on} snapshots update-alias --name {name}`,
    flags: 'alias?',
  },
  ...(['ingress', 'egress'] as const).flatMap((direction): Operation[] => {
    const path = `${container}/firewall/${direction}`
    const side = direction === 'ingress' ? 'Ingress' : 'Egress'
    const flags = `${rule} ${direction === 'ingress' ? 'source' : 'destination'}`
    const command = `${on} firewall ${direction}`
    return [
      { method: 'POST', path, sdk: `firewall.add${side}Rule`, command: `${command} create`, flags },
      { method: 'PATCH', path, sdk: `firewall.toggle${side}Rule`, command: `${command} toggle`, flags },
      {
        method: 'DELETE',
        path,
        sdk: `firewall.remove${side}Rule`,
        command: `${command} delete -y`,
        flags: `all ${flags}`,
        adds: { state: 'enabled' },
      },
    ]
  }),
  {
    method: 'POST',
    path: `${container}/firewall/reset`,
    sdk: 'firewall.reset',
    command: `${on} firewall reset -y`,
  },
  {
    method: 'PUT',
    path: `${container}/network`,
    sdk: 'containers.updateNetworkConfig',
    command: `${on} network update`,
    // It takes `--proxy` for its own connection.
    flags: 'type country city region comment dns_servers',
  },
  {
    method: 'DELETE',
    path: `${container}/network`,
    sdk: 'containers.removeNetworkConfig',
    command: `${on} network delete -y`,
  },
  {
    method: 'POST',
    path: `${container}/network/start`,
    sdk: 'containers.startNetwork',
    command: `${on} network start`,
  },
  {
    method: 'POST',
    path: `${container}/network/stop`,
    sdk: 'containers.stopNetwork',
    command: `${on} network stop -y`,
  },
  {
    method: 'PUT',
    path: `${container}/proxy/settings`,
    sdk: 'proxyDiscovery.updateContainerProxySettings',
    command: 'containers proxy settings update {id}',
    flags: 'enable_proxy default',
  },
  {
    method: 'POST',
    path: `${container}/{operation}`,
    sdk: 'containers.manage',
    command: 'containers manage {id} {operation}',
  },
  {
    method: 'POST',
    path: '/api/v1/proxy/aliases',
    sdk: 'proxyAliases.create',
    command: 'proxy create',
    flags: `container_id ${alias.replace('allow_path_override', 'allow_path_override!')} enabled!`,
    defaults: { allow_path_override: true, enabled: true },
  },
  {
    method: 'PATCH',
    path: '/api/v1/proxy/aliases/{id}',
    sdk: 'proxyAliases.update',
    command: 'proxy update {id}',
    flags: `${alias} enabled`,
  },
  {
    method: 'PATCH',
    path: '/api/v1/proxy/aliases/{id}/state',
    sdk: 'proxyAliases.setState',
    command: 'proxy set-state {id}',
    flags: 'enabled!',
  },
  {
    method: 'DELETE',
    path: '/api/v1/proxy/aliases/{id}',
    sdk: 'proxyAliases.delete',
    command: 'proxy delete {id} -y',
  },
  {
    method: 'POST',
    path: '/api/v1/projects',
    sdk: 'projects.create',
    command: 'projects create',
    flags: 'alias color max_containers? realm_ids',
  },
  {
    method: 'PUT',
    path: '/api/v1/projects/{id}',
    sdk: 'projects.update',
    command: 'projects update {id}',
    flags: 'alias color max_containers? realm_ids',
  },
  {
    method: 'DELETE',
    path: '/api/v1/projects/{id}',
    sdk: 'projects.delete',
    command: 'projects delete {id} -y',
  },
  {
    method: 'POST',
    path: '/api/v1/images/import/{id}',
    sdk: 'images.importFree',
    command: 'images import-free {id}',
  },
]
