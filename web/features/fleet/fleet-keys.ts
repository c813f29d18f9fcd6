import type { Container } from '../../api/fleet-state.ts'
import { useContainerKeys } from '../../components/container-keys.ts'
import { toggleSelected } from '../../components/selection.ts'
import { useShortcut } from '../../lib/shortcuts.ts'
import { focusGrid } from './focus-grid.ts'

/** Letters for what the grid does with arrows, and for the container that has the focus, in every density. */
export function useFleetKeys(byId: ReadonlyMap<string, Container>) {
  useShortcut('next', () => press('ArrowDown'))
  useShortcut('previous', () => press('ArrowUp'))
  useContainerKeys(() => byId.get(focusedId() ?? ''))
  useShortcut('select', () => {
    const id = focusedId()
    if (id === undefined) return false
    toggleSelected(id)
  })
}

/** As if the key was pressed where the focus is in the grid. From elsewhere, the first press only leads there. */
function press(key: string) {
  const focused = document.activeElement
  if (!focused?.closest('[role=grid]')) return focusGrid()
  focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return true
}

function focusedId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId
}
