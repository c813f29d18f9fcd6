import { type RefObject, useEffect } from 'react'

/**
 * What scrolls sideways without a bar (`sideways` in index.css): it fades where there is more, and a wheel that turns one
 * way only moves it too, for as long as there is somewhere to go.
 */
export function useSideways(ref: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = ref.current!
    const look = () => tellWhereMoreIs(element)
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    // React listens passively, and the page must stay where it is.
    element.addEventListener('wheel', turn, { passive: false })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
      element.removeEventListener('wheel', turn)
    }
  }, [ref])
}

function tellWhereMoreIs(element: HTMLElement) {
  const { scrollLeft, clientWidth, scrollWidth } = element
  const ends = [scrollLeft > 1 && 'start', scrollLeft + clientWidth < scrollWidth - 1 && 'end']
  const more = ends.filter(Boolean).join(' ')
  if (element.dataset.more !== more) element.dataset.more = more
}

/** Pixels that a line is, where a wheel counts in lines. */
const LINE = 24

function turn(event: WheelEvent) {
  const element = event.currentTarget as HTMLElement
  if (event.deltaX !== 0 || event.ctrlKey) return
  const before = element.scrollLeft
  element.scrollLeft += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)
  if (element.scrollLeft !== before) event.preventDefault()
}
