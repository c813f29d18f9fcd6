import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useActiveConnection } from '../../api/connection.ts'
import { currentFleet, fleetQuery } from '../../api/fleet-sync.ts'
import { projectsQuery } from '../../api/projects.ts'
import { realmsQuery } from '../../api/realms.ts'
import { serversQuery } from '../../api/servers.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { offeredCommands } from '../../lib/commands.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { noteChoice, recentChoices } from '../../lib/recent.ts'
import { isMac, nameOfKey } from '../../lib/shortcuts.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useDialog } from '../../ui/use-dialog.ts'
import { Choice } from './choice.tsx'
import { choose, reasonOf } from './choose.ts'
import { commandEntry, containerEntry, type Found, find } from './find.ts'
import { ownCommands } from './own-commands.ts'
import { useElsewhere } from './use-elsewhere.ts'

export interface PaletteProps {
  /** What was typed before it opened. */
  typed: string
  onClose: () => void
  onShowShortcuts: () => void
}

/** Steps of PageUp and PageDown. */
const PAGE = 8

/** Until somebody points at another one: the best, whatever that becomes. */
const first = { at: 0, key: undefined }

const keyOf = (found: Found) => ('verb' in found ? `${found.verb.label} ${found.key}` : found.key)

/** Finds anything and does anything, without the pointer. A combobox with a list, as in the ARIA authoring practices. */
export function Palette({ typed, onClose, onShowShortcuts }: PaletteProps) {
  const { props: dialog } = useDialog(onClose)
  const listId = useId()
  const navigate = useNavigate()
  const connectionId = useActiveConnection()?.id ?? ''
  const [query, setQuery] = useState(typed)
  const [pointed, setPointed] = useState<{ at: number; key: string | undefined }>(first)
  const { items, more, notes } = useFinding(query, onShowShortcuts)
  // What comes later may stand before it: Enter must take what was pointed at all the same.
  const kept = items.findIndex(found => keyOf(found) === pointed.key)
  const at = kept >= 0 ? kept : Math.min(pointed.at, items.length - 1)
  const point = (index: number) => setPointed({ at: index, key: items[index] && keyOf(items[index]) })
  const optionId = (index: number) => `${listId}-${index}`

  useLayoutEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, at])

  function take(found: Found | undefined) {
    if (!found || reasonOf(found) !== undefined) return
    noteChoice('container' in found && found.elsewhere ? found.elsewhere.id : connectionId, found.key)
    onClose()
    choose(found, navigate)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (nameOfKey(event.nativeEvent, isMac) === 'Mod+k') {
      event.preventDefault()
      return onClose()
    }
    const last = items.length - 1
    const next = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
    }[event.key]
    if (next !== undefined) point(next)
    else if (event.key === 'Enter') take(items[at])
    else return
    event.preventDefault()
  }

  return (
    <dialog
      {...dialog}
      aria-label="Find or do anything"
      className="dialog mx-auto mt-[10dvh] mb-auto max-h-[min(34rem,80dvh)] w-[min(40rem,100%-2rem)] flex-col overflow-hidden open:flex max-sm:m-0 max-sm:max-h-[88dvh] max-sm:w-full max-sm:rounded-t-none max-sm:rounded-b-sheet max-sm:pb-0"
      onKeyDown={onKeyDown}
      onClick={event => event.target === event.currentTarget && onClose()}
    >
      <div className="flex flex-none items-center gap-2.5 border-b border-line px-3.5">
        <span className="grid text-ink-3">
          <Icon name="search" />
        </span>
        <input
          role="combobox"
          aria-label="Find or do anything"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? optionId(at) : undefined}
          placeholder="A container, a project, a page, or “stop acme”"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          value={query}
          onChange={event => {
            setQuery(event.target.value)
            setPointed(first)
          }}
          className="min-h-12 min-w-0 flex-1 bg-transparent text-md outline-none coarse:text-[1rem]"
        />
        <span aria-hidden="true" className="coarse:hidden">
          <Kbd>Esc</Kbd>
        </span>
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label="What was found"
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5"
      >
        {items.map((found, index) => (
          <Choice
            key={keyOf(found)}
            id={optionId(index)}
            found={found}
            active={index === at}
            onPoint={() => point(index)}
            onTake={() => take(found)}
          />
        ))}
      </div>
      <div
        role="status"
        className={cx(
          'flex-none border-t border-line px-4 py-2 text-xs text-ink-2',
          items.length > 0 && more === 0 && notes.length === 0 && 'sr-only',
        )}
      >
        <p className={cx(items.length > 0 && more === 0 && 'sr-only')}>
          {items.length === 0
            ? 'Nothing matches.'
            : more > 0
              ? `${formatCount(more)} more: type on to narrow them down.`
              : query && plural(items.length, 'result')}
        </p>
        {notes.map(note => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </dialog>
  )
}

/** What is found, and in words what is not searched. */
function useFinding(query: string, showShortcuts: () => void) {
  const navigate = useNavigate()
  const connection = useActiveConnection()
  const connectionId = connection?.id ?? ''
  const realmId = connection?.realmId
  const projects = useQuery(projectsQuery).data
  const servers = useQuery(serversQuery).data
  const realmIds = useQuery(realmsQuery).data
  const [recent] = useState(() => recentChoices(connectionId))
  // A page without the fleet has not loaded it yet. It is searched when it is whole, not with each page of it.
  const isWhole = useQuery({ ...fleetQuery, select: fleet => fleet.complete }).data
  const elsewhere = useElsewhere(query.trim().length > 1)

  const commands = useMemo(() => {
    const places = { projects: projects ?? [], servers: servers ?? [], realmIds: realmIds ?? [] }
    return [...offeredCommands(), ...ownCommands(places, { navigate, showShortcuts })].map(commandEntry)
  }, [projects, servers, realmIds, navigate, showShortcuts])

  // As the fleet is with each letter: what happens in between moves nothing in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `isWhole` stands for the fleet.
  const found = useMemo(() => {
    const here = [...(currentFleet()?.byId.values() ?? [])].map(row => containerEntry(row, null))
    return find(query, { containers: [...here, ...elsewhere.entries], commands, recent })
  }, [query, isWhole, elsewhere.entries, commands, recent])
  const fleet = currentFleet()
  const notes = [...elsewhere.notes]
  if (query && !fleet) notes.unshift('The containers are still loading.')
  else if (query && fleet && !fleet.complete) {
    const [some, all] = [formatCount(fleet.ids.length), formatCount(fleet.total)]
    notes.unshift(`Still loading: ${some} of ${all} containers are searched.`)
  }
  if (query && realmId) notes.unshift(`Only realm ${realmLabel(realmId)} is searched here.`)
  return { ...found, notes }
}
