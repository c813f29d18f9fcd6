import type { Page } from '@playwright/test'

export interface Sweep {
  /** Milliseconds of each frame. */
  frames: number[]
  /** Milliseconds of the longest time in which the grid's middle showed nothing. Looked for where all is passed. */
  blank: number
}

/**
 * Scrolls the grid evenly from the top.
 * @param speed pixels per second, or `all` to pass everything in `ms`
 */
export function sweep(page: Page, speed: number | 'all', ms: number): Promise<Sweep> {
  return page.evaluate(
    async ({ speed, ms }) => {
      const scroller = document.querySelector('[data-fleet-scroll]')!
      scroller.scrollTop = 0
      await new Promise(resolve => setTimeout(resolve, 500))
      const box = scroller.getBoundingClientRect()
      const spots = [0.15, 0.3, 0.5, 0.7, 0.85].map(part => box.top + box.height * part)
      const x = box.left + 90
      const isShown = (y: number) =>
        document.elementFromPoint(x, y)?.closest('[data-container-id], [role=row]') != null
      const way = speed === 'all' ? scroller.scrollHeight - scroller.clientHeight : (speed * ms) / 1000
      const frames: number[] = []
      let blank = 0
      await new Promise<void>(resolve => {
        let last = performance.now()
        const started = last
        let shownAt = last
        const step = (now: number) => {
          frames.push(now - last)
          last = now
          // Looking forces a layout and costs a third of what is measured.
          if (speed !== 'all' || spots.every(isShown)) shownAt = now
          else blank = Math.max(blank, now - shownAt)
          const done = Math.min(1, (now - started) / ms)
          scroller.scrollTop = way * done
          if (done < 1) requestAnimationFrame(step)
          else resolve()
        }
        requestAnimationFrame(step)
      })
      return { frames: frames.slice(1), blank }
    },
    { speed, ms },
  )
}
