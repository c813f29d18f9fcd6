import { isApiError, messageOf } from '../../api/error.ts'

/** Errors by the control they belong to; `form` is for those of none. */
export type SignInErrors = Partial<
  Record<'server' | 'login' | 'password' | 'token' | 'code' | 'form', string>
>

export type SignInMethod = 'password' | 'token' | 'code'

/** Where to show a failed sign-in, and in which words. */
export function placeSignInError(error: unknown, method: SignInMethod): SignInErrors {
  if (!isApiError(error)) return { form: messageOf(error) }
  if (error.offline) return { server: error.message }
  const isForeign = error.code === 'NOT_JSON' || error.status === 404 || error.status === 405
  if (isForeign) return { server: 'There is no Hoody API at this address. Check it.' }
  if (error.status === 429) return { form: error.message }
  const login = error.field('username') ?? error.field('email')
  if (error.status === 400 && method === 'password' && (login || error.field('password'))) {
    return {
      ...(login && { login: sentence(login) }),
      ...(error.field('password') && { password: wrong.password }),
    }
  }
  if (error.code === 'INVALID_TEMP_TOKEN') return { form: 'That took too long. Enter the password again.' }
  if ([400, 401].includes(error.status)) return { [method]: wrong[method] }
  return { form: error.message }
}

const wrong: Record<SignInMethod, string> = {
  password: 'Name or password is wrong.',
  token: 'This token is not valid here, or has expired.',
  code: 'This code is wrong or has expired. Enter the current one.',
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`
}
