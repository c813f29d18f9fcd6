import { lazy, Suspense, useId, useState } from 'react'
import { randomRealmId } from '../../../contract/realm.ts'
import { useActiveConnection } from '../../api/connection.ts'
import { namesIn } from '../../components/quick-create-store.ts'
import { announce } from '../../ui/announcer.tsx'
import { IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Pressable } from '../../ui/pressable.tsx'
import type { Known } from './checks.ts'
import { type CreateDraft, fillDraft } from './draft.ts'
import { fromSaved, presets, removePreset, useSavedPresets } from './presets.ts'

const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog.tsx')).CopyDialog }))
const SaveDialog = lazy(async () => ({ default: (await import('./save-dialog.tsx')).SaveDialog }))

/** What to start from. A preset only fills in. */
export function PresetList({ draft, known }: { draft: CreateDraft; known: Known }) {
  const id = useId()
  const connectionId = useActiveConnection()?.id ?? ''
  const saved = useSavedPresets(connectionId)
  const [dialog, setDialog] = useState<'copy' | 'save'>()
  const by = draft.filled?.by

  function fill(name: string, values: Partial<CreateDraft>) {
    fillDraft(name, values)
    announce(`Filled in from ${name}`)
  }

  function context() {
    const names = namesIn(draft.projectId ?? '')
    const isConfined = known.realmId !== null || known.token?.restrictions.has_realm_restrictions
    return { isTaken: (name: string) => names.has(name), newRealmId: isConfined ? null : randomRealmId() }
  }

  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-1 px-2.5 text-xs font-strong text-ink-3">
        Start from
      </h2>
      <ul className="flex flex-wrap gap-x-1 lg:grid">
        {presets.map(({ name, hint, values }) => (
          <li key={name}>
            <Entry
              label={name}
              hint={`${hint}. The values are Livery’s choice.`}
              isCurrent={by === name}
              onPress={() => fill(name, values(context()))}
            />
          </li>
        ))}
        {saved.map(preset => (
          <li key={preset.name} className="flex items-center">
            <Entry
              label={preset.name}
              isCurrent={by === preset.name}
              onPress={() => fill(preset.name, fromSaved(preset, context()))}
            />
            <IconButton
              icon="close"
              label={`Remove the preset ${preset.name}`}
              onClick={() => removePreset(connectionId, preset.name)}
            />
          </li>
        ))}
        <li>
          <Entry label="Copy of a container…" onPress={() => setDialog('copy')} />
        </li>
        <li>
          <Entry label="Save as a preset…" onPress={() => setDialog('save')} />
        </li>
      </ul>
      <p className="mt-1 px-2.5 text-xs text-ink-3 max-lg:hidden">
        Presets fill in values of Livery’s choice. All stay editable.
      </p>
      <Suspense>
        {dialog === 'copy' && (
          <CopyDialog
            isTaken={context().isTaken}
            onClose={() => setDialog(undefined)}
            onTake={(name, values) => fill(name, values)}
          />
        )}
        {dialog === 'save' && (
          <SaveDialog
            draft={draft}
            connectionId={connectionId}
            names={saved.map(({ name }) => name)}
            onClose={() => setDialog(undefined)}
          />
        )}
      </Suspense>
    </section>
  )
}

interface EntryProps {
  label: string
  hint?: string
  isCurrent?: boolean
  onPress: () => void
}

function Entry({ label, hint, isCurrent = false, onPress }: EntryProps) {
  return (
    <Pressable
      aria-pressed={hint === undefined ? undefined : isCurrent}
      aria-description={hint}
      data-tooltip={hint}
      onClick={onPress}
      className={cx(
        'min-h-7 w-full rounded-row px-2.5 text-left coarse:min-h-9',
        isCurrent ? 'bg-wash font-strong' : 'text-ink-2 hover:bg-wash hover:text-ink',
      )}
    >
      {label}
    </Pressable>
  )
}
