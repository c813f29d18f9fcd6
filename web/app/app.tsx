import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { BrowserRouter, Outlet, Route, Routes, useLocation } from 'react-router'
import { queryClient } from '../api/query-client.ts'
import { FleetPage } from '../features/fleet/fleet-page.tsx'
import { paths } from '../lib/paths.ts'
import { CrashPage } from './crash-page.tsx'
import { Shell } from './shell.tsx'

const lazyPage = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))

const SignInLink = lazyPage(async () => (await import('../features/connect/sign-in-link.tsx')).SignInLink)
const ComingUpPage = lazyPage(
  async () => (await import('../features/create/watch/coming-up-page.tsx')).ComingUpPage,
)
const ConnectPage = lazyPage(async () => (await import('../features/connect/connect-page.tsx')).ConnectPage)
const ContainerPage = lazyPage(
  async () => (await import('../features/container/container-page.tsx')).ContainerPage,
)
const CreatePage = lazyPage(async () => (await import('../features/create/create-page.tsx')).CreatePage)
const NotFoundPage = lazyPage(async () => (await import('./not-found-page.tsx')).NotFoundPage)
const SettingsPage = lazyPage(
  async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
)

/**
 * Every page of the app. The router's declarative mode: its data router would be a tenth of the first load, and what it
 * gives over this, loaders, is the query cache's here.
 */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Routes>
          <Route element={<Page />}>
            <Route path={paths.signIn} element={<SignInLink />} />
            <Route path={paths.connect} element={<ConnectPage />} />
            <Route element={<Shell />}>
              <Route element={<Page />}>
                <Route path={paths.fleet} element={<FleetPage />} />
                <Route path={paths.newContainer} element={<CreatePage />} />
                <Route path={paths.comingUp} element={<ComingUpPage />} />
                <Route path={paths.container} element={<ContainerPage />} />
                <Route path={paths.settings} element={<SettingsPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Route>
          </Route>
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  )
}

/** A page that fails, or whose code does not arrive, says so in its place; going elsewhere is a new try. */
function Page() {
  const { pathname } = useLocation()
  return (
    <ErrorBoundary FallbackComponent={CrashPage} resetKeys={[pathname]}>
      <Suspense>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  )
}
