import type { Container } from '../../api/fleet-state.ts'
import { useContainerKeys } from '../../components/container-keys.ts'
import { toggleSelected } from '../../components/selection.ts'
import { useShortcut } from '../../lib/shortcuts.ts'

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

/** Leads to the container from which the keyboard goes on. False when there is none. */
export function focusGrid(): boolean {
  const cell = document.querySelector<HTMLElement>('main [role=grid] [role=gridcell][tabindex="0"]')
  // As reached by the keyboard, so that it shows.
  cell?.focus({ focusVisible: true } as FocusOptions)
  return cell !== null
}

function focusedId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId
}
