import { problemText } from '../../../lib/csv-table.ts'
import { formatCount, plural } from '../../../lib/format.ts'
import type { ManyPlan } from './use-many-plan.ts'

/** Problems that are shown; the first ones tell what is wrong. */
const SHOWN = 8
/** What would be made, where, and what stands in the way, before anything is sent. */
export function PlanView({ planned }: { planned: ManyPlan }) {
  const { plan, project, used, servers } = planned
  const { rows, problems, passed, shares } = plan
  const label = (id: string) => servers.find(server => server.id === id)?.label ?? id
  const places = [...shares].map(([id, count]) => `${formatCount(count)} on ${label(id)}`)
  return (
    <div className="grid gap-3">
      <p role="status">
        <b className="font-strong">{plural(rows.length, 'container')}</b> in {project.alias}:{' '}
        {places.join(', ')}.{' '}
        {project.max_containers !== null &&
          `The project then holds ${formatCount(used + rows.length)} of ${formatCount(project.max_containers)}.`}
      </p>
      {problems.length > 0 && (
        <ul aria-label="In the way" className="grid gap-1 rounded-row border border-ink p-3">
          {problems.slice(0, SHOWN).map(problem => (
            <li key={problemText(problem)} className="font-strong">
              <b aria-hidden="true" className="font-extrabold">
                !{' '}
              </b>
              {problemText(problem)}
            </li>
          ))}
          {problems.length > SHOWN && <li>and {formatCount(problems.length - SHOWN)} more</li>}
        </ul>
      )}
      {passed.length > 0 && (
        <p className="text-ink-2">
          Passed over, for they are taken: {passed.slice(0, 5).join(', ')}
          {passed.length > 5 && ` and ${formatCount(passed.length - 5)} more`}.
        </p>
      )}
      {rows.length > 0 && (
        <ol
          aria-label="Planned containers"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          className="relative max-h-58 overflow-y-auto rounded-row border border-line"
        >
          {rows.map(({ body, needsKeyPair }, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: names may be twice there while they are wrong.
              key={at}
              className="grid min-h-7 grid-cols-[2rem_minmax(0,2fr)_minmax(0,1fr)_4rem] items-center gap-2 border-line px-2 not-last:border-b"
            >
              <span aria-hidden="true" className="text-ink-3">
                {at + 1}
              </span>
              <span className="flex min-w-0 items-center gap-2">
                <span
                  aria-hidden="true"
                  className="size-2.5 flex-none rounded-full"
                  style={{ background: body.color }}
                />
                <span className="truncate font-firm">{body.name}</span>
              </span>
              <span className="truncate text-ink-2">{label(body.server_id)}</span>
              <span className="text-right text-xs text-ink-3">
                {needsKeyPair ? 'new key' : body.ssh_public_key ? 'own key' : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
