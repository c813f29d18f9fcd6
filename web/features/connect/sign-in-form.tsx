import { type FormEvent, type ReactNode, useState } from 'react'
import {
  completeSignIn,
  type SignInAnswer,
  signInWithPassword,
  signInWithToken,
  verifySecondFactor,
} from '../../api/sign-in.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Field, TextInput } from '../../ui/field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { placeSignInError, type SignInErrors, type SignInMethod } from './sign-in-error.ts'

export interface SignInFormProps {
  /** The server to sign in to, empty for this page's own; or why there is none yet. */
  server: { baseUrl: string } | { error: string }
  /** What is wrong with the server, shown by the caller's control. */
  onServerError: (error: string | undefined) => void
  login?: string
  onDone: () => void
  /** Above the fields: where to sign in. */
  children?: ReactNode
}

/** Password and second factor, or a token. */
export function SignInForm({
  server,
  onServerError,
  login: knownLogin = '',
  onDone,
  children,
}: SignInFormProps) {
  const [method, setMethod] = useState<'password' | 'token'>('password')
  const [login, setLogin] = useState(knownLogin)
  const [password, setPassword] = useState('')
  const [token, setToken] = useState('')
  const [code, setCode] = useState('')
  const [remember, setRemember] = useState(false)
  const [challenge, setChallenge] = useState<string>()
  const [errors, setErrors] = useState<SignInErrors>({})
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const found = check()
    setErrors(found)
    onServerError(found.server)
    if (Object.keys(found).length > 0 || 'error' in server) return
    const { baseUrl } = server
    const current: SignInMethod = challenge ? 'code' : method
    setBusy(true)
    try {
      const signedIn = await ask(baseUrl)
      if ('requires_2fa' in signedIn) return setChallenge(signedIn.temp_token)
      await completeSignIn(baseUrl, signedIn, remember)
      onDone()
    } catch (error) {
      const placed = placeSignInError(error, current)
      setErrors(placed)
      onServerError(placed.server)
      if (current === 'code' && placed.form) setChallenge(undefined)
    } finally {
      setBusy(false)
    }
  }

  function ask(baseUrl: string): Promise<SignInAnswer> | ReturnType<typeof signInWithToken> {
    if (challenge) return verifySecondFactor(baseUrl, challenge, code.replaceAll(/\s/g, ''))
    return method === 'token'
      ? signInWithToken(baseUrl, token.trim())
      : signInWithPassword(baseUrl, login.trim(), password)
  }

  function check(): SignInErrors {
    const found: SignInErrors = {}
    if ('error' in server) found.server = server.error
    if (challenge) return code.trim() ? found : { ...found, code: 'Enter the code.' }
    if (method === 'token') {
      if (!token.trim()) found.token = 'Enter a token.'
      else if (!token.trim().startsWith('hdy_')) found.token = 'A token begins with hdy_.'
      return found
    }
    if (!login.trim()) found.login = 'Enter an email address or user name.'
    if (!password) found.password = 'Enter the password.'
    return found
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {children}
      {challenge ? (
        <Field
          label="Code"
          hint="Six digits from the authenticator app, or one of the ten-character backup codes."
          error={errors.code}
        >
          <TextInput
            value={code}
            onChange={event => setCode(event.target.value)}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            // The form has just changed under the user's hands: the next thing to type is this.
            ref={focusOnce}
          />
        </Field>
      ) : (
        <>
          <div>
            <SegmentedControl
              label="Sign in with"
              value={method}
              options={[
                { value: 'password', label: 'Password' },
                { value: 'token', label: 'Token' },
              ]}
              onChange={next => {
                setMethod(next)
                setErrors({})
              }}
            />
          </div>
          {method === 'password' ? (
            <>
              <Field label="Email or user name" error={errors.login}>
                <TextInput
                  value={login}
                  onChange={event => setLogin(event.target.value)}
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </Field>
              <Field label="Password" error={errors.password}>
                <TextInput
                  type="password"
                  value={password}
                  onChange={event => setPassword(event.target.value)}
                  autoComplete="current-password"
                />
              </Field>
            </>
          ) : (
            <Field
              label="Token"
              hint="A long-lived token, such as a colleague or the CLI created. It begins with hdy_."
              error={errors.token}
            >
              <TextInput
                type="password"
                value={token}
                onChange={event => setToken(event.target.value)}
                autoComplete="off"
              />
            </Field>
          )}
          <Checkbox
            label="Keep me signed in on this browser"
            hint="Otherwise the session ends with the browser."
            checked={remember}
            onChange={event => setRemember(event.target.checked)}
          />
        </>
      )}
      {errors.form && (
        <p role="alert" className="font-strong">
          {errors.form}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? 'Signing in' : 'Sign in'}
        </Button>
        {challenge && <Button onClick={() => setChallenge(undefined)}>Back</Button>}
      </div>
    </form>
  )
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus()
}
