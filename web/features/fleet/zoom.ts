import { type RefObject, useEffect } from 'react'
import { useShortcut } from '../../lib/shortcuts.ts'
import { announce } from '../../ui/announcer.tsx'
import type { SetView } from './use-fleet-view.ts'
import type { Density, FleetView, Zoom } from './view.ts'

interface Step {
  density: Density
  zoom: Zoom
  label: string
}

/** From far away to near. */
const steps: readonly Step[] = [
  { density: 'tiles', zoom: 'small', label: 'Small tiles' },
  { density: 'tiles', zoom: 'medium', label: 'Tiles' },
  { density: 'tiles', zoom: 'large', label: 'Large tiles' },
  { density: 'cards', zoom: 'medium', label: 'Cards' },
]

/**
 * The view one step nearer (1) or farther (-1); null at either end, and where there is no zoom.
 * Cards are as near as it gets, whatever zoom the tiles had.
 */
export function zoomed(view: FleetView, by: 1 | -1): { view: FleetView; label: string } | null {
  const at = steps.findIndex(
    ({ density, zoom }) => density === view.density && (density === 'cards' || zoom === view.zoom),
  )
  const next = at < 0 ? undefined : steps[at + by]
  return next ? { view: { ...view, density: next.density, zoom: next.zoom }, label: next.label } : null
}

/** Pixels of the wheel that make a step, and milliseconds after which it starts anew. */
const NOTCH = 60
const PAUSE = 250

interface ZoomProps {
  scroller: HTMLElement | null
  view: FleetView
  setView: SetView
  /** Is told which container the wheel was turned over. */
  pointed: RefObject<string | undefined>
}

/** Ctrl and the wheel, or `+` and `-`, step through the sizes; at either end the wheel zooms the page as ever. */
export function useZoom({ scroller, view, setView, pointed }: ZoomProps) {
  function zoom(by: 1 | -1): boolean {
    let step: ReturnType<typeof zoomed> = null
    // From what the address says, which is ahead of what is rendered: two quick steps are two. A turn of the wheel is no
    // step of its own in the history.
    setView(
      current => {
        step = zoomed(current, by)
        return step?.view ?? current
      },
      { replace: true },
    )
    const taken = step as ReturnType<typeof zoomed>
    if (taken) announce(taken.label)
    return taken !== null
  }
  useShortcut('zoomIn', () => zoom(1))
  useShortcut('zoomOut', () => zoom(-1))

  useEffect(() => {
    if (!scroller) return
    let turned = 0
    let last = 0
    function onWheel(event: WheelEvent) {
      if (!event.ctrlKey || event.deltaY === 0) return
      const by = event.deltaY < 0 ? 1 : -1
      if (!zoomed(view, by)) return
      event.preventDefault()
      if (event.timeStamp - last > PAUSE || turned * by > 0) turned = 0
      last = event.timeStamp
      turned += event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY
      if (Math.abs(turned) < NOTCH) return
      turned = 0
      const container = (event.target as Element).closest<HTMLElement>('[data-container-id]')
      pointed.current = container?.dataset.containerId
      zoom(by)
    }
    scroller.addEventListener('wheel', onWheel, { passive: false })
    return () => scroller.removeEventListener('wheel', onWheel)
  })
}
