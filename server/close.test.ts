import { expect, test, vi } from 'vitest'
import { createServer } from './create-server.ts'
import { callerOf } from './test-server.ts'

test('what is asked while the server closes is no failure to log', async () => {
  const login = { email: 'mara@example.org', password: 'correct horse 7 battery' }
  const server = await createServer({ data: ':memory:', ...login })
  const logged = vi.spyOn(process.stderr, 'write')
  // The password is looked at beside everything else; after that the database is asked.
  const asked = callerOf(server, null)('POST', '/api/v1/users/auth/login', login)
  await new Promise(setImmediate)
  await server.close()
  await asked
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})
