import type { Container } from '../../api/fleet-state.ts'
import { usePendingOperation } from '../../api/pending.ts'
import type { CardAction } from '../../components/container-card.tsx'
import { pageActions } from '../../components/container-menu.ts'
import { ContainerTag } from '../../components/container-tag.tsx'
import { realmLabel } from '../../components/realm-label.ts'
import { StateLine } from '../../components/state-line.tsx'
import { stateLook } from '../../components/state-look.ts'
import { ariaKeys, withKey } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'

/** The container's own colour across the page: who it is, how it is, and what can be done to it. */
export function ContainerHeader({ container }: { container: Container }) {
  const { name, color, status, project_alias, realm_ids } = container
  const pending = usePendingOperation(container.id)
  const place = [
    project_alias,
    container.subserver_name ?? container.server_name ?? 'no server',
    ...realm_ids.map(id => `realm ${realmLabel(id)}`),
  ]
  return (
    <ContainerTag
      size="page"
      name={name}
      color={color}
      look={stateLook(status, pending?.operation)}
      facts={
        <span>
          <StateLine container={container} pending={pending} /> · {place.filter(Boolean).join(' · ')}
        </span>
      }
    >
      <span className="flex flex-wrap gap-2">
        {pageActions(container, pending?.operation).map(action => (
          <PageAction key={action.label} action={action} />
        ))}
      </span>
    </ContainerTag>
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
