import { startSession } from './auth/sessions.ts'
import { newId } from './db/ids.ts'
import { firstUser, insertUser } from './db/users.ts'
import { type Call, callerOf, type TestServer } from './test-server.ts'

/** Another user, signed in: nobody can sign up here, but projects can be shared. */
export async function secondUser({ server, context }: TestServer): Promise<{ id: string; call: Call }> {
  const id = newId()
  const user = { ...firstUser(context.db)!, id, username: 'second-user', email: 'second@localhost' }
  insertUser(context.db, user)
  const { token } = await startSession(context, user, { ip: '127.0.0.1', client: null })
  return { id, call: callerOf(server, token) }
}
