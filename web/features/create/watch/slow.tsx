import { useEffect } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { copyId } from '../../../components/container-operations.ts'
import { LONG, slowCauses, TOO_LONG } from '../../../components/repair/creation-causes.ts'
import { DeleteButton, RecreateButton } from '../../../components/repair/recreate-button.tsx'
import { useCreationFacts } from '../../../components/repair/use-creation-facts.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../ui/now.ts'
import { Box } from './progress.tsx'

/** Nothing for two minutes; then what may hold it up, and after five what to do instead of waiting. */
export function Slow({ container }: { container: Container }) {
  const created = Date.parse(container.created_at)
  const isLong = useNow(now => now - created > LONG)
  const isTooLong = useNow(now => now - created > TOO_LONG)
  if (!isLong) return null
  return <Causes container={container} isTooLong={isTooLong} />
}

function Causes({ container, isTooLong }: { container: Container; isTooLong: boolean }) {
  const causes = slowCauses(useCreationFacts(container))
  const title = isTooLong ? 'It will hardly come any more' : 'It takes longer than it should'
  useEffect(() => announce(`${container.name}: ${title}`), [container.name, title])
  return (
    <Box title={title}>
      <p>
        {isTooLong
          ? 'After five minutes, create it again, on another server if need be, or delete it. If that does not help either, ask the support, with its id.'
          : 'Creations take a few seconds; over two minutes, one of these may be why.'}
      </p>
      <ul className="grid gap-1">
        {causes.map(({ id, text, isSuspect }) => (
          <li key={id} className={isSuspect ? 'font-strong' : 'text-ink-2'}>
            <span aria-hidden="true" className="inline-block w-4">
              {isSuspect ? '!' : '✓'}
            </span>
            {text}
          </li>
        ))}
      </ul>
      {isTooLong && (
        <div className="flex flex-wrap gap-2">
          <RecreateButton container={container} />
          <DeleteButton container={container} />
          <Button onClick={() => void copyId(container)}>Copy id</Button>
        </div>
      )}
    </Box>
  )
}
