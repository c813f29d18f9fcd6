import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import {
  addFirewallRule,
  deleteFirewallRule,
  type FirewallRules,
  toggleFirewallRule,
} from '../../../api/firewall.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { ownAddressQuery } from '../../../api/own-address.ts'
import { type PlanStep, planOf, strayStep, whyNoRoom } from '../../../lib/firewall-plan.ts'
import {
  checkAddress,
  type FirewallPreset,
  firewallPresets,
  presetNeedsAddress,
  presetRules,
} from '../../../lib/firewall-presets.ts'
import { closesSsh, describeRule, filterOf } from '../../../lib/firewall-rules.ts'
import { plural } from '../../../lib/format.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, Field, TextInput } from '../../../ui/field.tsx'
import { StepList } from '../../../ui/step-list.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { carryOut, type ShownStep } from '../snapshots/steps.ts'
import { keepDraft, useNetworkDrafts } from './drafts.ts'
import { useIsShown } from './use-is-shown.ts'

interface Props {
  container: Container
  preset: FirewallPreset
  rules: FirewallRules
  onClose: () => void
}

/** Says what the preset will change, rule by rule, and carries it out. */
export function PresetDialog({ container, preset, rules, onClose }: Props) {
  const { label, hint } = firewallPresets[preset]
  const needsAddress = presetNeedsAddress(preset)
  const { address = '' } = useNetworkDrafts(container.id)
  const [deletes, setDeletes] = useState(true)
  const [steps, setSteps] = useState<readonly ShownStep[]>([])
  const [started, setStarted] = useState<readonly PlanStep[]>()
  const [isBusy, setBusy] = useState(false)
  const isShown = useIsShown()
  const addressProblem = needsAddress ? checkAddress(address) : null
  const wanted = addressProblem === null ? presetRules(preset, address) : []
  const plan = planOf(wanted, rules, deletes)
  const stray = strayStep(plan, rules)
  const reason =
    addressProblem ??
    (plan.steps.length === 0 ? 'All of it is there already.' : undefined) ??
    whyNoRoom(plan, rules) ??
    (stray
      ? `Another rule has all fields of “${describeRule(stray.direction, stray.rule)}”, by which alone it is found. Delete that one first.`
      : undefined)

  async function run() {
    const todo = started ?? plan.steps
    setStarted(todo)
    setBusy(true)
    announce(`${label}: under way`)
    let failure = ''
    const isDone = await carryOut(
      todo.map((step, at) => ({
        id: String(at),
        label: stepText(step),
        perform: () => perform(container.id, step),
      })),
      steps,
      {
        show: setSteps,
        explain: error => {
          failure = messageOf(error)
          return failure
        },
      },
    )
    if (isDone) {
      showToast({ text: `${label}: done for ${container.name}` })
      if (isShown.current) onClose()
      return
    }
    setBusy(false)
    announce(`${label}: failed`, 'assertive')
    // Closed meanwhile, the dialog says nothing any more.
    if (!isShown.current) showToast({ text: `${label}: failed`, detail: failure, lasting: true })
  }

  return (
    <Dialog
      title={label}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{started ? 'Close' : 'Leave it'}</Button>
          <Button
            variant="primary"
            busy={isBusy}
            reason={started ? undefined : reason}
            onClick={() => void run()}
          >
            {started ? 'Try again' : 'Apply'}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="text-ink-2">{hint}</p>
        {started ? (
          <StepList label={label} steps={steps} />
        ) : (
          <>
            {needsAddress && (
              <Address
                value={address}
                error={address === '' ? null : addressProblem}
                onChange={text => keepDraft(container.id, { address: text })}
              />
            )}
            {wanted.length > 0 && (
              <>
                {plan.opposed.length > 0 && (
                  <Checkbox
                    label={`Delete ${plural(plan.opposed.length, 'rule that lets', 'rules that let')} through what this keeps out`}
                    hint="Gone as a whole, for other traffic too. Which of two rules counts first is not published: with both, either may."
                    checked={deletes}
                    onChange={event => setDeletes(event.target.checked)}
                  />
                )}
                <PlanList steps={plan.steps} there={plan.there} />
                {plan.stricter.length > 0 && (
                  <p>
                    {plan.stricter.map(({ rule }) => `“${rule.description}”`).join(', ')} may still keep out
                    what this lets through: that stays, for it may keep out more.
                  </p>
                )}
                <Unreachable wanted={wanted} />
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

async function perform(id: string, step: PlanStep): Promise<undefined> {
  const { direction } = step
  if (step.act === 'add') await mutate(addFirewallRule, { id, direction, body: step.body })
  else if (step.act === 'enable') {
    const filter = filterOf(step.rule, false)
    await mutate(toggleFirewallRule(id), { id, direction, filter, state: 'enabled' })
  } else await mutate(deleteFirewallRule, { id, direction, filter: filterOf(step.rule, true) })
}

const verbs: Record<PlanStep['act'], string> = { add: 'Add', enable: 'Turn on', delete: 'Delete' }

function stepText(step: PlanStep): string {
  const rule = step.act === 'add' ? step.body : step.rule
  return `${verbs[step.act]} “${rule.description}”: ${describeRule(step.direction, rule)}`
}

function PlanList({ steps, there }: { steps: readonly PlanStep[]; there: number }) {
  return (
    <section aria-label="What it changes">
      <h3 className="mb-1 font-firm">What it changes</h3>
      <ul className="grid gap-1">
        {steps.map(step => (
          <li
            key={stepText(step)}
            className={step.act === 'delete' ? 'wrap-anywhere' : 'wrap-anywhere text-ink-2'}
          >
            {stepText(step)}
          </li>
        ))}
        {steps.length === 0 && <li className="text-ink-2">Nothing.</li>}
      </ul>
      {there > 0 && (
        <p className="mt-1 text-ink-2">
          {there === 1 ? 'One of its rules is' : `${there} of its rules are`} there already.
        </p>
      )}
    </section>
  )
}

function Unreachable({ wanted }: { wanted: ReturnType<typeof presetRules> }) {
  const closing = wanted.some(({ direction, body }) => closesSsh(direction, body))
  const opening = wanted.find(({ body }) => body.action === 'allow' && body.destination_port === '22')
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
      {closing && (
        <>
          <dt className="text-ink">SSH</dt>
          <dd>
            {opening
              ? `Works from ${opening.body.source} alone. If that is not where you come from, you are out.`
              : 'No longer gets in, yours neither.'}
          </dd>
        </>
      )}
      <dt className="text-ink">Links</dt>
      <dd>
        Service links, terminals among them, and aliases stay open: they pass the proxy. Its permissions close
        them.
      </dd>
    </dl>
  )
}

interface AddressProps {
  value: string
  error: string | null
  onChange: (value: string) => void
}

function Address({ value, error, onChange }: AddressProps) {
  const own = useQuery(ownAddressQuery).data
  return (
    <Field
      label="From which address"
      error={error}
      hint={`One IPv4 address or range, as the container’s server sees it: behind a router or a VPN, that of the router or VPN.${own === null ? ' The API cannot tell yours.' : ''}`}
    >
      <div className="flex flex-wrap gap-2">
        <TextInput
          value={value}
          maxLength={18}
          spellCheck={false}
          autoComplete="off"
          placeholder="203.0.113.7"
          className="min-w-40 flex-1"
          onChange={event => onChange(event.target.value)}
        />
        {own && (
          <Button data-tooltip="From where the API saw this browser last" onClick={() => onChange(own)}>
            Mine, {own}
          </Button>
        )}
      </div>
    </Field>
  )
}
