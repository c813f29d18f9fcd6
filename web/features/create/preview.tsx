import { ContainerCard } from '../../components/container-card.tsx'
import { realmLabel } from '../../components/realm-label.ts'
import { serverLabel } from '../../components/server-state.ts'
import type { Known } from './checks.ts'
import type { CreateDraft } from './draft.ts'

/** The card as it will be. */
export function Preview({ draft, known }: { draft: CreateDraft; known: Known }) {
  const rental = known.servers?.find(({ server_id }) => server_id === draft.serverId)
  const image = known.images?.find(({ image_name }) => image_name === draft.image)
  const isWarm = image && 'prespawn' in image && image.prespawn === true && !draft.options.bypass_prespawn
  return (
    <ContainerCard
      name={draft.name || 'named by the API'}
      color={draft.color}
      status="creating"
      image={draft.image || 'the default image'}
      server={rental ? serverLabel(rental) : ''}
      realms={draft.realmIds.map(realmLabel)}
      // Sheet §18.2.
      line={isWarm ? 'Usually there at once' : 'Usually running in 1–5 s'}
      actions={[]}
      footer={<p className="text-center text-ink-2">Not created yet</p>}
    />
  )
}
