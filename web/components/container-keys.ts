import type { Container } from '../api/fleet-state.ts'
import { usePending } from '../api/pending.ts'
import { useShortcut } from '../lib/shortcuts.ts'
import { showToast } from '../ui/toast.tsx'
import { whyNot } from './container-reasons.ts'
import { askDelete } from './delete-flow.ts'
import { perform } from './perform.ts'

/**
 * The keys that act on one container: the page's, or the one that has the focus.
 * @param find asked with each key; without a container the key is left to others
 */
export function useContainerKeys(find: () => Container | undefined) {
  const withContainer = (act: (container: Container) => void) => (event: KeyboardEvent) => {
    const container = find()
    if (!container) return false
    // A key that is held down acts once.
    if (!event.repeat) act(container)
    return true
  }
  useShortcut('startStop', withContainer(startStop))
  useShortcut('delete', withContainer(remove))
}

function startStop(container: Container) {
  const { status } = container
  const operation = status === 'running' ? 'stop' : status === 'paused' ? 'resume' : 'start'
  const reason = whyNot(operation, container, pendingOf(container))
  if (reason) refuse(`Could not ${operation} ${container.name}`, reason)
  else perform(({ operate }) => operate(container, operation))
}

function remove(container: Container) {
  const reason = whyNot('delete', container, pendingOf(container))
  if (reason) refuse(`Could not delete ${container.name}`, reason)
  else askDelete(container)
}

function pendingOf({ id }: Container) {
  return usePending.getState()[id]?.operation
}

/** A button says why it cannot be pressed; a key has no other place for it. */
function refuse(text: string, detail: string) {
  showToast({ text, detail })
}
