// What can be done to a container from the palette: "stop acme".

import { type canOperate, isOnItsWay } from '../../../contract/lifecycle.ts'
import type { Container } from '../../api/fleet-state.ts'
import { usePending } from '../../api/pending.ts'
import { pageActions } from '../../components/container-menu.ts'
import { copyId, operate, takeSnapshot } from '../../components/container-operations.ts'
import { whyNot } from '../../components/container-reasons.ts'
import { askDelete } from '../../components/delete-flow.ts'

export interface Verb {
  /** "Force stop". */
  label: string
  /** Undefined when it can be done. */
  reason: (container: Container) => string | undefined
  run: (container: Container) => unknown
  /** It is confirmed on the container's page. */
  onPage?: boolean
}

const pendingOf = ({ id }: Container) => usePending.getState()[id]?.operation

function operation(
  label: string,
  name: Parameters<typeof canOperate>[0] & Parameters<typeof operate>[1],
): Verb {
  return {
    label,
    reason: container => whyNot(name, container, pendingOf(container)),
    run: container => operate(container, name),
  }
}

const terminalOf = (container: Container) => pageActions(container, undefined).find(isTerminal)
const isTerminal = ({ label }: { label: string }) => label === 'Terminal'

const verbs: readonly Verb[] = [
  operation('Start', 'start'),
  operation('Stop', 'stop'),
  operation('Force stop', 'force-stop'),
  operation('Restart', 'restart'),
  operation('Pause', 'pause'),
  operation('Resume', 'resume'),
  {
    label: 'Terminal',
    reason: container => terminalOf(container)?.reason,
    run: container => window.open(terminalOf(container)?.href, '_blank', 'noopener,noreferrer'),
  },
  {
    label: 'Snapshot',
    reason: container => whyNot('snapshot', container, pendingOf(container)),
    run: takeSnapshot,
  },
  { label: 'Copy id', reason: () => undefined, run: copyId },
  {
    label: 'Delete',
    reason: container => whyNot('delete', container, pendingOf(container)),
    run: askDelete,
    onPage: true,
  },
]

/**
 * Which verbs the words begin or end with, and the words left for the container: "stop acme", "acme stop", "force stop
 * acme". One letter is no verb yet.
 */
export function verbsIn(words: readonly string[]): { verb: Verb; rest: readonly string[] }[] {
  return verbs.flatMap(verb => {
    const length = leading(verb.label, words)
    if (length > 0) return { verb, rest: words.slice(length) }
    const last = words.length > 1 && leading(verb.label, words.slice(-1)) > 0
    return last ? { verb, rest: words.slice(0, -1) } : []
  })
}

/** How many of the words spell the label, the last of them perhaps only begun. */
function leading(label: string, words: readonly string[]): number {
  const parts = label.toLowerCase().split(' ')
  if ((words[0]?.length ?? 0) < 2 || !parts[0]!.startsWith(words[0]!)) return 0
  return parts.length > 1 && words[0] === parts[0] && words[1] && parts[1]!.startsWith(words[1]) ? 2 : 1
}

/** Those that its state allows come first. */
export function isPossible(verb: Verb, container: Container): boolean {
  return !isOnItsWay(container.status) && verb.reason(container) === undefined
}
