import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useDeleteFlows } from '../../../components/delete-flow.ts'
import { useSelection } from '../../../components/selection.ts'
import { placeBeside } from './place-beside.ts'

/** Milliseconds until the card of a tile shows under the pointer, and until that of the next one replaces it. */
const REST = 300
const NEXT = 90
/** After the focus has come to rest. */
const FOCUS = 400
/** For the way from the tile to its card, and for a hand that strays. */
const LEAVE = 250

export interface TileCardHandle {
  /** Shows a tile's card and moves the focus into it. */
  open: (id: string) => void
  /** Shows it if the pointer, which is on that tile, stays there. */
  rest: (id: string) => void
}

export interface TileCardProps {
  ref: Ref<TileCardHandle>
  grid: RefObject<HTMLElement | null>
  scroller: HTMLElement
  /** Nothing when the container is gone. */
  render: (id: string, tabIndex: 0 | -1) => ReactNode
}

interface Shown {
  id: string
  /** Somebody went into it: it stays until they leave. */
  entered: boolean
}

/**
 * The card of the tile that the pointer or the focus rests on. It leaves the page beneath usable, may be hovered itself,
 * and goes away with Escape (WCAG 1.4.13). One set of listeners serves all tiles.
 */
export function TileCard({ ref, grid, scroller, render }: TileCardProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const now = useRef(shown)
  now.current = shown
  const popover = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const [act] = useState(() => {
    const tileOf = (id: string) => grid.current?.querySelector<HTMLElement>(`[data-container-id="${id}"]`)
    const holdsFocus = () => popover.current?.contains(document.activeElement) ?? false
    const wait = () => clearTimeout(timer.current)
    function later(delay: number, action: () => void) {
      wait()
      timer.current = setTimeout(action, delay)
    }
    function hide() {
      wait()
      setShown(null)
    }
    function show(id: string, delay: number) {
      later(delay, () => {
        if (tileOf(id)) setShown({ id, entered: false })
      })
    }
    return {
      tileOf,
      wait,
      hide,
      show,
      rest(id: string) {
        if (now.current?.entered) return
        if (id === now.current?.id) wait()
        else show(id, now.current ? NEXT : REST)
      },
      /** Unless somebody is in it. */
      leave: () => (holdsFocus() ? wait() : later(LEAVE, hide)),
      open(id: string) {
        wait()
        flushSync(() => setShown({ id, entered: true }))
        const first = popover.current?.querySelector<HTMLElement>('a[href], button')
        ;(first ?? popover.current)?.focus({ preventScroll: true })
      },
      back() {
        const id = now.current?.id
        const entered = holdsFocus()
        hide()
        if (id !== undefined && entered) tileOf(id)?.focus({ preventScroll: true })
      },
    }
  })
  useImperativeHandle(ref, () => ({ open: act.open, rest: act.rest }), [act])

  useEffect(() => {
    const listening = new AbortController()
    const options = { signal: listening.signal }
    const element = grid.current!
    const idAt = ({ target }: Event) =>
      (target as Element).closest<HTMLElement>('[data-container-id]')?.dataset.containerId

    element.addEventListener(
      'pointerover',
      event => {
        if (event.pointerType !== 'mouse' || now.current?.entered) return
        const id = event.buttons === 0 ? idAt(event) : undefined
        if (id === undefined) act.leave()
        else act.rest(id)
      },
      options,
    )
    element.addEventListener(
      'pointerleave',
      ({ relatedTarget }) => {
        const intoCard = relatedTarget instanceof Node && popover.current?.contains(relatedTarget)
        if (!now.current?.entered && !intoCard) act.leave()
      },
      options,
    )
    element.addEventListener(
      'focusin',
      event => {
        const id = idAt(event)
        if (
          id === undefined ||
          id === now.current?.id ||
          !(event.target as Element).matches(':focus-visible')
        )
          return
        act.hide()
        act.show(id, FOCUS)
      },
      options,
    )
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && popover.current?.contains(relatedTarget)) return
        act.hide()
      },
      options,
    )
    element.addEventListener(
      'click',
      event => {
        const id = idAt(event)
        if (id === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey)
          return
        // While something is selected, a tap selects.
        if ((event as PointerEvent).pointerType === 'touch' && useSelection.getState().ids.size > 0) return
        act.open(id)
      },
      options,
    )
    return () => {
      listening.abort()
      act.wait()
    }
  }, [grid, act])

  // A confirmation opens in the card; a key may ask for it on the tile alone.
  useEffect(
    () =>
      useDeleteFlows.subscribe((flows, before) => {
        const asked = Object.keys(flows).find(id => !before[id] && act.tileOf(id))
        if (asked !== undefined) act.open(asked)
      }),
    [act],
  )

  const content = shown && render(shown.id, shown.entered ? 0 : -1)
  const id = content ? shown.id : undefined

  useLayoutEffect(() => {
    const card = popover.current
    if (id === undefined || !card) return
    const settle = () => {
      const tile = act.tileOf(id)
      if (tile) placeBeside(card, tile)
      else if (!card.contains(document.activeElement)) act.hide()
    }
    card.showPopover()
    settle()
    // A confirmation opens in it, and tiles move beneath it.
    const sizes = new ResizeObserver(settle)
    sizes.observe(card)
    const listening = new AbortController()
    const options = { signal: listening.signal }
    scroller.addEventListener('scroll', settle, { ...options, passive: true })
    document.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        const target = event.target as Element
        // Those inside go first.
        if (target.closest('[data-own-keys], [role=menu], dialog') || document.querySelector('[role=menu]'))
          return
        event.preventDefault()
        act.back()
      },
      { ...options, capture: true },
    )
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!(target as Element).closest('[popover], [role=menu], dialog')) act.hide()
      },
      options,
    )
    return () => {
      sizes.disconnect()
      listening.abort()
    }
  }, [id, act, scroller])

  if (!content) return null
  return (
    <div
      ref={popover}
      // Another container is another card: nothing that was opened in it stays.
      key={id}
      role="dialog"
      aria-label="Card"
      popover="manual"
      tabIndex={-1}
      className="tile-card"
      onPointerEnter={act.wait}
      onPointerLeave={event => event.pointerType === 'mouse' && !shown.entered && act.leave()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) act.hide()
      }}
    >
      {content}
    </div>
  )
}
