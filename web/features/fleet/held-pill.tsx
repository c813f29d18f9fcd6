import type { ReactNode } from 'react'
import { formatDuration, plural } from '../../lib/format.ts'
import { ariaKeys, useShortcut, withKey } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/now.ts'
import type { Changes } from './hold.ts'

/** Above the first cards, taking no room: what comes and goes here must move nothing. */
function Floating({ children }: { children: ReactNode }) {
  return (
    <div className="relative z-20 h-0">
      <div className="pointer-events-none absolute inset-x-0 top-0.5 flex justify-center *:pointer-events-auto">
        {children}
      </div>
    </div>
  )
}

/** "12 changes" that wait while somebody is at the grid. */
export function HeldPill({ changes, onApply }: { changes: Changes; onApply: () => void }) {
  const { added, removed, moved } = changes
  useShortcut('applyHeld', onApply)
  const parts = [
    added > 0 && `${plural(added, 'container')} to come`,
    removed > 0 && `${plural(removed, 'container')} to go`,
    moved > 0 && `${plural(moved, 'container')} to move`,
  ].filter(part => part !== false)
  return (
    <Floating>
      {/* The count goes on and on: a screen reader hears once that something waits. */}
      <span role="status" className="sr-only">
        {withKey('Changes wait until you are done: show them', 'applyHeld')}
      </span>
      <Button
        variant="primary"
        aria-keyshortcuts={ariaKeys('applyHeld')}
        data-tooltip={`${withKey('Show now', 'applyHeld')}: ${parts.join(', ')}. By itself when nothing is touched for a while.`}
        onClick={onApply}
        className="rounded-full! shadow-card"
      >
        {plural(added + removed + moved, 'change')}
      </Button>
    </Floating>
  )
}

/** While the server has not yet confirmed what this browser remembers. */
export function LastKnownNote({ at }: { at: number }) {
  const age = useNow(now => formatDuration(Math.max(0, now - at)))
  return (
    <Floating>
      <p
        role="status"
        className="rounded-full border border-line-2 bg-sheet px-3.5 py-1 text-ink-2 shadow-card"
      >
        Last known, from <span>{age}</span> ago. Being confirmed.
      </p>
    </Floating>
  )
}
