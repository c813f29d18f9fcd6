import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Container } from '../../api/fleet-state.ts'
import { type PendingOperation, usePendingOperation } from '../../api/pending.ts'
import { colorStyle } from '../../components/color-style.ts'
import type { CardAction } from '../../components/container-card.tsx'
import { pageActions } from '../../components/container-menu.ts'
import { whyNot } from '../../components/container-reasons.ts'
import { colorLabel, useLegend } from '../../components/legend.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { StateGlyph } from '../../components/state-glyph.tsx'
import { StateLine } from '../../components/state-line.tsx'
import { stateLook } from '../../components/state-look.ts'
import { fleetWith } from '../../lib/paths.ts'
import { ariaKeys, withKey } from '../../lib/shortcuts.ts'
import { useTitle } from '../../lib/title.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { faviconOf, useFavicon } from './favicon.ts'
import { RenameForm } from './rename-form.tsx'

/** The container's own colour across the page: who it is, how it is, and what can be done to it. */
export function ContainerHeader({ container }: { container: Container }) {
  const { name, color, status } = container
  const pending = usePendingOperation(container.id)
  const look = stateLook(status, pending?.operation)
  const label = colorLabel(color, useLegend())
  useTitle([`${name}: ${look.word.toLowerCase()}`, label?.toLowerCase()].filter(Boolean).join(', '))
  useFavicon(faviconOf(color, look.fill))
  return (
    <header
      className="tag tag-tall tag-bare flex-wrap py-2"
      data-fill={look.fill}
      data-tooltip={label}
      style={colorStyle(color)}
    >
      <StateGlyph look={look} />
      <Name container={container} />
      <span className="tag-plate text-base font-normal tracking-normal">
        <Facts container={container} pending={pending} />
      </span>
      <span className="ml-auto flex flex-wrap gap-2 text-base tracking-normal">
        {pageActions(container, pending?.operation).map(action => (
          <PageAction key={action.label} action={action} />
        ))}
      </span>
    </header>
  )
}

function Name({ container }: { container: Container }) {
  const { name } = container
  const [view, setView] = useState<'name' | 'rename' | 'renamed'>('name')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (view === 'renamed') button.current?.focus()
  }, [view])

  if (view === 'rename') {
    return (
      <>
        <h1 className="sr-only">{name}</h1>
        <RenameForm container={container} onClose={() => setView('renamed')} />
      </>
    )
  }
  return (
    <div className="tag-plate gap-1">
      <h1 className="truncate" data-tooltip={name} data-tooltip-cut="">
        {name}
      </h1>
      <IconButton
        ref={button}
        icon="edit"
        label="Rename"
        reason={whyNot('update', container)}
        onClick={() => setView('rename')}
      />
    </div>
  )
}

interface FactsProps {
  container: Container
  pending: PendingOperation | undefined
}

/** Its state with the time in it, and where it belongs: each leads to the fleet narrowed to that. */
function Facts({ container, pending }: FactsProps) {
  const { project_id, project_alias, subserver_name, server_name, realm_ids } = container
  const server = subserver_name ?? server_name
  const places = [
    {
      key: 'project',
      value: project_alias ?? project_id,
      label: 'Project',
      text: project_alias ?? 'unnamed project',
    },
    { key: 'server', value: server ?? 'none', label: 'Server', text: server ?? 'no server' },
    ...realm_ids.map(id => ({ key: 'realm', value: id, label: 'Realm', text: `realm ${realmLabel(id)}` })),
  ]
  return (
    <span>
      <StateLine container={container} pending={pending} />
      {places.map(({ key, value, label, text }) => (
        <span key={key + value}>
          {' · '}
          <Link
            to={fleetWith(key, value)}
            aria-label={`${label} ${text.replace(/^realm /, '')}, in the fleet`}
            className="rounded-[4px] underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {text}
          </Link>
        </span>
      ))}
    </span>
  )
}

function PageAction({ action: { label, reason, onClick, href, shortcut } }: { action: CardAction }) {
  // The address opens a shell to whoever has it: it stays out of the page, where a hover would show it.
  const press = href ? () => window.open(href, '_blank', 'noopener,noreferrer') : onClick
  return (
    <Button
      reason={reason}
      onClick={press}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
      data-tooltip={reason ?? (shortcut && withKey(label, shortcut))}
    >
      {label}
    </Button>
  )
}
