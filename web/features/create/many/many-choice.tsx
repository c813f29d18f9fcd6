import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { serversQuery } from '../../../api/servers.ts'
import { type CreateDraft, editDraft, type Many } from '../draft.ts'
import { ManyFields } from './many-fields.tsx'
import { PlanView } from './plan-view.tsx'
import { planServers, useManyPlan } from './use-many-plan.ts'

/** What is chosen for many, with what it comes to. */
export function ManyChoice({ draft, many }: { draft: CreateDraft; many: Many }) {
  const rentals = useQuery(serversQuery).data
  const servers = useMemo(() => rentals && planServers(rentals), [rentals])
  const planned = useManyPlan(draft, draft.projectId)
  return (
    <div className="grid gap-4 sm:pl-[26px]">
      <ManyFields
        value={many}
        onChange={next => editDraft({ many: next })}
        servers={servers}
        serverId={draft.serverId}
      />
      {planned && <PlanView planned={planned} />}
    </div>
  )
}
