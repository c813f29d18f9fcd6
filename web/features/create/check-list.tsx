import { Link } from 'react-router'
import { containerPath, newContainerPath } from '../../lib/paths.ts'
import type { Check } from './check.ts'

const words = { refuses: 'In the way: ', warns: 'Warning: ', passes: '' }

/** What was looked at before anything is sent: what is in the way first, with the way to it. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const bad = checks.filter(({ level }) => level === 'refuses')
  const odd = checks.filter(({ level }) => level === 'warns')
  const well = checks.filter(({ level }) => level === 'passes')
  return (
    <ul className="grid gap-2">
      {[...bad, ...odd, ...well].map(check => (
        <li key={check.field + check.message} className="grid grid-cols-[14px_minmax(0,1fr)] gap-1">
          <span aria-hidden="true" className={check.level === 'passes' ? '' : 'font-extrabold'}>
            {check.level === 'passes' ? '✓' : '!'}
          </span>
          <span className={check.level === 'passes' ? 'text-ink-2' : 'font-strong'}>
            <span className="sr-only">{words[check.level]}</span>
            {check.message}
            {check.level !== 'passes' && (
              <>
                {'. '}
                <Link
                  to={newContainerPath(check.step)}
                  state={{ field: check.field }}
                  className="font-normal underline underline-offset-2"
                >
                  Go there<span className="sr-only">: {check.message}</span>
                </Link>
              </>
            )}
            {check.holder && (
              <>
                {', '}
                <Link
                  to={containerPath(check.holder.id)}
                  className="font-normal underline underline-offset-2"
                >
                  open {check.holder.name}
                </Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
