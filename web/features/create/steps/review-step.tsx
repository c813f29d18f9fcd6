import { type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import { parseSshKey } from '../../../../contract/ssh-key.ts'
import { realmLabel } from '../../../components/realm-label.ts'
import { serverLabel } from '../../../components/server-state.ts'
import { parseEnv } from '../../../lib/env-text.ts'
import { newContainerPath } from '../../../lib/paths.ts'
import { AfterRequests } from '../after-requests.tsx'
import { Place } from '../place.tsx'
import type { StepProps } from '../step-props.ts'
import type { StepId } from '../steps.ts'
import { AfterFields } from './after-fields.tsx'

/** Everything on one page, with the way back to each part. */
export function ReviewStep({ draft, known, errors }: StepProps) {
  const { options } = draft
  const project = known.projects?.find(({ id }) => id === draft.projectId)
  const rental = known.servers?.find(({ server_id }) => server_id === draft.serverId)
  const variables = parseEnv(draft.envText).entries.map(({ key }) => key)
  return (
    <div className="grid gap-4">
      <Part title="Basics" step="basics">
        <Fact name="Name">{draft.name || 'The API chooses one'}</Fact>
        <Fact name="Project">{project?.alias ?? 'None'}</Fact>
        <Fact name="Server">
          {rental ? serverLabel(rental) : 'None'} <Permanent />
        </Fact>
        <Fact name="Colour">{draft.color}</Fact>
        <Fact name="Comment">
          {draft.comment ? <span className="line-clamp-3 whitespace-pre-wrap">{draft.comment}</span> : 'None'}
        </Fact>
      </Part>
      <div className="grid gap-4 sm:grid-cols-2">
        <Part title="Image" step="image">
          <Fact name="Image">
            {draft.image || 'The default one'} <Permanent />
          </Fact>
        </Part>
        <Part title="Realms" step="realms">
          <Fact name="Realms">
            {draft.realmIds.length === 0 ? 'None' : draft.realmIds.map(realmLabel).join(', ')}
          </Fact>
        </Part>
        <Part title="Environment" step="environment">
          <Fact name="Variables">{variables.length === 0 ? 'None' : variables.join(', ')}</Fact>
        </Part>
        <Part title="SSH key" step="ssh-key">
          <Fact name="Key">{keyFact(draft.sshKey)}</Fact>
        </Part>
      </div>
      <Part title="Options" step="options">
        <Fact name="Hoody kit">
          {onOff(options.hoody_kit)} <Permanent />
        </Fact>
        <Fact name="Dev kit">
          {options.dev_kit === null ? `As the kit: ${onOff(options.hoody_kit)}` : onOff(options.dev_kit)}{' '}
          <Permanent />
        </Fact>
        <Fact name="Autostart">{onOff(options.autostart)}</Fact>
        <Fact name="AI">{onOff(options.ai)}</Fact>
        <Fact name="Ramdisk">{onOff(options.ramdisk)}</Fact>
        <Fact name="Cached image">{onOff(options.cache)}</Fact>
        <Fact name="Warm pool">{options.bypass_prespawn ? 'Bypassed' : 'Used'}</Fact>
        <Fact name="KVM">
          {onOff(options.kvm)} <Permanent />
        </Fact>
      </Part>
      <Place field="after">
        <AfterFields draft={draft} error={errors.after} />
      </Place>
      <AfterRequests after={draft.after} />
    </div>
  )
}

function Part({ title, step, children }: { title: string; step: StepId; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-sheet px-4 py-3">
      <header className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 id={id} className="font-strong">
          {title}
        </h2>
        <Link to={newContainerPath(step)} className="underline underline-offset-2">
          Edit<span className="sr-only"> {title}</span>
        </Link>
      </header>
      <dl className="grid grid-cols-[110px_minmax(0,1fr)] gap-x-3 gap-y-1">{children}</dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Permanent() {
  return <span className="text-xs text-ink-3">(for good)</span>
}

function onOff(on: boolean): string {
  return on ? 'On' : 'Off'
}

function keyFact(line: string | null): string {
  if (!line) return 'None'
  const parsed = parseSshKey(line)
  if ('refused' in parsed) return 'Not a key'
  const { type, bits, comment } = parsed.key
  return [`${type}, ${bits} bits`, comment].filter(Boolean).join(', ')
}
