import { useEffect } from 'react'

/**
 * Shows the text of `data-tooltip` for whatever is hovered or focused; with `data-tooltip-cut`, only while the element's
 * own text does not fit. Mounted once. It is for the eyes: what a screen reader should say must be in the markup too.
 */
export function Tooltips() {
  useEffect(() => {
    const listening = new AbortController()
    const bubble = document.createElement('div')
    bubble.className = 'tooltip'
    bubble.popover = 'manual'
    bubble.ariaHidden = 'true'
    document.body.append(bubble)
    let owner: Element | null = null
    let showing: ReturnType<typeof setTimeout> | undefined
    let hiding: ReturnType<typeof setTimeout> | undefined

    function hide() {
      // With each scroll: to hide what does not show costs more than to know that.
      if (!owner) return
      clearTimeout(showing)
      clearTimeout(hiding)
      owner = null
      bubble.hidePopover()
    }

    function show(element: Element, delay: number) {
      clearTimeout(hiding)
      // It is there or on its way; the focus does not wait.
      if (element === owner && delay > 0) return
      hide()
      owner = element
      showing = setTimeout(() => {
        const text = element.getAttribute('data-tooltip')
        if (!text || !element.isConnected) return
        if (element.hasAttribute('data-tooltip-cut') && element.scrollWidth <= element.clientWidth) return
        bubble.textContent = text
        bubble.showPopover()
        place(bubble, element)
      }, delay)
    }

    function onOver(event: Event) {
      const target = event.target
      if (!(target instanceof Element)) return
      const element = target.closest('[data-tooltip]')
      // The pointer may rest on the tooltip itself (WCAG 1.4.13).
      if (element) show(element, event.type === 'focusin' ? 0 : 250)
      else if (owner && !bubble.contains(target) && !owner.matches(':focus-visible')) {
        clearTimeout(hiding)
        // What has not come yet need not go first.
        hiding = setTimeout(hide, bubble.matches(':popover-open') ? 120 : 0)
      } else if (owner) clearTimeout(hiding)
    }

    const options = { signal: listening.signal, capture: true, passive: true }
    document.addEventListener('pointerover', event => event.pointerType === 'mouse' && onOver(event), options)
    document.addEventListener(
      'focusin',
      event => (event.target as Element).matches(':focus-visible') && onOver(event),
      options,
    )
    document.addEventListener('focusout', hide, options)
    document.addEventListener('pointerdown', hide, options)
    document.addEventListener('scroll', hide, options)
    document.addEventListener('keydown', event => event.key === 'Escape' && hide(), options)
    // This comes when the first paint is over: the pointer may rest on something already.
    const hovered = [...document.querySelectorAll('[data-tooltip]:hover')].at(-1)
    if (hovered && matchMedia('(hover: hover)').matches) show(hovered, 250)
    return () => {
      listening.abort()
      clearTimeout(showing)
      clearTimeout(hiding)
      bubble.remove()
    }
  }, [])
  return null
}

/** Under the element, or above it where there is no room; never outside the window. */
function place(bubble: HTMLElement, element: Element) {
  const at = element.getBoundingClientRect()
  const own = bubble.getBoundingClientRect()
  const left = Math.min(at.left + at.width / 2 - own.width / 2, window.innerWidth - own.width - 8)
  const below = at.bottom + 6
  bubble.style.left = `${Math.max(8, left)}px`
  bubble.style.top = `${below + own.height > window.innerHeight ? at.top - own.height - 6 : below}px`
}
