import { colorStyle } from '../../components/color-style.ts'
import { StateGlyph } from '../../components/state-glyph.tsx'
import { stateLook } from '../../components/state-look.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { printKey, shortcuts } from '../../lib/shortcuts.ts'
import { cx } from '../../ui/cx.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { reasonOf } from './choose.ts'
import type { ContainerEntry, Found, OperationEntry } from './find.ts'

const kinds = {
  page: 'Page',
  action: 'Action',
  view: 'View',
  project: 'Project',
  server: 'Server',
  realm: 'Realm',
  connection: 'Connection',
}

export interface ChoiceProps {
  id: string
  found: Found
  active: boolean
  onPoint: () => void
  onTake: () => void
}

/** One line of the list. The field keeps the focus: this is only pointed at. */
export function Choice({ id, found, active, onPoint, onTake }: ChoiceProps) {
  const reason = reasonOf(found)
  const isContainer = 'container' in found
  const { label, hint } = isContainer ? ofContainer(found) : found.command
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus (aria-activedescendant).
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={reason !== undefined}
      // Not when the list moves under a pointer that rests.
      onPointerMove={active ? undefined : onPoint}
      onClick={onTake}
      className={cx(
        'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-row px-2.5 py-1 coarse:min-h-11',
        'aria-disabled:cursor-not-allowed',
        active && 'bg-wash',
        reason && 'text-ink-2',
      )}
    >
      {isContainer ? <Swatch entry={found} /> : <span aria-hidden="true" className="w-[21px] flex-none" />}
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 truncate font-firm">{label}</span>
        {(reason ?? hint) && (
          <span className="min-w-0 truncate text-xs text-ink-2">
            <span className="sr-only">, </span>
            {reason ?? hint}
          </span>
        )}
      </span>
      <Kind found={found} />
    </div>
  )
}

function ofContainer(found: ContainerEntry | OperationEntry) {
  const { container, elsewhere } = found
  const { word } = stateLook(container.status)
  return {
    label: 'verb' in found ? `${found.verb.label} ${container.name}` : container.name,
    hint: [word, container.project_alias, elsewhere?.name].filter(Boolean).join(' · '),
  }
}

function Swatch({ entry }: { entry: ContainerEntry }) {
  const look = stateLook(entry.container.status)
  return (
    <span
      aria-hidden="true"
      className="tile grid place-items-center"
      data-fill={look.fill}
      style={colorStyle(entry.container.color)}
    >
      {look.fill !== 'failed' && <StateGlyph look={look} silent />}
    </span>
  )
}

/** What it is; for what has a shortcut, the key for the next time. */
function Kind({ found }: { found: Found }) {
  const isOn = usePreferences(state => state.shortcuts)
  if ('container' in found) {
    const word = 'verb' in found ? 'Action' : 'Container'
    return <span className="flex-none text-xs text-ink-2">{word}</span>
  }
  const { kind, shortcut } = found.command
  return (
    <span className="flex flex-none items-center gap-2 text-xs text-ink-2">
      {shortcut && isOn && (
        <span aria-hidden="true" className="coarse:hidden">
          <Kbd>{printKey(shortcuts[shortcut].keys[0])}</Kbd>
        </span>
      )}
      {kinds[kind]}
    </span>
  )
}
