import type { Figure } from './numbers.ts'
import type { Benchmark } from './stage.ts'

/** As the address names them. */
const wide = { width: 3840, height: 2160 }
const densities = [
  { name: 'cards', search: '' },
  { name: 'cards, 3840 px wide', search: '', viewport: wide },
  { name: 'tiles, small', search: '?density=tiles&zoom=small' },
  { name: 'tiles', search: '?density=tiles' },
  { name: 'tiles, 3840 px wide', search: '?density=tiles', viewport: wide },
  { name: 'rows', search: '?density=rows' },
  { name: 'timeline', search: '?density=timeline' },
]

export const nodes: Benchmark = {
  name: 'nodes',
  async run(stage) {
    const figures: Figure[] = []
    for (const { name, search, viewport } of densities) {
      const { page, close } = await stage.settle({ path: `/${search}`, ...(viewport && { viewport }) })
      const counts: number[] = []
      // At the top, in the middle of a scroll, and at rest again.
      for (const part of [0, 0.3, 0.6, 0.6]) {
        counts.push(
          await page.evaluate(async part => {
            const scroller = document.querySelector('[data-fleet-scroll]')!
            scroller.scrollTop = scroller.scrollHeight * part
            await new Promise(resolve => setTimeout(resolve, 300))
            return scroller.querySelectorAll('[role=grid] *').length
          }, part),
        )
      }
      await close()
      figures.push({
        what: `elements in the grid: ${name}`,
        value: Math.max(...counts),
        unit: '',
        most: 2500,
      })
    }
    return figures
  },
}
