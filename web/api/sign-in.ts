import { containersDomain } from '../../contract/containers-domain.ts'
import { forgetChoices } from '../lib/recent.ts'
import { answer, openClientAt, type Schemas } from './client.ts'
import { activeConnection, type Connection, saveConnection } from './connection.ts'
import { forgetAnswers } from './forget-answers.ts'
import { forgetLastKnown } from './last-known.ts'
import { sessionFrom, type Tokens } from './renew.ts'
import { dropSession, sessionOf, setSession } from './session.ts'

/** Empty for the server this page came from. */
const originOf = (baseUrl: string) => baseUrl || location.origin

/** Signed in, or a second factor is needed within five minutes (sheet §2.1). */
export type SignInAnswer = Schemas['LoginAnswer']

export function signInWithPassword(baseUrl: string, login: string, password: string): Promise<SignInAnswer> {
  const who = login.includes('@') ? { email: login } : { username: login }
  return answer(
    openClientAt(originOf(baseUrl)).POST('/api/v1/users/auth/login', {
      body: { ...who, password, client: 'web' },
    }),
  )
}

export function verifySecondFactor(
  baseUrl: string,
  tempToken: string,
  code: string,
): Promise<Schemas['Session']> {
  return answer(
    openClientAt(originOf(baseUrl)).POST('/api/v1/users/auth/2fa/verify', {
      body: { temp_token: tempToken, code, client: 'web' },
    }),
  )
}

/** With the code of the printed link, which is good for one use. */
export function signInWithCode(code: string): Promise<Schemas['Session']> {
  return answer(openClientAt(location.origin).POST('/livery/sign-in', { body: { code } }))
}

/** Who a long-lived token (`hdy_…`) belongs to. */
export async function signInWithToken(
  baseUrl: string,
  token: string,
): Promise<Tokens & { user: { username: string } }> {
  const user = await answer(openClientAt(originOf(baseUrl), token).GET('/api/v1/users/auth/me'))
  return { token, user }
}

/** Saves the connection and its session, and makes it the active one. Requests that waited for it go on. */
export async function completeSignIn(
  baseUrl: string,
  signedIn: Tokens & { user: { username: string } },
  remember: boolean,
): Promise<Connection> {
  const before = activeConnection()
  const about = baseUrl ? null : await aboutOwn()
  const connection = saveConnection({
    baseUrl,
    name: baseUrl ? new URL(baseUrl).host : 'This server',
    user: signedIn.user.username,
    containersDomain: about?.containers_domain ?? containersDomain(originOf(baseUrl)),
    simulated: about?.engine === 'simulated',
  })
  if (before && before.id !== connection.id) forgetAnswers()
  setSession(connection.id, sessionFrom(signedIn, remember))
  return connection
}

/** An address on this machine does not tell the domain of kit URLs: the embedded control plane says it (sheet §1.1). */
async function aboutOwn(): Promise<Schemas['About'] | null> {
  try {
    return await answer(openClientAt(location.origin).GET('/livery/about'))
  } catch {
    return null
  }
}

/** Ends the session at the server too, if it is one that a sign-in began; its failure must not keep anybody signed in. */
export function signOut(connection: Connection) {
  const session = sessionOf(connection.id)
  dropSession(connection.id)
  forgetAnswers()
  forgetChoices(connection.id)
  void forgetLastKnown(connection.id)
  if (!session?.refreshToken) return
  answer(openClientAt(originOf(connection.baseUrl), session.token).POST('/api/v1/users/auth/logout')).catch(
    () => {},
  )
}
