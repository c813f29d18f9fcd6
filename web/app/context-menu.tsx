import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type Connection, useConnections } from '../api/connection.ts'
import { realmsQuery } from '../api/realms.ts'
import { realmLabel } from '../components/realm-label.ts'
import { switchConnection, switchRealm } from '../components/switch-context.ts'
import { paths } from '../lib/paths.ts'
import { usePreferences } from '../lib/preferences.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton, type MenuEntry } from '../ui/menu.tsx'

const ALL = ''

/** Whose fleet is shown and which realm of it: "admin · all realms". */
export function ContextMenu({ connection }: { connection: Connection }) {
  const navigate = useNavigate()
  const connections = useConnections(state => state.connections)
  const realms = useQuery(realmsQuery)
  const keysHidden = usePreferences(state => state.keysHidden)
  const ids = new Set(realms.data)
  if (connection.realmId) ids.add(connection.realmId)

  function entries(): MenuEntry[] {
    return [
      {
        group: 'Realm',
        value: connection.realmId ?? ALL,
        options: [
          { value: ALL, label: 'All realms' },
          ...[...ids].map(id => ({ value: id, label: keysHidden ? realmLabel(id) : id })),
        ],
        onChange: id => switchRealm(connection.id, id === ALL ? null : id),
      },
      'separator',
      {
        group: 'Connection',
        value: connection.id,
        options: connections.map(({ id, name, user }) => ({ value: id, label: name, hint: user })),
        onChange: id => navigate(switchConnection(id) ? paths.fleet : paths.connect),
      },
      { label: 'Another server', onSelect: () => navigate(paths.connect) },
    ]
  }

  return (
    <MenuButton
      entries={entries}
      align="start"
      className="max-w-64 text-ink-2 max-lg:max-w-none max-lg:min-w-0 max-lg:shrink max-lg:grow max-lg:basis-[calc(100%-11.5rem)] max-lg:justify-between"
    >
      <span className="min-w-0 truncate">
        {connection.user} · {connection.realmId ? `realm ${realmLabel(connection.realmId)}` : 'all realms'}
      </span>
      <Icon name="down" />
    </MenuButton>
  )
}
