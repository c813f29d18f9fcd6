import type { ContainerStatus } from '../../contract/lifecycle.ts'
import type { Random } from './random.ts'

/** One change of state that may have been. Times are epoch ms. */
export interface Step {
  from: ContainerStatus | null
  to: ContainerStatus
  at: number
  command: string
  duration_ms: number | null
  by: 'user' | 'api' | 'system'
  reason?: string
  reason_code?: string
}

export type Ending = 'running' | 'stopped' | 'paused' | 'failed'

const minute = 60_000
const hour = 60 * minute
const week = 7 * 24 * hour

/** Why creates and starts fail, in the words of the engine (sheet §18.1). */
const failures = [
  {
    reason_code: 'capacity',
    reason: 'The server has no room left: choose another, or stop something on it.',
  },
  { reason_code: 'invalid_image', reason: 'There is no such image.' },
  { reason_code: 'network', reason: 'The image could not be fetched: the network of the host failed.' },
] as const

const commands: Record<string, { to: ContainerStatus; from: ContainerStatus; least: number; most: number }> =
  {
    start: { from: 'stopped', to: 'running', least: 5_000, most: 15_000 },
    stop: { from: 'running', to: 'stopped', least: 2_000, most: 8_000 },
    'force-stop': { from: 'running', to: 'stopped', least: 300, most: 900 },
    pause: { from: 'running', to: 'paused', least: 300, most: 1_200 },
    resume: { from: 'paused', to: 'running', least: 300, most: 1_200 },
  }

/**
 * How a container that was made at `born` came to be in the state `ending` by `now`: each step begins where the one
 * before it ended. `restless` is the number of stops and pauses a week, `most` the number of steps at most.
 */
export function makeHistory(
  random: Random,
  options: { born: number; now: number; ending: Ending; restless: number; most: number },
): Step[] {
  const { born, now, ending, restless, most } = options
  const who = () =>
    random.weighted([
      { by: 'user' as const, weight: 4 },
      { by: 'api' as const, weight: 1 },
    ]).by
  const steps: Step[] = [
    { from: null, to: 'creating', at: born, command: 'create', duration_ms: null, by: who() },
  ]
  const made = random.int(900, 16_000)
  const first = {
    from: 'creating' as const,
    at: born + made,
    command: 'create',
    duration_ms: made,
    by: steps[0]!.by,
  }
  // Most failed containers never came up: there is no way back from that state.
  if (ending === 'failed' && random.chance(0.7)) {
    return [...steps, { ...first, to: 'failed', ...random.pick(failures) }]
  }
  steps.push({ ...first, to: 'running' })

  const plan = planOf(random, ending, Math.min(most - 2, Math.round((restless * (now - born)) / week)))
  const from = born + made + minute
  // At least a minute lies between two steps, and the last is over by now.
  const moments = plan
    .map(() => from + random.next() * Math.max(0, now - from - plan.length * minute))
    .sort((a, b) => a - b)
  for (const [index, command] of plan.entries()) {
    const { to, from: before, least, most: longest } = commands[command]!
    const at = Math.round(moments[index]! + index * minute)
    steps.push({ from: before, to, at, command, duration_ms: random.int(least, longest), by: who() })
  }
  if (ending === 'failed') {
    Object.assign(steps.at(-1)!, {
      to: 'failed',
      reason: 'The host could not start the container.',
      reason_code: 'command_failed',
    })
  }
  return steps
}

/** Commands that lead from `running` to the ending, in about `length` steps. */
function planOf(random: Random, ending: Ending, length: number): string[] {
  const plan: string[] = []
  while (plan.length < length) {
    if (random.chance(0.15)) plan.push('pause', 'resume')
    else plan.push(random.chance(0.06) ? 'force-stop' : 'stop', 'start')
  }
  if (ending === 'stopped') plan.push('stop')
  if (ending === 'paused') plan.push('pause')
  // What fails later fails on a start.
  if (ending === 'failed') plan.push('stop', 'start')
  return plan
}
