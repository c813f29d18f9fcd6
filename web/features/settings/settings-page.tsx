import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { aboutQuery } from '../../api/about.ts'
import { type Connection, useActiveConnection } from '../../api/connection.ts'
import { unknownEvents } from '../../api/live.ts'
import { setSession, useSessions } from '../../api/session.ts'
import { LegendEditor } from '../../components/legend-editor.tsx'
import { SingleKeys } from '../../components/single-keys.tsx'
import { paths } from '../../lib/paths.ts'
import { setKeysHidden, setTheme, usePreferences } from '../../lib/preferences.ts'
import { useTitle } from '../../lib/title.ts'
import { Checkbox } from '../../ui/field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { PasswordForm } from './password-form.tsx'
import { UndoSetting } from './undo-setting.tsx'
import { ViewsSettings } from './views-settings.tsx'

export function SettingsPage() {
  useTitle('settings')
  const connection = useActiveConnection()
  const { theme, keysHidden } = usePreferences()
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-4 px-4 py-6">
      <h1 className="text-xl font-strong">Settings</h1>
      <Panel title="This browser">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span>Theme</span>
          <SegmentedControl
            label="Theme"
            value={theme}
            options={[
              { value: 'system', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={setTheme}
          />
        </div>
        <Checkbox
          label="Keys hidden"
          hint="Masks ids and service links on every page, for screen shares and screenshots. Whoever has such a link has the shell."
          checked={keysHidden}
          onChange={event => setKeysHidden(event.target.checked)}
        />
        <SingleKeys />
        <UndoSetting />
      </Panel>
      {connection && (
        <>
          <Panel title="Colour legend">
            <LegendEditor />
          </Panel>
          <Panel title="Views">
            <ViewsSettings />
          </Panel>
          <ConnectionPanel connection={connection} />
        </>
      )}
    </div>
  )
}

function ConnectionPanel({ connection }: { connection: Connection }) {
  const session = useSessions(state => state.sessions[connection.id])
  const about = useQuery({ ...aboutQuery, enabled: connection.baseUrl === '' })
  const unknown = [...unknownEvents].map(([type, count]) => `${type} (${count})`)
  return (
    <>
      <Panel title="Connection">
        <dl className="grid grid-cols-[92px_1fr] gap-x-2.5 gap-y-1.5">
          <dt className="text-ink-3">Server</dt>
          <dd>
            {connection.name} {connection.baseUrl && <span className="text-ink-3">{connection.baseUrl}</span>}
          </dd>
          <dt className="text-ink-3">User</dt>
          <dd>{connection.user}</dd>
          <dt className="text-ink-3">Kit domain</dt>
          <dd>{connection.containersDomain}</dd>
          {about.data && (
            <>
              <dt className="text-ink-3">Livery</dt>
              <dd>
                {about.data.version}, engine {about.data.engine}
              </dd>
            </>
          )}
          {unknown.length > 0 && (
            <>
              <dt className="text-ink-3">New events</dt>
              <dd>The server sends events that this version does not know: {unknown.join(', ')}.</dd>
            </>
          )}
        </dl>
        {session && (
          <Checkbox
            label="Keep me signed in on this browser"
            hint="Otherwise the session ends with the browser."
            checked={session.remember}
            onChange={event => setSession(connection.id, { ...session, remember: event.target.checked })}
          />
        )}
        <Link to={paths.connect} className="justify-self-start underline underline-offset-2">
          Other servers and saved connections
        </Link>
      </Panel>
      {about.data && session?.refreshToken && (
        <Panel title="Password">
          <PasswordForm hasPassword={about.data.has_password} />
        </Panel>
      )}
    </>
  )
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 rounded-card border border-line bg-sheet p-4 shadow-card">
      <h2 className="font-strong">{title}</h2>
      {children}
    </section>
  )
}
