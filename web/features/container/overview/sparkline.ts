// A few numbers as the path of a line: no scale, no grid, only how it goes.

interface Box {
  width: number
  height: number
}

/**
 * From nothing to the most of the values over the whole width, by time; a gap where a value is not known. Empty with
 * less than two known values.
 * @param times rising, one for each value
 */
export function sparkline(times: readonly number[], values: readonly (number | null)[], box: Box): string {
  const known = values.filter(value => value !== null)
  const [first, last] = [times[0], times.at(-1)]
  if (known.length < 2 || first === undefined || last === undefined || last <= first) return ''
  const most = Math.max(...known) * 1.15 || 1
  let isDown = false
  return values
    .map((value, at) => {
      if (value === null) {
        isDown = false
        return ''
      }
      const x = ((times[at]! - first) / (last - first)) * box.width
      const y = box.height - (value / most) * box.height
      const step = `${isDown ? 'L' : 'M'}${round(x)} ${round(y)}`
      isDown = true
      return step
    })
    .join('')
}

const round = (value: number) => Math.round(value * 10) / 10
