import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import { useIsDark } from '../../../ui/use-is-dark.ts'
import { lonePlaces } from './points.ts'

export interface ChartProps {
  /** Milliseconds since the epoch, rising; one for each value. The same array for as long as the values are the same. */
  times: readonly number[]
  /** One or two lines, the second one dashed. */
  lines: readonly (readonly (number | null)[])[]
  /** What the axis shows at its right end, and how far it goes back, in milliseconds. */
  until: number
  range: number
  format: (value: number) => string
  /** The place in `times` that is pointed at, here or in a chart beside it; null for none. */
  onPoint: (index: number | null) => void
}

const HEIGHT = 132
/** Within a minute or so, the seconds tell more than the rest. */
const CLOSE = 120_000
const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const seconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Lines over time, drawn in the ink of the page. What it shows is said in words by whoever shows it. */
export function Chart(props: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const latest = useRef(props)
  const { times, lines, range } = props
  const isDark = useIsDark()

  useEffect(() => {
    const element = box.current!
    const made = new uPlot(optionsFor(element, latest, lines.length), dataOf(latest.current), element)
    plot.current = made
    const resize = new ResizeObserver(() =>
      made.setSize({ width: Math.max(1, element.clientWidth), height: HEIGHT }),
    )
    resize.observe(element)
    return () => {
      resize.disconnect()
      made.destroy()
    }
  }, [lines.length])

  useEffect(() => {
    latest.current = props
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: new values come with new times; pointing at them brings none.
  useEffect(() => plot.current?.setData(dataOf(latest.current)), [times, range])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn anew for the theme.
  useEffect(() => plot.current?.redraw(false), [isDark])

  return <div ref={box} className="h-[132px] text-ink" data-points={times.length} />
}

function dataOf({ times, lines }: ChartProps): uPlot.AlignedData {
  return [times.map(at => at / 1000), ...lines.map(line => [...line])]
}

function optionsFor(element: HTMLElement, latest: { current: ChartProps }, lineCount: number): uPlot.Options {
  const ink = () => getComputedStyle(element).color
  const faint = (percent: number) => () => `color-mix(in srgb, ${ink()} ${percent}%, transparent)`
  const axis: uPlot.Axis = {
    stroke: faint(70),
    font: '11px system-ui, sans-serif',
    grid: { stroke: faint(10), width: 1 },
    ticks: { show: false },
  }
  return {
    width: Math.max(1, element.clientWidth),
    height: HEIGHT,
    padding: [8, 4, 0, 0],
    legend: { show: false },
    // The charts of a page point at the same moment.
    cursor: { drag: { x: false, y: false }, y: false, sync: { key: 'use' }, points: { size: 7 } },
    scales: {
      x: {
        range: () => [(latest.current.until - latest.current.range) / 1000, latest.current.until / 1000],
      },
      // From nothing: a line that begins at its own least makes a flat one look wild.
      y: { range: (_, __, most) => [0, most > 0 ? most * 1.15 : 1] },
    },
    axes: [
      {
        ...axis,
        size: 24,
        space: 70,
        values: (_, splits) => {
          const clock = latest.current.range > CLOSE ? minutes : seconds
          return splits.map(split => clock.format(split * 1000))
        },
      },
      {
        ...axis,
        size: 62,
        space: 30,
        values: (_, values) => values.map(value => latest.current.format(value)),
      },
    ],
    series: [
      {},
      ...Array.from({ length: lineCount }, (_, at) => ({
        stroke: ink,
        width: 1.5,
        dash: at === 0 ? undefined : [4, 3],
        fill: at === 0 ? faint(6) : undefined,
        // The first measurement, and one between two gaps.
        points: { show: false, size: 4, fill: ink, filter: () => lonePlaces(latest.current.lines[at]!) },
      })),
    ],
    hooks: { setCursor: [({ cursor }) => latest.current.onPoint(cursor.idx ?? null)] },
  }
}
