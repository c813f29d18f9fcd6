import type { Box } from './marquee.ts'

/** Of lines that are drawn as one picture: their containers have no elements. */
const drawn = new WeakMap<Element, { ids: readonly string[]; size: number; gap: number }>()

/**
 * Says which containers an element with `data-drawn` shows from its left edge on.
 * @param size pixels of each; `gap`: between two of them
 */
export function provideDrawn(
  element: Element,
  ids: readonly string[],
  { size, gap }: { size: number; gap: number },
) {
  drawn.set(element, { ids, size, gap })
}

/** Where each container in the document stands, in pixels from the window's corner. */
export function* containerBoxes(scroller: HTMLElement): Generator<readonly [id: string, box: Box]> {
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-container-id], [data-drawn]')) {
    const box = element.getBoundingClientRect()
    const line = drawn.get(element)
    if (!line) yield [element.dataset.containerId!, box]
    else {
      for (const [at, id] of line.ids.entries()) {
        const left = box.left + at * (line.size + line.gap)
        yield [id, { left, top: box.top, right: left + line.size, bottom: box.top + line.size }]
      }
    }
  }
}
