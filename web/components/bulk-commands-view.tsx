import { useState } from 'react'
import { usePreferences } from '../lib/preferences.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { bulkCommands } from './bulk-commands.ts'
import type { BulkPlan } from './bulk-plan.ts'

/** Lines on the screen; the clipboard gets all. */
const LINES = 60

/** The plan for a shell. Worked out when it is opened. */
export function BulkCommands({ plan }: { plan: BulkPlan }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="rounded-row py-0.5">
        As <code className="font-mono">hoody</code> commands
      </summary>
      {isOpen && <Lines plan={plan} />}
    </details>
  )
}

function Lines({ plan }: { plan: BulkPlan }) {
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const lines = bulkCommands(plan)
  // An id opens every service of its container: it is not for other eyes on the screen.
  const shown = keysHidden ? bulkCommands(plan, id => `${id.slice(0, 6)}…`) : lines
  return (
    <div className="relative mt-1.5 rounded-control border border-line bg-paper">
      <span className="absolute top-1 right-1 bg-paper">
        <CopyButton text={lines.join('\n')} label="Copy the commands" />
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <pre tabIndex={0} className="max-h-56 overflow-auto p-2.5 font-mono text-xs">
        {shown.slice(0, LINES).join('\n')}
        {shown.length > LINES && `\n# and ${shown.length - LINES} lines more, which are copied too`}
      </pre>
    </div>
  )
}
