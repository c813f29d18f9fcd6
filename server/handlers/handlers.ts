import type { Handlers } from '../contract-routes.ts'
import { activityHandlers } from './activity.ts'
import { aliasHandlers } from './aliases.ts'
import { authHandlers } from './auth.ts'
import { containerActionHandlers } from './container-actions.ts'
import { containerHandlers } from './containers.ts'
import { envHandlers } from './env.ts'
import { eventHandlers } from './events.ts'
import { firewallHandlers } from './firewall.ts'
import { imageHandlers } from './images.ts'
import { liveryHandlers } from './livery.ts'
import { networkHandlers } from './network.ts'
import { notificationHandlers } from './notifications.ts'
import { projectPermissionHandlers } from './project-permissions.ts'
import { projectHandlers } from './projects.ts'
import { proxySettingsHandlers } from './proxy-settings.ts'
import { realmHandlers } from './realms.ts'
import { serverHandlers } from './servers.ts'
import { snapshotHandlers } from './snapshots.ts'
import { tokenHandlers } from './tokens.ts'
import { twoFactorHandlers } from './two-factor.ts'

/** Every operation of the contract; one that lacks a handler is a type error here. */
export const handlers: Handlers = {
  ...activityHandlers,
  ...aliasHandlers,
  ...authHandlers,
  ...containerActionHandlers,
  ...containerHandlers,
  ...envHandlers,
  ...eventHandlers,
  ...firewallHandlers,
  ...imageHandlers,
  ...liveryHandlers,
  ...networkHandlers,
  ...notificationHandlers,
  ...projectHandlers,
  ...projectPermissionHandlers,
  ...proxySettingsHandlers,
  ...realmHandlers,
  ...serverHandlers,
  ...snapshotHandlers,
  ...tokenHandlers,
  ...twoFactorHandlers,
}
