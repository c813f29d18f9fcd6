import { useEffect } from 'react'
import { plural } from '../../../lib/format.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Secret } from '../../../ui/secret.tsx'

interface ConflictsProps {
  keys: readonly string[]
  current: Readonly<Record<string, string>>
  onSettle: (key: string, whose: 'mine' | 'theirs') => void
}

/** What somebody else changed too while it was edited here: each waits for a choice. */
export function Conflicts({ keys, current, onSettle }: ConflictsProps) {
  const text = `${plural(keys.length, 'variable')} changed meanwhile by somebody else.`
  useEffect(() => announce(text), [text])
  return (
    <div className="rounded-row border border-ink px-3 py-2">
      <p className="font-strong">{text}</p>
      <ul>
        {keys.map(key => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5 first:border-0"
          >
            <span className="font-mono text-sm wrap-anywhere">{key}</span>
            <span className="flex min-w-0 flex-1 items-center gap-1.5 text-ink-2">
              {Object.hasOwn(current, key) ? (
                <>
                  now <Secret value={current[key]!} label={`the ${key} of somebody else`} />
                </>
              ) : (
                'removed'
              )}
            </span>
            <span className="flex gap-2">
              <Button aria-label={`Keep my ${key}`} onClick={() => onSettle(key, 'mine')}>
                Keep mine
              </Button>
              <Button aria-label={`Use their ${key}`} onClick={() => onSettle(key, 'theirs')}>
                Use theirs
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
