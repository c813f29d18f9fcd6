import { Component, type ReactNode, type RefObject } from 'react'
import { containerBoxes } from './container-boxes.ts'
import type { Box } from './marquee.ts'
import type { FleetGridHandle } from './use-grid-keys.ts'
import { HEADER_HEIGHT } from './virtual-lines.tsx'

interface KeepPlaceProps {
  /** What is shown: when it changes, everything beneath looks different. */
  shown: string
  scroller: HTMLElement | null
  grid: RefObject<FleetGridHandle | null>
  /** Id of the container that should stay where it is, if somebody pointed at one. */
  pointed: RefObject<string | undefined>
  children: ReactNode
}

interface Anchor {
  id: string
  /** Pixels below the upper edge. */
  top: number
  /** The one in the tab order. */
  active: string | undefined
  hasFocus: boolean
}

/**
 * Keeps a container where it is on the screen while the density or the zoom changes around it: the one pointed at, else
 * the one that has the focus or had it last, else the first on the screen; and the focus with it. A class, for only a
 * class is asked before React changes the page.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  last: Anchor | null = null

  override getSnapshotBeforeUpdate(before: KeepPlaceProps): Anchor | null {
    const { shown, scroller, pointed } = this.props
    return before.shown === shown || !scroller ? null : findAnchor(scroller, pointed.current, this.last)
  }

  override componentDidUpdate(_before: KeepPlaceProps, _state: unknown, anchor: Anchor | null) {
    if (!anchor) return
    const { grid, pointed } = this.props
    pointed.current = undefined
    // Once the new lines know how wide the page is, still before they are painted.
    queueMicrotask(() => {
      this.last = anchor
      grid.current?.place(anchor.id, anchor.top)
      if (anchor.active !== undefined) grid.current?.activate(anchor.active, anchor.hasFocus)
    })
  }

  override render() {
    return this.props.children
  }
}

function findAnchor(scroller: HTMLElement, pointed: string | undefined, last: Anchor | null): Anchor | null {
  const { top: edge, bottom } = scroller.getBoundingClientRect()
  const containers = [...scroller.querySelectorAll<HTMLElement>('[role=grid] [data-container-id]')]
  const boxes = new Map(containerBoxes(scroller))
  const covered = edge + HEADER_HEIGHT
  const isVisible = (box: Box) => box.bottom > covered && box.top < bottom
  const active = containers.find(element => element.matches('[tabindex="0"], :has([tabindex="0"])'))
  const focused = document.activeElement?.closest<HTMLElement>('[data-container-id]')?.dataset.containerId

  function pick(id: string | undefined): string | undefined {
    const box = id === undefined ? undefined : boxes.get(id)
    return box && isVisible(box) ? id : undefined
  }
  // Nobody scrolled since: to and fro leads back to the same place, though lines begin elsewhere in between.
  const stayed =
    last && Math.abs((boxes.get(last.id)?.top ?? Number.NaN) - edge - last.top) < 3 ? last.id : undefined
  let id = pick(pointed) ?? pick(focused) ?? pick(active?.dataset.containerId) ?? pick(stayed)
  if (id === undefined) {
    for (const [other, box] of boxes) {
      if (isVisible(box) && box.top < (id === undefined ? bottom : boxes.get(id)!.top)) id = other
    }
  }
  if (id === undefined) return null
  return {
    id,
    // What is cut off at the upper edge comes into sight.
    top: Math.max(HEADER_HEIGHT, Math.round(boxes.get(id)!.top - edge)),
    active: active?.dataset.containerId,
    hasFocus: focused !== undefined && containers.some(element => element.contains(document.activeElement)),
  }
}
