/** Beginnings of query keys that more than one file names. */
export const keys = {
  fleet: ['fleet'],
  container: (id: string) => ['containers', id],
  containers: ['containers'],
  proxySettings: (id: string) => ['containers', id, 'proxy-settings'],
  aliases: ['aliases'],
  projects: ['projects'],
  servers: ['servers'],
  images: ['images'],
  realms: ['realms'],
  events: ['events'],
  account: ['account'],
  tokens: ['tokens'],
  notifications: ['notifications'],
  storage: ['storage'],
  pools: ['pools'],
} as const
