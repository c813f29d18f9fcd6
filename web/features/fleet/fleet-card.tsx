import { memo, useDeferredValue, useMemo } from 'react'
import { isOnItsWay } from '../../../contract/lifecycle.ts'
import type { Container } from '../../api/fleet-state.ts'
import type { PendingOperation } from '../../api/pending.ts'
import { type ActionContext, cardActions } from '../../components/container-actions.ts'
import { type CardAction, ContainerCard } from '../../components/container-card.tsx'
import { realmLabel } from '../../components/realm-label.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { toggleSelected, useIsSelected, useSelection } from '../../components/selection.ts'
import { StateLine } from '../../components/state-line.tsx'
import { stateLook } from '../../components/state-look.ts'
import { useDeleteSlot } from '../../components/use-delete-slot.tsx'
import { waitingActions } from '../../components/waiting-actions.ts'
import { containerPath } from '../../lib/paths.ts'
import { keyHint } from '../../lib/shortcuts.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { serverOf } from './facets.ts'

export interface FleetCardProps {
  container: Container
  /** It was asked for, and the API has not answered yet. */
  isNewcomer: boolean
  pending: PendingOperation | undefined
  keysHidden: boolean
  /** Goes to a container's page. */
  onOpen: (id: string, search?: string) => void
  tabIndex: 0 | -1
}

/**
 * Hundreds are made while somebody scrolls, so what all of them need to know is asked once, by the page. When a card comes
 * to show another container, as most do with each key of a query, it shows at once who that is and how; what can be done
 * with it follows a moment later.
 */
export const FleetCard = memo(function FleetCard(props: FleetCardProps) {
  const { container, isNewcomer, pending, keysHidden, onOpen, tabIndex } = props
  const { id, name, color, status, container_image } = container
  const isSelected = useIsSelected(id)
  const { inPlace, sheet } = useDeleteSlot(container)
  const before = useDeferredValue(props)
  const controls = before.container.id === id ? props : before
  const { container: controlled, isNewcomer: isNone } = controls
  const realms = useMemo(() => controlled.realm_ids.map(realmLabel), [controlled.realm_ids])
  const actions = useMemo(() => actionsOf(controls), [controls])
  const isAnothers = controlled.id !== id
  return (
    <>
      <ContainerCard
        name={name}
        color={color}
        status={status}
        pendingOperation={pending?.operation}
        image={container_image}
        server={serverOf(container)}
        realms={realms}
        line={
          isAnothers ? (
            stateLook(status, pending?.operation).word
          ) : (
            <StateLine container={container} pending={pending} />
          )
        }
        actions={inPlace && !isOnItsWay(status) ? nothing : actions}
        controlsOf={isAnothers ? controlled.name : undefined}
        to={isNewcomer ? undefined : containerPath(id)}
        onOpen={() => onOpen(id)}
        // A failed one has its corner there instead; what it still allows is on its actions.
        menu={controlled.status !== 'failed' && !isNone && <Menu {...controls} />}
        masked={keysHidden}
        footer={inPlace}
        selected={isSelected}
        selectBox={
          !isNone && <SelectBox id={controlled.id} name={controlled.name} tabIndex={controls.tabIndex} />
        }
        tabIndex={tabIndex}
      />
      {sheet}
    </>
  )
})

const nothing: readonly CardAction[] = []

/** What its card offers. */
export function actionsOf(props: FleetCardProps): readonly CardAction[] {
  const { container, pending } = props
  return pending?.deadline === undefined
    ? cardActions(container, contextOf(props))
    : waitingActions(container.id)
}

function contextOf({ container, pending, onOpen }: FleetCardProps): ActionContext {
  return { pending: pending?.operation, open: search => onOpen(container.id, search) }
}

const Menu = memo(function Menu(props: FleetCardProps) {
  const { container, tabIndex } = props
  const { id, name } = container
  return (
    <MenuButton
      icon="more"
      label={`More actions for ${name}`}
      tabIndex={tabIndex}
      entries={async () => {
        const { menuEntries } = await import('../../components/container-menu.ts')
        return [
          {
            label: useSelection.getState().ids.has(id) ? 'Unselect' : 'Select',
            shortcut: keyHint('select'),
            onSelect: () => toggleSelected(id),
          },
          ...menuEntries(container, contextOf(props)),
        ]
      }}
    />
  )
})
