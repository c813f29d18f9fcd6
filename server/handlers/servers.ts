import type { Caller } from '../auth/caller.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { containersOnServer } from '../db/containers.ts'
import { findServer, listServers, type ServerRow, toRental, usedCapacity } from '../db/servers.ts'
import { notFound } from '../errors.ts'
import { serverRuntime } from '../server-runtime.ts'

function serverFor(context: Context, caller: Caller, id: string): ServerRow {
  const server = findServer(context.db, caller.user_id, id)
  if (!server) throw notFound('Server')
  return server
}

// Servers belong to no realm but through pools, of which there are none here: every realm may use all of them.
export const serverHandlers = {
  listServers: ({ context, caller }) => {
    const used = usedCapacity(context.db, caller.user_id)
    const now = context.clock.now()
    return {
      data: listServers(context.db, caller.user_id).map(row => toRental(row, used.get(row.id) ?? 0, now)),
      message: 'Servers retrieved successfully',
    }
  },

  getServer: ({ context, caller, params }) => {
    const row = serverFor(context, caller, params.id)
    return {
      data: toRental(row, containersOnServer(context.db, row.id), context.clock.now()),
      message: 'Server retrieved successfully',
    }
  },

  getServerRuntime: ({ context, caller, params }) => ({
    data: serverRuntime(context, serverFor(context, caller, params.id)),
    message: 'Server runtime retrieved successfully',
  }),
} satisfies Partial<Handlers>
