// Whether somebody is at the grid, so that it has to hold still.

/** Milliseconds without any sign of somebody, after which the grid may move although a pointer rests on it. */
const IDLE = 10_000
/** Milliseconds after the pointer has left: it may come back, or be on its way to what is offered above. */
const GRACE = 2500

/** What is opened from a card stands outside of the grid. The query's suggestions are not: who types is not at the grid. */
const OPENED = 'dialog:modal, [role=menu], [role=listbox]:not(search *)'

export interface Stillness {
  /** @param isSelecting containers are selected: what is done with them is begun in the grid and ended elsewhere */
  isWanted: (isSelecting: boolean) => boolean
  stop: () => void
}

/** Watches the pointer, the keyboard and the focus in an element. */
export function watchStillness(element: HTMLElement): Stillness {
  let seenAt = Number.NEGATIVE_INFINITY
  let insideAt = Number.NEGATIVE_INFINITY
  let isInside = false
  const watching = new AbortController()
  const options = { signal: watching.signal, passive: true, capture: true }

  function notice({ target, type }: Event) {
    seenAt = Date.now()
    if (type === 'keydown') return
    isInside = target instanceof Node && element.contains(target)
    if (isInside) insideAt = seenAt
  }
  function leave(event: PointerEvent) {
    // A finger that was lifted rests nowhere.
    if (event.type === 'pointerout' ? event.relatedTarget === null : event.pointerType === 'touch')
      isInside = false
  }
  // This comes when the first paint is over: the pointer may rest there already.
  if (element.matches(':hover') && matchMedia('(hover: hover)').matches) {
    isInside = true
    seenAt = insideAt = Date.now()
  }
  for (const type of ['pointermove', 'pointerdown', 'wheel', 'keydown'])
    document.addEventListener(type, notice, options)
  for (const type of ['pointerout', 'pointerup', 'pointercancel'] as const)
    document.addEventListener(type, leave, options)

  return {
    isWanted(isSelecting) {
      const now = Date.now()
      if (document.hidden || now - seenAt > IDLE) return false
      return (
        isSelecting ||
        isInside ||
        now - insideAt < GRACE ||
        element.contains(document.activeElement) ||
        document.querySelector(OPENED) !== null
      )
    },
    stop: () => watching.abort(),
  }
}
