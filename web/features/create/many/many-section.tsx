import { lazy, Suspense } from 'react'
import { Checkbox } from '../../../ui/field.tsx'
import { type CreateDraft, editDraft, type Many } from '../draft.ts'

const ManyChoice = lazy(async () => ({ default: (await import('./many-choice.tsx')).ManyChoice }))

/** Several at once instead of one. @param draft with its project and server */
export function ManySection({ draft }: { draft: CreateDraft }) {
  const { many } = draft
  return (
    <section aria-label="Several at once" className="grid gap-4">
      <Checkbox
        label="Several at once"
        hint="Up to 100, all like this one but for their names, and for what a table says."
        checked={many !== null}
        onChange={event => editDraft({ many: event.target.checked ? manyOf(draft) : null })}
      />
      {many && (
        <Suspense>
          <ManyChoice draft={draft} many={many} />
        </Suspense>
      )}
    </section>
  )
}

/** To begin with: named after the one that it would have been. */
function manyOf({ name }: CreateDraft): Many {
  return { count: 3, pattern: `${name || 'box'}-{n}`, serverIds: [], keyEach: false, csv: '' }
}
