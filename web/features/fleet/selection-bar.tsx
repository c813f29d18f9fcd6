import { useEffect } from 'react'
import type { BulkKind } from '../../components/bulk-act.ts'
import { clearSelection, displayedIds, selectAllDisplayed, useSelection } from '../../components/selection.ts'
import { askBulk } from '../../components/work.ts'
import { formatCount } from '../../lib/format.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx'

const first = [
  ['start', 'Start'],
  ['stop', 'Stop'],
  ['color', 'Colour'],
  ['delete', 'Delete'],
] as const
const more = [
  ['restart', 'Restart'],
  ['pause', 'Pause'],
  ['resume', 'Resume'],
  ['snapshot', 'Take snapshots'],
  ['add-realms', 'Add to realms'],
  ['remove-realms', 'Remove from realms'],
] as const

/** What can be done to the selected ones. Each button opens a plan before anything happens. */
export function SelectionBar({ shown }: { shown: readonly { members: readonly { id: string }[] }[] }) {
  const ids = useSelection(selection => selection.ids)
  const { matching, hidden } = countHidden(shown, ids)
  const ask = (kind: BulkKind) => askBulk(kind, ids)
  const unselected = matching + hidden - ids.size

  // Once it has come to rest: a marquee passes over many numbers.
  useEffect(() => {
    const timer = setTimeout(announce, 400, `${formatCount(ids.size)} selected`)
    return () => clearTimeout(timer)
  }, [ids.size])

  return (
    <section
      aria-label="Selection"
      className="selection-bar fixed bottom-[max(1.25rem,env(safe-area-inset-bottom))] left-1/2 z-30 flex w-max max-w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-wrap items-center justify-center gap-2.5 rounded-card bg-ink px-4 py-2 text-sheet shadow-float"
    >
      <p>
        <b className="font-strong">{formatCount(ids.size)}</b> selected
        {hidden > 0 && (
          <span data-tooltip="Not among what is shown now. It is acted on all the same.">
            , {formatCount(hidden)} hidden
          </span>
        )}
      </p>
      {first.map(([kind, label]) => (
        <Button key={kind} variant="inverse" onClick={() => ask(kind)}>
          {label}
        </Button>
      ))}
      <MenuButton
        variant="inverse"
        className="px-2"
        label="More for the selected ones"
        entries={(): MenuEntry[] => [
          ...more.map(([kind, label]) => ({ label, onSelect: () => ask(kind) })),
          'separator',
          {
            label: `Select all ${formatCount(displayedIds().length)} that match`,
            onSelect: selectAllDisplayed,
          },
        ]}
      >
        <Icon name="more" />
      </MenuButton>
      {unselected > 0 && matching > 0 && (
        <Button variant="inverse" className="max-md:hidden" onClick={selectAllDisplayed}>
          All {formatCount(matching)}
          <span className="sr-only"> that match</span>
        </Button>
      )}
      <button
        type="button"
        aria-label="Clear the selection"
        className="min-h-8 rounded-row px-1.5 opacity-70 hover:opacity-100 coarse:min-h-10"
        onClick={clearSelection}
      >
        Esc
      </button>
    </section>
  )
}

/** How many are shown, on the screen or not, and how many of the selected are not among them. */
function countHidden(shown: readonly { members: readonly { id: string }[] }[], ids: ReadonlySet<string>) {
  let matching = 0
  let seen = 0
  for (const { members } of shown) {
    matching += members.length
    for (const { id } of members) if (ids.has(id)) seen += 1
  }
  return { matching, hidden: ids.size - seen }
}
