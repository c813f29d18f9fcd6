import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import type { Container } from '../../api/fleet-state.ts'
import { isOwnChange } from '../../api/own-changes.ts'
import { useSelection } from '../../components/selection.ts'
import { whenIdle } from '../../lib/later.ts'
import type { Group } from './arrange.ts'
import type { Changes } from './hold.ts'
import type { Stillness } from './stillness.ts'

/** Milliseconds between two looks whether those who were at the grid are gone. */
const LOOK = 500

/** Until this is there, nothing is held. */
let hold: typeof import('./hold.ts').hold | undefined
async function load() {
  await whenIdle()
  const [held, { watchStillness }] = await Promise.all([import('./hold.ts'), import('./stillness.ts')])
  hold = held.hold
  return watchStillness
}

type Groups = readonly Group<Container>[]

export interface Holding {
  /** What to show. */
  groups: Groups
  /** What waits; null when nothing does. */
  changes: Changes | null
  /** Shows what waits. */
  apply: () => void
}

interface HoldOptions {
  /** The grid's surroundings, once they are there. */
  element: HTMLElement | null
  byId: ReadonlyMap<string, Container>
  /** Another one (another query, order, grouping) is somebody's own doing and shows at once. */
  view: unknown
  /** Whether there is anything to hold on to: not while the first load fills the grid. */
  enabled: boolean
}

/** Stands between what is arranged and the grid, and lets the one follow the other only when nobody is disturbed. */
export function useHold(arranged: Groups, { element, byId, view, enabled }: HoldOptions): Holding {
  const stillness = useRef<Stillness | null>(null)
  const [released, release] = useReducer((count: number) => count + 1, 0)
  const onScreen = useRef({ groups: arranged, view, released, enabled })

  useEffect(() => {
    if (!element) return
    let isGone = false
    async function watch(element: HTMLElement) {
      const watchStillness = await load()
      if (!isGone) stillness.current = watchStillness(element)
    }
    watch(element).catch(() => {})
    return () => {
      isGone = true
      stillness.current?.stop()
      stillness.current = null
    }
  }, [element])

  const isSelecting = useSelection(selection => selection.ids.size > 0)
  const before = onScreen.current
  // The first whole fleet is no change to what was there of it, nor is anything to an empty screen.
  const hasGround = enabled && before.enabled && before.groups.length > 0
  const isFree = !hasGround || before.view !== view || before.released !== released
  const isHeld = !isFree && (stillness.current?.isWanted(isSelecting) ?? false)
  const held = useMemo(() => {
    const world = { find: (id: string) => byId.get(id), isOwn: isOwnChange }
    return isHeld && hold ? hold<Container, Group<Container>>(onScreen.current.groups, arranged, world) : null
  }, [isHeld, arranged, byId])
  const groups = held?.groups ?? arranged
  const count = held ? held.added + held.removed + held.moved : 0

  useLayoutEffect(() => {
    onScreen.current = { groups, view, released, enabled }
  }, [groups, view, released, enabled])

  useEffect(() => {
    if (count === 0) return
    const timer = setInterval(() => {
      if (!stillness.current?.isWanted(isSelecting)) release()
    }, LOOK)
    return () => clearInterval(timer)
  }, [count, isSelecting])

  return { groups, changes: count > 0 ? held : null, apply: useCallback(() => release(), []) }
}
