import { type RefObject, useEffect, useRef } from 'react'
import type { Container } from '../../api/fleet-state.ts'
import { useNewcomers } from '../../components/newcomers.ts'
import { showToast } from '../../ui/toast.tsx'
import type { Group } from './arrange.ts'
import type { FleetGridHandle } from './use-grid-keys.ts'

interface RevealNewcomerProps {
  grid: RefObject<FleetGridHandle | null>
  groups: readonly Group<Container>[]
  /** Takes all filters away. */
  clear: () => void
}

/** Brings what was just created into view, or says why it cannot be seen. */
export function RevealNewcomer({ grid, groups, clear }: RevealNewcomerProps) {
  const latest = useNewcomers(state => state.latest)
  // Also one that was asked for on the page before this one, or before this was there.
  const revealed = useRef(useNewcomers.getState().newcomers.length > 0 ? null : latest)
  useEffect(() => {
    if (latest === null || latest === revealed.current) return
    const isShown = groups.some(group => group.rows.some(row => row.id === latest))
    if (isShown && !grid.current) return
    revealed.current = latest
    if (isShown) grid.current?.reveal(latest)
    else {
      showToast({
        text: 'The new container is hidden by the filters',
        action: { label: 'Clear filters', onPress: clear },
      })
    }
  }, [latest, groups, grid, clear])
  return null
}
