import type { StatusLog } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { failureCauses, failureOf } from '../../../components/repair/creation-causes.ts'
import { DeleteButton, RecreateButton } from '../../../components/repair/recreate-button.tsx'
import { useCreationFacts } from '../../../components/repair/use-creation-facts.ts'
import { Box } from './progress.tsx'

/** What the API says of it, the usual causes in the order of their likelihood, and the ways on. */
export function Failure({ container, logs }: { container: Container; logs: readonly StatusLog[] }) {
  const { reason, code } = failureOf(logs)
  const causes = failureCauses(useCreationFacts(container), code)
  const neverRan = logs.length > 0 && !logs.some(log => log.to_status === 'running')
  return (
    <Box title="It failed">
      {reason && <p className="font-strong">{reason}</p>}
      <div className="grid gap-1.5">
        <p className="text-ink-2">
          {reason
            ? 'The usual causes, as they stand now:'
            : 'The API gives no cause. The usual ones, the likely first:'}
        </p>
        <ol className="grid list-decimal gap-1.5 pl-5">
          {causes.map(({ id, title, text }) => (
            <li key={id}>
              <span className="font-firm">{title}.</span> <span className="text-ink-2">{text}</span>
            </li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap gap-2">
        {neverRan && <RecreateButton container={container} deletesFirst />}
        <RecreateButton container={container} />
        <DeleteButton container={container} />
      </div>
      {neverRan && (
        <p className="text-xs text-ink-3">
          It never ran, so nothing is lost with it. While it is there, it keeps its name and its SSH key.
        </p>
      )}
    </Box>
  )
}
