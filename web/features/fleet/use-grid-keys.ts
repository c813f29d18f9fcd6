import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { scrollIntoView } from './grid-lines.tsx'
import { idAt, type Line, move, nearest, placeOf } from './lines.ts'
import type { LinesHandle } from './virtual-lines.tsx'

/** What the page asks of whichever density is shown. */
export interface FleetGridHandle {
  /** Scrolls a container into view; with `focus`, moves the keyboard there too. */
  reveal: (id: string, focus?: boolean) => void
  /** Scrolls until the line of a container is `top` pixels below the upper edge. */
  place: (id: string, top: number) => void
  /** Makes it the one from which the keyboard goes on, wherever it is. */
  activate: (id: string, focus: boolean) => void
}

interface Options {
  grid: RefObject<HTMLElement | null>
  lines: readonly Line<{ id: string }>[]
  virtual: RefObject<LinesHandle | null>
  /** Pixels of a usual line. */
  lineHeight: number
  /** Pixels that headers cover at the upper edge. */
  inset: number
  /** Of these, pixels that stand before the first line. */
  margin?: number
  onEnter: (id: string, cell: HTMLElement) => void
  handle?: RefObject<FleetGridHandle | null> | undefined
  /** The element of a container that takes the focus, where it is not the container's own. */
  cellOf?: ((container: HTMLElement) => HTMLElement | null) | undefined
}

/**
 * The keyboard in a grid of containers, in any density: one of them is in the tab order, arrows move to its neighbours,
 * Enter does what the density does, and Escape leads from its controls back to it.
 */
export function useGridKeys(options: Options) {
  const { grid, lines, virtual, lineHeight, inset, margin = 0, onEnter, handle, cellOf } = options
  const [activeId, setActiveId] = useState<string>()
  const lastPlace = useRef({ line: 0, column: 0 })
  const place = useMemo(
    () => (activeId === undefined ? null : placeOf(lines, activeId)) ?? nearest(lines, lastPlace.current),
    [lines, activeId],
  )
  const current = place ? idAt(lines, place) : undefined

  useLayoutEffect(() => {
    if (place) lastPlace.current = place
  }, [place])

  const focusCell = useCallback(
    (id: string) => {
      const container = grid.current?.querySelector<HTMLElement>(`[data-container-id="${id}"]`)
      const cell = container && cellOf ? cellOf(container) : container
      cell?.focus({ preventScroll: true })
    },
    [grid, cellOf],
  )

  const activate = useCallback(
    (id: string, focus: boolean) => {
      flushSync(() => setActiveId(id))
      if (focus) focusCell(id)
    },
    [focusCell],
  )

  const goTo = useCallback(
    (id: string, focus: boolean) => {
      const to = placeOf(lines, id)
      if (!to) return
      activate(id, false)
      if (virtual.current) scrollIntoView(virtual.current, to.line, inset, margin)
      if (focus) focusCell(id)
    },
    [lines, virtual, inset, margin, activate, focusCell],
  )

  useImperativeHandle(
    handle,
    () => ({
      reveal: (id, focus = false) => goTo(id, focus),
      place: (id, top) => {
        const to = placeOf(lines, id)
        if (to) virtual.current?.scrollTo(to.line, { align: 'start', offset: -top })
      },
      activate,
    }),
    [goTo, lines, virtual, activate],
  )
  useKeptFocus(grid, current, focusCell)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[role="gridcell"]')
    const id = target.closest<HTMLElement>('[data-container-id]')?.dataset.containerId
    if (!cell || !place || id === undefined || event.defaultPrevented) return
    // What opens inside a container, and what is rendered elsewhere (a menu), have keys of their own.
    if (!grid.current?.contains(target) || target.closest('[data-own-keys]')) return
    if (event.key === 'Enter' && target === cell) {
      // It would press what takes the focus meanwhile.
      event.preventDefault()
      return onEnter(id, cell)
    }
    if (event.key === 'Escape' && target !== cell) return cell.focus()
    const page = Math.floor((virtual.current?.viewportSize ?? 0) / lineHeight)
    const to = event.altKey || event.metaKey || event.shiftKey ? null : move(lines, place, event, page)
    const next = to && idAt(lines, to)
    if (!next) return
    event.preventDefault()
    goTo(next, true)
  }

  function onFocus({ target }: { target: EventTarget }) {
    const container = (target as HTMLElement).closest<HTMLElement>('[data-container-id]')
    if (container) setActiveId(container.dataset.containerId)
  }

  return { place, current, onKeyDown, onFocus }
}

/**
 * When what had the focus goes away, the one in its place takes it: the keyboard never falls off the grid. And when an
 * element comes to show another container, the focus goes to where its own one is now: no key may act on another.
 */
function useKeptFocus(
  grid: RefObject<HTMLElement | null>,
  current: string | undefined,
  focusCell: (id: string) => void,
) {
  const focused = useRef<{ element: Element; id: string | undefined } | null>(null)
  useEffect(() => {
    const note = () => {
      const element = document.activeElement
      if (!element || element === document.body) return
      focused.current = grid.current?.contains(element) ? { element, id: idOf(element) } : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [grid])
  useLayoutEffect(() => {
    if (!focused.current || current === undefined) return
    const { element, id } = focused.current
    const isLost = document.activeElement === document.body
    const isOthers = document.activeElement === element && idOf(element) !== id
    if (isLost || isOthers) focusCell(current)
  })
}

const idOf = (element: Element) => element.closest<HTMLElement>('[data-container-id]')?.dataset.containerId
