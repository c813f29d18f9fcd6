import { plural } from '../../lib/format.ts'
import { ariaKeys, useShortcut, withKey } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { Floating } from './floating.tsx'
import type { Changes } from './hold.ts'

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
