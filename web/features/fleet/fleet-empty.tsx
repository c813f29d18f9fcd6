import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { aboutQuery } from '../../api/about.ts'
import { useActiveConnection } from '../../api/connection.ts'
import { addSample } from '../../api/sample.ts'
import { QuickCreateAlone } from '../../components/quick-create.tsx'
import { newContainerPath } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const SAMPLE = 48

/** Nothing to see yet: the first container is one click away, and so is a fleet to try things on. */
export function FleetEmpty() {
  const isOwn = useActiveConnection()?.baseUrl === ''
  const about = useQuery({ ...aboutQuery, enabled: isOwn })
  const sample = useMutation(addSample)
  const offersSample = isOwn && (about.data?.sample_limit ?? 0) >= SAMPLE
  return (
    <EmptyState
      title="No containers yet"
      actions={
        <>
          <QuickCreateAlone />
          {offersSample && (
            <Button busy={sample.isPending} onClick={() => sample.mutate(SAMPLE)}>
              Add a sample fleet of {SAMPLE}
            </Button>
          )}
        </>
      }
    >
      One click creates one with a random name and default settings, or{' '}
      <Link to={newContainerPath()} className="underline underline-offset-2">
        go step by step
      </Link>
      .{offersSample && ' Or look around first, with containers that are made up.'}
    </EmptyState>
  )
}
