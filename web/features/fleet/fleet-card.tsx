import { memo } from 'react'
import { isOnItsWay } from '../../../contract/lifecycle.ts'
import type { Container } from '../../api/fleet-state.ts'
import type { PendingOperation } from '../../api/pending.ts'
import { cardActions } from '../../components/container-actions.ts'
import { ContainerCard } from '../../components/container-card.tsx'
import { realmLabel } from '../../components/realm-label.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { toggleSelected, useIsSelected } from '../../components/selection.ts'
import { StateLine } from '../../components/state-line.tsx'
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

/** Hundreds are made while somebody scrolls, so what all of them need to know is asked once, by the page. */
export const FleetCard = memo(function FleetCard(props: FleetCardProps) {
  const { container, isNewcomer, pending, keysHidden, onOpen, tabIndex } = props
  const { id, name, color, status, container_image, realm_ids } = container
  const isSelected = useIsSelected(id)
  const { inPlace, sheet } = useDeleteSlot(container)
  const context = { pending: pending?.operation, open: (search?: string) => onOpen(id, search) }
  const actions = pending?.deadline === undefined ? cardActions(container, context) : waitingActions(id)
  // A failed one has its corner there instead; what it still allows is on its actions.
  const hasMenu = status !== 'failed' && !isNewcomer
  return (
    <>
      <ContainerCard
        name={name}
        color={color}
        status={status}
        pendingOperation={pending?.operation}
        image={container_image}
        server={serverOf(container)}
        realms={realm_ids.map(realmLabel)}
        line={<StateLine container={container} pending={pending} />}
        actions={inPlace && !isOnItsWay(status) ? [] : actions}
        to={isNewcomer ? undefined : containerPath(id)}
        onOpen={() => onOpen(id)}
        menu={
          hasMenu && (
            <MenuButton
              icon="more"
              label={`More actions for ${name}`}
              tabIndex={tabIndex}
              entries={async () => {
                const { menuEntries } = await import('../../components/container-menu.ts')
                return [
                  {
                    label: isSelected ? 'Unselect' : 'Select',
                    shortcut: keyHint('select'),
                    onSelect: () => toggleSelected(id),
                  },
                  ...menuEntries(container, context),
                ]
              }}
            />
          )
        }
        masked={keysHidden}
        footer={inPlace}
        selected={isSelected}
        selectBox={!isNewcomer && <SelectBox id={id} name={name} tabIndex={tabIndex} />}
        tabIndex={tabIndex}
      />
      {sheet}
    </>
  )
})
