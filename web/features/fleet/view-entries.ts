import type { NavigateFunction } from 'react-router'
import { deleteView, setStartView } from '../../components/edit-views.ts'
import { exportViews } from '../../components/export-views.ts'
import { type View, viewPath } from '../../components/views.ts'
import { announce } from '../../ui/announcer.tsx'
import { copyText } from '../../ui/copy-text.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { moveByKey } from './use-tab-moves.ts'

interface Asked {
  /** The one that is open. */
  view: View
  views: readonly View[]
  isStart: boolean
  navigate: NavigateFunction
  onRename: () => void
  onImport: () => void
}

/** What can be done to the view that is open, and to all of them. */
export function viewEntries({ view, views, isStart, navigate, onRename, onImport }: Asked): MenuEntry[] {
  const at = views.indexOf(view)
  const reason =
    view.origin === 'own'
      ? undefined
      : view.origin === 'team'
        ? 'It comes with this installation.'
        : 'It is built in.'
  return [
    { label: 'Copy link', hint: 'Shows the same to whoever may see it', onSelect: () => void copyLink() },
    isStart
      ? { label: 'Do not open first', onSelect: () => start(null, 'The fleet opens with all of it') }
      : {
          label: 'Open first',
          hint: 'When the fleet is opened without a link',
          onSelect: () => start(view.search === '' ? null : view.id, `The fleet opens with ${view.name}`),
        },
    'separator',
    { label: 'Rename', reason, onSelect: onRename },
    {
      label: 'Move left',
      reason: at <= 0 ? 'It is the first.' : undefined,
      onSelect: () => void moveByKey(view, -1),
    },
    {
      label: 'Move right',
      reason: at === views.length - 1 ? 'It is the last.' : undefined,
      onSelect: () => void moveByKey(view, 1),
    },
    { label: 'Delete', reason, onSelect: remove },
    'separator',
    { label: 'Export views and legend', onSelect: exportViews },
    { label: 'Import views and legend', onSelect: onImport },
  ]

  async function copyLink() {
    try {
      // What is shown, which may be more than what was saved.
      await copyText(location.href)
      showToast({ text: 'Link copied' })
    } catch {
      showToast({ text: 'The browser refused to copy', detail: location.href, lasting: true })
    }
  }

  function start(id: string | null, said: string) {
    setStartView(id)
    announce(said)
  }

  function remove() {
    const undo = deleteView(view.id)
    const { pathname, search } = location
    navigate(viewPath({ search: '' }))
    showToast({
      text: `${view.name} deleted`,
      action: {
        label: 'Undo',
        onPress: () => {
          undo()
          navigate(pathname + search)
        },
      },
    })
  }
}
