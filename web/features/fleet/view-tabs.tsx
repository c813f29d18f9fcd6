import { lazy, memo, Suspense, useEffect, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import {
  ATTENTION,
  canonicalSearch,
  useKeptViews,
  useViews,
  type View,
  viewPath,
} from '../../components/views.ts'
import { useCommands } from '../../lib/commands.ts'
import { formatCount } from '../../lib/format.ts'
import { whenIdle } from '../../lib/later.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { withPart } from '../../ui/with-part.ts'
import { tabPath, useOpenedView } from './use-opened-view.ts'
import { useTabMoves } from './use-tab-moves.ts'

const NameDialog = lazy(async () => ({ default: (await import('./view-name-dialog.tsx')).ViewNameDialog }))
const ImportDialog = lazy(async () => ({
  default: (await import('../../components/import-views.tsx')).ImportViews,
}))

/** What stands in front of the page, besides it. */
type Asking = { what: 'save' | 'import' } | { what: 'rename'; view: View }

/** The views as a row of links; what can be done to the one that is open stands beside them. */
export const ViewTabs = memo(function ViewTabs({ attention }: { attention: number }) {
  const search = canonicalSearch(useLocation().search)
  const navigate = useNavigate()
  const views = useViews()
  const { startId } = useKeptViews()
  const { opened, isChanged, open } = useOpenedView(views, search)
  const [asking, setAsking] = useState<Asking>()
  const moves = useTabMoves(views)
  useTeamFileLater()
  useCommands(() => [
    { id: 'save-view', label: 'Save view', kind: 'action', run: () => setAsking({ what: 'save' }) },
  ])

  async function entries() {
    const { viewEntries } = await import('./view-entries.ts')
    return viewEntries({
      view: opened,
      views,
      isStart: startId === opened.id,
      navigate,
      onRename: () => setAsking({ what: 'rename', view: opened }),
      onImport: () => setAsking({ what: 'import' }),
    })
  }

  return (
    <div className="flex min-w-0 items-center gap-1">
      <div className="min-w-0" {...moves.strip}>
        <Tabs label="Views">
          {views.map(view => (
            <Link
              key={view.id}
              to={tabPath(view, search)}
              onClick={() => open(view.id)}
              aria-current={view.id === opened.id ? 'page' : undefined}
              aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
              data-drop={moves.dropAt(view.id)}
              className="data-[drop=after]:shadow-[3px_0_0_var(--ink)] data-[drop=before]:shadow-[-3px_0_0_var(--ink)]"
              {...moves.tab(view)}
            >
              {view.name}
              {view.id === ATTENTION && attention > 0 && ` ${formatCount(attention)}`}
              {view.id === opened.id && isChanged && <Changed />}
            </Link>
          ))}
          <button type="button" onClick={() => setAsking({ what: 'save' })}>
            + Save view
          </button>
        </Tabs>
      </div>
      {isChanged && (
        <>
          {opened.origin === 'own' && (
            <Button
              variant="quiet"
              onClick={() =>
                withPart(
                  () => import('../../components/edit-views.ts'),
                  ({ changeView }) => {
                    changeView(opened.id, { search })
                    announce(`${opened.name} updated`)
                  },
                )
              }
            >
              Update
            </Button>
          )}
          <Button variant="quiet" onClick={() => navigate(viewPath(opened))}>
            Revert
          </Button>
        </>
      )}
      <MenuButton icon="more" label={`View ${opened.name}`} entries={entries} align="start" />
      <Suspense>
        {asking?.what === 'import' && <ImportDialog onClose={() => setAsking(undefined)} />}
        {(asking?.what === 'save' || asking?.what === 'rename') && (
          <NameDialog
            view={asking.what === 'rename' ? asking.view : undefined}
            search={search}
            onSaved={open}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Suspense>
    </div>
  )
})

function Changed() {
  return (
    <>
      <span aria-hidden="true" data-tooltip="Changed since it was saved">
        {' '}
        •
      </span>
      <span className="sr-only">, changed since it was saved</span>
    </>
  )
}

/** After the first paint: nothing waits for it. */
function useTeamFileLater() {
  useEffect(() => {
    let isWanted = true
    async function load() {
      await whenIdle()
      if (isWanted) await (await import('../../components/load-team-file.ts')).loadTeamFile()
    }
    load().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [])
}
