import { useEffect, useRef } from 'react'
import {
  clearSelection,
  displayedIds,
  replaceSelection,
  selectAllDisplayed,
  selectByClick,
  selectTo,
  toggleSelected,
  useIsSelecting,
  useSelection,
} from '../../components/selection.ts'
import { askBulk } from '../../components/work.ts'
import { useShortcut } from '../../lib/shortcuts.ts'
import { containerBoxes } from './container-boxes.ts'
import { type Box, boxBetween, createMarquee, type Point, sameSet, scrollSpeed } from './marquee.ts'

/** Pixels that a press may stray and still be a press. */
const SLACK = 5
/** Milliseconds of a long press. */
const LONG = 500

const CONTROLS = 'a, button, input, select, textarea, label, summary, [contenteditable], [data-own-keys]'

/**
 * Selecting by pointer and keyboard, for whatever shows containers with `data-container-id` inside of `scroller`. What
 * the gestures do can be done with the boxes alone too (WCAG 2.5.7).
 */
export function SelectLayer({ scroller }: { scroller: HTMLElement }) {
  const frame = useRef<HTMLDivElement>(null)
  const isSelecting = useIsSelecting()

  useEffect(() => {
    scroller.toggleAttribute('data-selecting', isSelecting)
  }, [scroller, isSelecting])

  useEffect(() => listen(scroller, frame.current!), [scroller])
  // Soon to be wanted; a failure shows then.
  useEffect(() => void import('./selection-bar.tsx').catch(() => undefined), [])

  useShortcut('selectAll', ({ target }) => {
    if (isTyping(target) || displayedIds().length === 0) return false
    selectAllDisplayed()
  })
  useShortcut('delete', () => {
    const { ids } = useSelection.getState()
    if (ids.size === 0) return false
    askBulk('delete', ids)
  })
  useShortcut('clearSelection', ({ target }) => {
    if (useSelection.getState().ids.size === 0 || isInCard(target)) return false
    clearSelection()
  })

  return (
    <div
      ref={frame}
      hidden
      data-marquee=""
      className="pointer-events-none fixed z-20 rounded-[3px] border border-ink bg-wash"
    />
  )
}

/** There, Escape first leaves what is in the card; its box is nothing to leave. */
function isInCard(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.matches('.checkmark')) return false
  const cell = target.closest('[role=gridcell]')
  return cell !== null && cell !== target
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea') !== null
}

function containerAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-container-id]') : null
}

/** Nothing is there to press: neither a container nor a control. */
function isEmpty(target: EventTarget | null): boolean {
  return target instanceof Element && !target.closest(`[data-container-id], ${CONTROLS}`)
}

/** On a container, but not on one of its links and controls. */
function bodyAt(target: EventTarget | null): string | undefined {
  const container = containerAt(target)
  const control = target instanceof Element && target.closest(CONTROLS)
  if (!container || (control && container !== control && container.contains(control))) return undefined
  return container.dataset.containerId
}

function listen(scroller: HTMLElement, frame: HTMLElement): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  let endGesture: (() => void) | undefined

  function onPointerDown(event: PointerEvent) {
    endGesture?.()
    if (event.pointerType === 'touch') endGesture = awaitLongPress(scroller, event)
    else if (event.button === 0 && isEmpty(event.target) && isInside(scroller, event)) {
      endGesture = awaitDrag(scroller, frame, event)
    }
  }

  function onClick(event: PointerEvent | MouseEvent) {
    if (event.defaultPrevented || !scroller.contains(event.target as Node)) return
    const id = bodyAt(event.target)
    if (id === undefined || selectByClick(id, event)) return
    // A finger has no modifiers: once something is selected, a tap does it.
    const isTap = (event as PointerEvent).pointerType === 'touch'
    if (isTap && useSelection.getState().ids.size > 0) toggleSelected(id)
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = event.target as HTMLElement
    const id = cell.dataset.containerId
    if (event.key !== ' ' || id === undefined || event.defaultPrevented) return
    event.preventDefault()
    if (event.shiftKey) selectTo(id)
    else toggleSelected(id)
  }

  scroller.addEventListener('pointerdown', onPointerDown, { signal })
  // Last of all: whatever handles a click itself has done so.
  document.addEventListener('click', onClick, { signal })
  scroller.addEventListener('keydown', onKeyDown, { signal })
  // Shift and a press would mark the text in between.
  const keepText = (event: MouseEvent) => {
    if (event.shiftKey && bodyAt(event.target) !== undefined) event.preventDefault()
  }
  scroller.addEventListener('mousedown', keepText, { signal })
  return () => {
    listeners.abort()
    endGesture?.()
    scroller.removeAttribute('data-selecting')
  }
}

/** Not on the scroll bar. */
function isInside(scroller: HTMLElement, { clientX }: PointerEvent): boolean {
  return clientX < scroller.getBoundingClientRect().left + scroller.clientLeft + scroller.clientWidth
}

function awaitLongPress(scroller: HTMLElement, start: PointerEvent): () => void {
  const id = bodyAt(start.target)
  const listeners = new AbortController()
  const { signal } = listeners
  const end = () => {
    clearTimeout(timer)
    listeners.abort()
  }
  const timer = setTimeout(() => {
    if (id === undefined) return
    toggleSelected(id)
    navigator.vibrate?.(10)
    // The finger is still down: neither its click nor the system's menu is meant.
    const swallow = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
    }
    scroller.addEventListener('click', swallow, { capture: true, once: true, signal })
    scroller.addEventListener('contextmenu', swallow, { capture: true, once: true, signal })
    scroller.addEventListener('pointerup', () => setTimeout(() => listeners.abort(), 50), { signal })
  }, LONG)
  if (id === undefined) return end
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - start.clientX, clientY - start.clientY) > 2 * SLACK) clearTimeout(timer)
  }
  scroller.addEventListener('pointermove', onMove, { signal })
  scroller.addEventListener('pointerup', () => clearTimeout(timer), { signal })
  scroller.addEventListener('pointercancel', end, { signal })
  return end
}

const SCROLL_KEYS = ['Home', 'End', 'PageUp', 'PageDown', ' ', 'ArrowUp', 'ArrowDown']

function awaitDrag(scroller: HTMLElement, frame: HTMLElement, start: PointerEvent): () => void {
  const listeners = new AbortController()
  const { signal } = listeners
  const before = useSelection.getState().ids
  const adds = start.ctrlKey || start.metaKey || start.shiftKey
  const marquee = createMarquee(adds ? before : new Set())
  let pointer: Point = { x: start.clientX, y: start.clientY }
  const origin = inContent(scroller, pointer)
  let isDragging = false
  let drawn = 0
  let next = 0

  function end() {
    cancelAnimationFrame(next)
    listeners.abort()
    frame.hidden = true
    document.documentElement.classList.remove('dragging')
  }

  function select(): Box {
    const box = boxBetween(origin, inContent(scroller, pointer))
    marquee.see(boxesOnScreen(scroller))
    const selected = marquee.selected(box)
    if (!sameSet(selected, useSelection.getState().ids)) replaceSelection(selected)
    return box
  }

  /** Where it is let go counts, though no frame has shown it yet. */
  function release({ clientX, clientY }: PointerEvent) {
    pointer = { x: clientX, y: clientY }
    if (isDragging) select()
    end()
  }

  function draw(now: number) {
    const screen = scroller.getBoundingClientRect()
    const elapsed = drawn === 0 ? 0 : Math.min(50, now - drawn)
    drawn = now
    scroller.scrollTop += (scrollSpeed(pointer.y, screen) * elapsed) / 1000
    place(frame, select(), scroller, screen)
    next = requestAnimationFrame(draw)
  }

  function onMove(event: PointerEvent) {
    pointer = { x: event.clientX, y: event.clientY }
    if (isDragging || Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) < SLACK) return
    isDragging = true
    document.documentElement.classList.add('dragging')
    getSelection()?.removeAllRanges()
    next = requestAnimationFrame(draw)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isDragging) return
    // A jump would pass over what the page never shows.
    if (SCROLL_KEYS.includes(event.key)) event.preventDefault()
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    replaceSelection(before)
    end()
  }

  // Text is not what is being marked.
  scroller.addEventListener('selectstart', event => event.preventDefault(), { signal })
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', release, { signal })
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('blur', end, { signal })
  window.addEventListener('keydown', onKeyDown, { signal, capture: true })
  return end
}

function inContent(scroller: HTMLElement, { x, y }: Point): Point {
  const { left, top } = scroller.getBoundingClientRect()
  return { x: x - left + scroller.scrollLeft, y: y - top + scroller.scrollTop }
}

function* boxesOnScreen(scroller: HTMLElement): Generator<readonly [string, Box]> {
  const { left, top } = scroller.getBoundingClientRect()
  const [dx, dy] = [scroller.scrollLeft - left, scroller.scrollTop - top]
  for (const [id, box] of containerBoxes(scroller)) {
    yield [id, { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy }]
  }
}

/** Over the scroller, and cut at its edges. */
function place(frame: HTMLElement, box: Box, scroller: HTMLElement, screen: DOMRect) {
  const left = Math.max(screen.left, box.left - scroller.scrollLeft + screen.left)
  const top = Math.max(screen.top, box.top - scroller.scrollTop + screen.top)
  const right = Math.min(screen.right, box.right - scroller.scrollLeft + screen.left)
  const bottom = Math.min(screen.bottom, box.bottom - scroller.scrollTop + screen.top)
  frame.hidden = false
  Object.assign(frame.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${Math.max(0, right - left)}px`,
    height: `${Math.max(0, bottom - top)}px`,
  })
}
