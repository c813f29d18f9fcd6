// What the palette offers on every page, without anybody having said so.

import type { NavigateFunction } from 'react-router'
import { activeConnection, useConnections } from '../../api/connection.ts'
import type { Project } from '../../api/projects.ts'
import type { Rental } from '../../api/servers.ts'
import { sessionOf } from '../../api/session.ts'
import { signOut } from '../../api/sign-in.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { switchConnection, switchRealm } from '../../components/switch-context.ts'
import { currentViews, viewPath } from '../../components/views.ts'
import type { Command } from '../../lib/commands.ts'
import { fleetWith, newContainerPath, paths } from '../../lib/paths.ts'
import { setKeysHidden, setShortcuts, setTheme, usePreferences } from '../../lib/preferences.ts'

export interface Places {
  projects: readonly Project[]
  servers: readonly Rental[]
  realmIds: readonly string[]
}

export interface Means {
  navigate: NavigateFunction
  showShortcuts: () => void
}

export function ownCommands(places: Places, means: Means): Command[] {
  return [
    ...pages(means),
    ...views(means),
    ...settings(),
    ...placesToGo(places, means),
    ...realms(places),
    ...connections(means),
  ]
}

function pages({ navigate, showShortcuts }: Means): Command[] {
  return [
    { id: 'fleet', label: 'Fleet', kind: 'page', shortcut: 'goFleet', run: () => navigate(paths.fleet) },
    {
      id: 'create-steps',
      label: 'New container, step by step',
      kind: 'page',
      words: 'create add wizard preset copy',
      run: () => navigate(newContainerPath()),
    },
    {
      id: 'settings',
      label: 'Settings',
      kind: 'page',
      words: 'preferences password',
      shortcut: 'goSettings',
      run: () => navigate(paths.settings),
    },
    {
      id: 'connections',
      label: 'Servers and connections',
      kind: 'page',
      words: 'sign in another',
      shortcut: 'goConnections',
      run: () => navigate(paths.connect),
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      kind: 'page',
      words: 'keys help',
      shortcut: 'list',
      run: showShortcuts,
    },
  ]
}

function views({ navigate }: Means): Command[] {
  return currentViews().map(view => ({
    id: `view ${view.id}`,
    label: view.name,
    kind: 'view',
    run: () => navigate(viewPath(view)),
  }))
}

function settings(): Command[] {
  const { theme, keysHidden, shortcuts } = usePreferences.getState()
  const themes = [
    { value: 'light', label: 'Light theme', words: 'day bright' },
    { value: 'dark', label: 'Dark theme', words: 'night black' },
    { value: 'system', label: 'Theme of the system', words: 'auto' },
  ] as const
  const connection = activeConnection()
  return [
    ...themes
      .filter(({ value }) => value !== theme)
      .map(
        ({ value, label, words }): Command => ({
          id: `theme ${value}`,
          label,
          kind: 'action',
          words,
          run: () => setTheme(value),
        }),
      ),
    {
      id: 'keys',
      label: keysHidden ? 'Show keys' : 'Hide keys',
      kind: 'action',
      words: 'keys hidden ids links mask screen share',
      run: () => setKeysHidden(!keysHidden),
    },
    {
      id: 'single-keys',
      label: shortcuts ? 'Turn single-key shortcuts off' : 'Turn single-key shortcuts on',
      kind: 'action',
      run: () => setShortcuts(!shortcuts),
    },
    ...(connection
      ? [
          {
            id: 'sign-out',
            label: 'Sign out',
            hint: connection.user,
            kind: 'action' as const,
            words: 'log out leave',
            run: () => signOut(connection),
          },
        ]
      : []),
  ]
}

function placesToGo({ projects, servers }: Places, { navigate }: Means): Command[] {
  const inProject = projects.map(
    ({ id, alias }): Command => ({
      id: `project ${id}`,
      label: alias,
      kind: 'project',
      run: () => navigate(fleetWith('project', alias)),
    }),
  )
  const onServer = servers.flatMap(({ id, server, name }): Command[] => {
    const label = server?.name ?? name
    if (!label) return []
    return [{ id: `server ${id}`, label, kind: 'server', run: () => navigate(fleetWith('server', label)) }]
  })
  return [...inProject, ...onServer]
}

/** Narrows everything to a realm, as the menu in the top bar does. */
function realms({ realmIds }: Places): Command[] {
  const connection = activeConnection()
  if (!connection) return []
  const { keysHidden } = usePreferences.getState()
  const others = realmIds
    .filter(id => id !== connection.realmId)
    .map(
      (id): Command => ({
        id: `realm ${id}`,
        label: `Realm ${keysHidden ? realmLabel(id) : id}`,
        kind: 'realm',
        run: () => switchRealm(connection.id, id),
      }),
    )
  if (!connection.realmId) return others
  const all: Command = {
    id: 'realm all',
    label: 'All realms',
    kind: 'realm',
    run: () => switchRealm(connection.id, null),
  }
  return [all, ...others]
}

function connections({ navigate }: Means): Command[] {
  const { connections: saved, activeId } = useConnections.getState()
  return saved
    .filter(({ id }) => id !== activeId)
    .map(({ id, name, user }) => ({
      id: `connection ${id}`,
      label: name,
      kind: 'connection',
      hint: sessionOf(id) ? user : `${user}, not signed in`,
      run: () => navigate(switchConnection(id) ? paths.fleet : paths.connect),
    }))
}
