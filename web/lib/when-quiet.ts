/**
 * Who waits for a moment in which nothing happens. One timer serves all of them.
 * @param left milliseconds until that moment, if nothing happens until then
 * @returns calls back once it is there; returns how to leave before that
 */
export function createWhenQuiet(left: () => number): (callback: () => void) => () => void {
  const waiting = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function check() {
    const rest = left()
    timer = rest > 0 ? setTimeout(check, rest) : undefined
    if (timer) return
    const ready = [...waiting]
    waiting.clear()
    for (const callback of ready) callback()
  }

  return callback => {
    waiting.add(callback)
    timer ??= setTimeout(check, Math.max(0, left()))
    return () => waiting.delete(callback)
  }
}
