import type { NavigateFunction } from 'react-router'
import { type Connection, useConnections } from '../api/connection.ts'
import { realmLabel } from '../components/realm-label.ts'
import { switchConnection, switchRealm } from '../components/switch-context.ts'
import { paths } from '../lib/paths.ts'
import { usePreferences } from '../lib/preferences.ts'
import type { MenuEntry } from '../ui/menu.tsx'

const ALL = ''

/** @param realmIds that can be chosen */
export function contextEntries(
  connection: Connection,
  realmIds: readonly string[],
  navigate: NavigateFunction,
): MenuEntry[] {
  const { connections } = useConnections.getState()
  const { keysHidden } = usePreferences.getState()
  return [
    {
      group: 'Realm',
      value: connection.realmId ?? ALL,
      options: [
        { value: ALL, label: 'All realms' },
        ...realmIds.map(id => ({ value: id, label: keysHidden ? realmLabel(id) : id })),
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
