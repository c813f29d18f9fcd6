import { sentence } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import type { Advice } from './image-search.ts'

/** What to say to what was typed: that it is written in another way, and what its system can be. */
export function ImageAdvice({ advice, onUse }: { advice: Advice; onUse: (image: string) => void }) {
  const { meant, problem, releases } = advice
  return (
    // Always there, so that it is heard when it gets something to say.
    <div role="status" className="grid gap-1.5 empty:hidden">
      {problem && (
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-strong">{sentence(problem)}</span>
          {meant && <Button onClick={() => onUse(meant)}>Use {meant}</Button>}
        </p>
      )}
      {releases && releases.releases.length > 0 && (
        <p className="text-ink-2">
          <code className="font-mono text-sm">{releases.os}/…</code> can be {listed(releases.releases)}.
        </p>
      )}
    </div>
  )
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })

function listed(releases: readonly string[]): string {
  return list.format(releases)
}
