import type { StateLook } from './state-look.ts'

/** What marks a `.card` by its state, and as selected: for index.css, and for who listens. */
export function cardMarks({ fill }: StateLook, isSelected: boolean | undefined) {
  return {
    'aria-busy': fill === 'moving' || undefined,
    'data-failed': fill === 'failed' ? '' : undefined,
    'data-selected': isSelected ? '' : undefined,
  }
}
