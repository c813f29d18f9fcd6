import { createBrowserRouter, redirect } from 'react-router'
import { activeConnection } from '../api/connection.ts'
import { isAwaited, sessionOf } from '../api/session.ts'
import { FleetPage } from '../features/fleet/fleet-page.tsx'
import { paths } from '../lib/paths.ts'
import { CrashPage, NotFoundPage } from './error-pages.tsx'
import { Shell } from './shell.tsx'

/** Pages inside the shell need somebody signed in; who ended up without a session on the page stays on it. */
function requireSession({ request }: { request: Request }) {
  const connection = activeConnection()
  if (connection && (sessionOf(connection.id) || isAwaited(connection.id))) return null
  const { pathname, search } = new URL(request.url)
  const to = pathname + search
  throw redirect(to === paths.fleet ? paths.connect : `${paths.connect}?${new URLSearchParams({ to })}`)
}

/** Stands in while the first page's code arrives. */
function Nothing() {
  return null
}

export function createRouter() {
  return createBrowserRouter([
    {
      ErrorBoundary: CrashPage,
      HydrateFallback: Nothing,
      children: [
        {
          path: paths.signIn,
          lazy: async () => {
            const { SignInLink, signInLinkLoader } = await import('../features/connect/sign-in-link.tsx')
            return { Component: SignInLink, loader: signInLinkLoader }
          },
        },
        {
          path: paths.connect,
          lazy: async () => ({
            Component: (await import('../features/connect/connect-page.tsx')).ConnectPage,
          }),
        },
        {
          Component: Shell,
          loader: requireSession,
          children: [
            {
              ErrorBoundary: CrashPage,
              children: [
                {
                  path: paths.fleet,
                  Component: FleetPage,
                },
                {
                  path: paths.container,
                  lazy: async () => ({
                    Component: (await import('../features/container/container-page.tsx')).ContainerPage,
                  }),
                },
                {
                  path: paths.settings,
                  lazy: async () => ({
                    Component: (await import('../features/settings/settings-page.tsx')).SettingsPage,
                  }),
                },
                { path: '*', Component: NotFoundPage },
              ],
            },
          ],
        },
      ],
    },
  ])
}
