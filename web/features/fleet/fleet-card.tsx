import { memo, useCallback } from 'react'
import { useNavigate } from 'react-router'
import { isOnItsWay } from '../../../contract/lifecycle.ts'
import type { Container } from '../../api/fleet-state.ts'
import { usePendingOperation } from '../../api/pending.ts'
import { cardActions, menuEntries } from '../../components/container-actions.ts'
import { ContainerCard } from '../../components/container-card.tsx'
import { waitingActions } from '../../components/pending-deletes.ts'
import { realmLabel } from '../../components/realm-label.ts'
import { SelectBox } from '../../components/select-box.tsx'
import { toggleSelected, useIsSelected } from '../../components/selection.ts'
import { StateLine } from '../../components/state-line.tsx'
import { useDeleteSlot } from '../../components/use-delete-slot.tsx'
import { containerPath } from '../../lib/paths.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { serverOf } from './facets.ts'

export interface FleetCardProps {
  container: Container
  /** It was asked for, and the API has not answered yet. */
  isNewcomer: boolean
  tabIndex: 0 | -1
}

export const FleetCard = memo(function FleetCard({ container, isNewcomer, tabIndex }: FleetCardProps) {
  const { id, name, color, status, container_image, realm_ids } = container
  const navigate = useNavigate()
  const pending = usePendingOperation(id)
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const isSelected = useIsSelected(id)
  const { inPlace, sheet } = useDeleteSlot(container)
  const open = useCallback(() => void navigate(containerPath(id)), [navigate, id])
  const context = { pending: pending?.operation, open }
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
        menu={
          hasMenu && (
            <MenuButton
              icon="more"
              label={`More actions for ${name}`}
              tabIndex={tabIndex}
              entries={() => [
                { label: isSelected ? 'Unselect' : 'Select', onSelect: () => toggleSelected(id) },
                ...menuEntries(container, context),
              ]}
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
