// Whether a grid rushes past: nobody reads more then than names, colours and states, nor presses anything.

import { createWhenQuiet } from '../../lib/when-quiet.ts'

/** Pixels per second: nine lines of cards. */
const FAST = 1500
/** Milliseconds between two scrolls that belong together, however slow the machine. */
const TOGETHER = 250
/** Milliseconds without a fast scroll. */
const SETTLE = 120

export interface Rush {
  /** @param offset pixels from the top */
  noteScroll: (offset: number) => void
  isOn: () => boolean
  /** Calls back once it is over. Returns how to leave before that. */
  whenOver: (callback: () => void) => () => void
}

/** Of one grid. */
export function createRush(): Rush {
  let last = { at: Number.NEGATIVE_INFINITY, offset: 0, isFast: false }
  let fastAt = Number.NEGATIVE_INFINITY
  const left = () => fastAt + SETTLE - performance.now()

  return {
    noteScroll(offset) {
      const at = performance.now()
      const took = at - last.at
      const isFast = took < TOGETHER && Math.abs(offset - last.offset) > (FAST * took) / 1000
      // One alone is a jump, which leads to where somebody wants to be.
      if (isFast && last.isFast) fastAt = at
      last = { at, offset, isFast }
    },
    isOn: () => left() > 0,
    whenOver: createWhenQuiet(left),
  }
}
