import { Link } from 'react-router'
import { paths } from '../lib/paths.ts'
import { useTitle } from '../lib/title.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFoundPage() {
  useTitle('not found')
  return (
    <EmptyState
      isPage
      title="There is no such page"
      actions={
        <Link to={paths.fleet} className="underline underline-offset-2">
          Open the fleet
        </Link>
      }
    >
      The address may be mistyped, or from another version of Livery.
    </EmptyState>
  )
}
