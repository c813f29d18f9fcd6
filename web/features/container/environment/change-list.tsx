import { envMap } from '../../../lib/env-text.ts'
import { Secret } from '../../../ui/secret.tsx'
import type { EnvChange, EnvEdit } from './changes.ts'

const words = { added: 'Added', changed: 'Changed', removed: 'Removed' }

/** What a save sends, variable by variable. Each value shows when asked for. */
export function ChangeList({ edit, changes }: { edit: EnvEdit; changes: readonly EnvChange[] }) {
  const next = envMap(edit.text)
  return (
    <ul aria-label="What changes" className="grid max-h-64 overflow-y-auto text-sm">
      {changes.map(({ key, kind }) => (
        <li
          key={key}
          className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-x-2 border-t border-line py-1 first:border-0 sm:grid-cols-[5rem_minmax(0,1fr)_minmax(0,2fr)]"
        >
          <span className="text-ink-2">{words[kind]}</span>
          <span className="font-mono wrap-anywhere">{key}</span>
          <span className="col-start-2 flex min-w-0 flex-wrap items-center gap-x-2 sm:col-start-3">
            {kind !== 'added' && <Secret value={edit.base[key]!} label={`${key} before`} />}
            {kind === 'changed' && <span aria-hidden="true">→</span>}
            {kind !== 'removed' && <Secret value={next[key]!} label={`the new ${key}`} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
