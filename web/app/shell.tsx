import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { Navigate, Outlet, useLocation, useNavigationType } from 'react-router'
import { type Connection, useActiveConnection } from '../api/connection.ts'
import { messageOf } from '../api/error.ts'
import { goLive } from '../api/live.ts'
import { onMutationFailure } from '../api/query-client.ts'
import { useSessions } from '../api/session.ts'
import { WorkArea } from '../components/work-area.tsx'
import { lazyLater, notePainted } from '../lib/later.ts'
import { paths } from '../lib/paths.ts'
import { Announcer } from '../ui/announcer.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { showToast, ToastRegion } from '../ui/toast.tsx'
import { Overlays } from './overlays.tsx'
import { prefetchParts } from './prefetch.ts'
import { TopBar } from './top-bar.tsx'

const SessionEnded = lazy(async () => ({ default: (await import('./session-ended.tsx')).SessionEnded }))
const LinkBanner = lazyLater(async () => (await import('./link-banner.tsx')).LinkBanner)
const Tooltips = lazyLater(async () => (await import('../ui/tooltips.tsx')).Tooltips)

/** Milliseconds after which the fleet's first paint is waited for no more. */
const PAINTED_AFTER = 3000

onMutationFailure(({ text, error }) => showToast({ text, detail: messageOf(error), lasting: true }))

/** What every page stands in. Another connection or realm is another fleet: everything below starts anew. */
export function Shell() {
  const connection = useActiveConnection()
  const isSignedOut = useSessions(
    state => !connection || !(state.sessions[connection.id] || state.ended[connection.id]),
  )
  return (
    <>
      {connection && !isSignedOut ? (
        <Frame key={`${connection.id} ${connection.realmId}`} connection={connection} />
      ) : (
        <ToConnect />
      )}
      <ToastRegion>
        {connection && !isSignedOut && <WorkArea key={`${connection.id} ${connection.realmId}`} />}
      </ToastRegion>
      <Announcer />
      <Suspense>
        <Tooltips />
      </Suspense>
    </>
  )
}

/** To sign in, and from there back to this page. */
function ToConnect() {
  const { pathname, search } = useLocation()
  const to = pathname + search
  const query = to === paths.fleet ? '' : `?${new URLSearchParams({ to })}`
  return <Navigate to={paths.connect + query} replace />
}

function Frame({ connection }: { connection: Connection }) {
  const main = useRef<HTMLElement>(null)
  const hasEnded = useSessions(state => state.ended[connection.id] === true)
  const { pathname, state } = useLocation()
  const isNew = useNavigationType() !== 'POP'
  const keepsFocus = isNew && (state as { keepFocus?: boolean } | null)?.keepFocus === true
  const shown = useRef(pathname)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name or domain of the same connection changes nothing here
  useEffect(() => goLive(connection), [connection.id, connection.realmId])

  useEffect(() => {
    void prefetchParts()
    const timer = setTimeout(notePainted, shown.current === paths.fleet ? PAINTED_AFTER : 0)
    return () => clearTimeout(timer)
  }, [])

  // A page that was navigated to is where reading goes on (WCAG 2.4.3); a view of the same page says that it is one.
  // Before it is painted: whoever goes on by Tab at once would be taken back.
  useLayoutEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (!keepsFocus) main.current?.focus({ preventScroll: true })
  }, [pathname, keepsFocus])

  return (
    <div className="flex h-dvh flex-col">
      <SkipLink to="main">Skip to the page</SkipLink>
      <TopBar connection={connection} />
      <Suspense>{hasEnded ? <SessionEnded connection={connection} /> : <LinkBanner />}</Suspense>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="relative min-h-0 flex-1 overflow-y-auto outline-none"
      >
        <Outlet />
      </main>
      <Overlays />
    </div>
  )
}
