import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../index.css'
import { Chart } from './chart.tsx'

const NOW = Date.UTC(2026, 8, 14, 12)

/** How many pixels of the picture are in the ink of a line, not of an axis. */
async function inkOf(values: readonly (number | null)[]): Promise<number> {
  const times = values.map((_, at) => NOW - (values.length - at) * 10_000)
  const screen = await render(
    <Chart times={times} lines={[values]} until={NOW} range={60_000} format={String} onPoint={() => {}} />,
  )
  const canvas = screen.container.querySelector('canvas')!
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let inked = 0
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 230) inked += 1
  await screen.unmount()
  return inked
}

it('shows a value that has no neighbour as a point', async () => {
  const none = await inkOf([null, null, null])
  expect(await inkOf([null, 5, null])).toBeGreaterThan(none)
  // As well as the line before the gap.
  expect(await inkOf([5, 5, 5, null, 5])).toBeGreaterThan(await inkOf([5, 5, 5, null, null]))
})
