import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { serversQuery } from '../../../api/servers.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { type CreateDraft, editDraft, type Many } from '../draft.ts'
import { ManyFields } from './many-fields.tsx'
import { PlanView } from './plan-view.tsx'
import { planServers, useManyPlan } from './use-many-plan.ts'

export interface ManySectionProps {
  draft: CreateDraft
  projectId: string | null
}

/** Several at once instead of one, with what that comes to. */
export function ManySection({ draft, projectId }: ManySectionProps) {
  const { many } = draft
  const rentals = useQuery(serversQuery).data
  const servers = useMemo(() => rentals && planServers(rentals), [rentals])
  const planned = useManyPlan(draft, projectId)
  return (
    <section aria-label="Several at once" className="grid gap-4">
      <Checkbox
        label="Several at once"
        hint="Up to 100, all like this one but for their names, and what a table says."
        checked={many !== null}
        onChange={event => editDraft({ many: event.target.checked ? manyOf(draft) : null })}
      />
      {many && (
        <div className="grid gap-4 pl-[26px]">
          <ManyFields
            value={many}
            onChange={next => editDraft({ many: next })}
            servers={servers}
            serverId={draft.serverId}
          />
          {planned && <PlanView planned={planned} />}
        </div>
      )}
    </section>
  )
}

/** To begin with: named after the one that it would have been. */
function manyOf({ name }: CreateDraft): Many {
  return { count: 3, pattern: `${name || 'box'}-{n}`, serverIds: [], keyEach: false, csv: '' }
}
