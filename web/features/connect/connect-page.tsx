import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { aboutQuery } from '../../api/about.ts'
import { parseBaseUrl } from '../../api/base-url.ts'
import {
  activateConnection,
  type Connection,
  removeConnection,
  useConnections,
} from '../../api/connection.ts'
import { forgetAnswers } from '../../api/forget-answers.ts'
import { forgetLastKnown } from '../../api/last-known.ts'
import { forgetLastSeen } from '../../api/last-seen.ts'
import { dropSession, useSessions } from '../../api/session.ts'
import { Brand } from '../../components/brand.tsx'
import { safeReturn } from '../../lib/paths.ts'
import { useTitle } from '../../lib/title.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function ConnectPage() {
  useTitle('sign in')
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const about = useQuery(aboutQuery)
  const [place, setPlace] = useState<'here' | 'other'>()
  const [address, setAddress] = useState('')
  const [login, setLogin] = useState('')
  const [serverError, setServerError] = useState<string>()
  const hostsApi = about.data !== undefined
  const chosen = place ?? (about.isError ? 'other' : 'here')
  const baseUrl = chosen === 'here' ? '' : parseBaseUrl(address)

  const done = () => navigate(safeReturn(search.get('to')), { replace: true })

  function pick(connection: Connection, signedIn: boolean) {
    if (signedIn) {
      forgetAnswers()
      activateConnection(connection.id)
      return done()
    }
    setPlace(connection.baseUrl ? 'other' : 'here')
    setAddress(connection.baseUrl)
    setLogin(connection.user)
    setServerError(undefined)
  }

  return (
    <main className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <Brand />
      <section className="grid gap-5 rounded-card border border-line bg-sheet p-5 shadow-card">
        <h1 className="text-xl font-strong">Sign in</h1>
        <SignInForm
          // Another saved connection starts the form anew, with its user.
          key={`${chosen} ${login}`}
          login={login}
          server={
            baseUrl === null
              ? { error: 'Enter the address of a Hoody API, such as https://api.hoody.com.' }
              : { baseUrl }
          }
          onServerError={setServerError}
          onDone={done}
        >
          {hostsApi && (
            <div>
              <SegmentedControl
                label="Server"
                value={chosen}
                options={[
                  { value: 'here', label: 'This server' },
                  { value: 'other', label: 'Another Hoody API' },
                ]}
                onChange={next => {
                  setPlace(next)
                  setServerError(undefined)
                }}
              />
            </div>
          )}
          {chosen === 'other' ? (
            <Field
              label="Address"
              hint="The base URL of the API. It has to allow this page to call it (CORS)."
              error={serverError}
            >
              <TextInput
                type="url"
                value={address}
                onChange={event => setAddress(event.target.value)}
                placeholder="https://api.hoody.com"
                autoCapitalize="none"
                spellCheck={false}
                autoComplete="url"
              />
            </Field>
          ) : (
            serverError && (
              <p role="alert" className="font-strong">
                {serverError}
              </p>
            )
          )}
          {chosen === 'here' && about.data?.has_password === false && (
            <p className="rounded-control bg-wash px-3 py-2">
              No password is set yet: open the link that Livery printed when it started. A password can then
              be set in the settings.
            </p>
          )}
        </SignInForm>
      </section>
      <SavedConnections onPick={pick} />
    </main>
  )
}

function SavedConnections({ onPick }: { onPick: (connection: Connection, signedIn: boolean) => void }) {
  const connections = useConnections(state => state.connections)
  const sessions = useSessions(state => state.sessions)
  if (connections.length === 0) return null
  return (
    <section aria-labelledby="saved" className="grid gap-2">
      <h2 id="saved" className="text-2xs font-semibold text-ink-3">
        Saved connections
      </h2>
      <ul className="grid gap-2">
        {connections.map(connection => {
          const signedIn = sessions[connection.id] !== undefined
          return (
            <li
              key={connection.id}
              className="flex items-center gap-2 rounded-card border border-line bg-sheet py-2 pr-2 pl-4"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate font-strong">{connection.name}</span>
                <span className="block truncate text-ink-2">{connection.user}</span>
              </span>
              <Button onClick={() => onPick(connection, signedIn)}>{signedIn ? 'Open' : 'Sign in'}</Button>
              <IconButton
                icon="close"
                label={`Forget ${connection.name}, ${connection.user}`}
                onClick={() => {
                  dropSession(connection.id)
                  void forgetLastKnown(connection.id)
                  forgetLastSeen(connection.id)
                  removeConnection(connection.id)
                }}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
