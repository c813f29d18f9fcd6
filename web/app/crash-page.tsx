import { messageOf } from '../api/error.ts'
import { paths } from '../lib/paths.ts'
import { useTitle } from '../lib/title.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** A chunk of code that did not arrive: the browser's words for it differ. */
const NOT_LOADED = /dynamically imported module|importing a module script|module script failed/i

/** What is shown when a page cannot be: its code did not arrive, or it has a fault. */
export function CrashPage({ error }: { error: unknown }) {
  useTitle('error')
  const isMissing = error instanceof Error && NOT_LOADED.test(error.message)
  return (
    <EmptyState
      isPage
      title={isMissing ? 'This page could not be loaded' : 'This page has failed'}
      actions={
        <>
          <Button variant="primary" onClick={() => location.reload()}>
            Reload
          </Button>
          <Button onClick={() => location.assign(paths.fleet)}>Open the fleet</Button>
        </>
      }
    >
      {isMissing
        ? 'Its code did not arrive: the server may be stopped, the link down, or a new version installed. Reload when it is back.'
        : messageOf(error)}
    </EmptyState>
  )
}
