import type { RuleInput } from '../../../../contract/firewall.ts'
import { Checkbox, Field, Select, TextInput } from '../../../ui/field.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import type { RuleControl, RuleDraft } from './rule-draft.ts'

interface Props {
  draft: RuleDraft
  errors: Partial<Record<RuleControl, string>>
  onChange: (part: Partial<RuleDraft>) => void
}

const actions: readonly { value: RuleInput['action']; label: string }[] = [
  { value: 'allow', label: 'Allow, let it through' },
  { value: 'reject', label: 'Reject, refuse it with an answer' },
  { value: 'drop', label: 'Drop, swallow it' },
]

const plain = { spellCheck: false, autoComplete: 'off' } as const

export function RuleFields({ draft, errors, onChange }: Props) {
  const { direction, protocol } = draft
  const isIngress = direction === 'ingress'
  const isIcmp = protocol === 'icmp4'
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SegmentedControl
          label="Direction"
          value={direction}
          options={[
            { value: 'ingress', label: 'Incoming' },
            { value: 'egress', label: 'Outgoing' },
          ]}
          onChange={value => onChange({ direction: value })}
        />
        <SegmentedControl
          label="Protocol"
          value={protocol}
          options={[
            { value: 'tcp', label: 'TCP' },
            { value: 'udp', label: 'UDP' },
            { value: 'icmp4', label: 'ICMP' },
          ]}
          onChange={value => onChange({ protocol: value })}
        />
      </div>
      <Field label="Action">
        <Select
          value={draft.action}
          onChange={event => onChange({ action: event.target.value as RuleInput['action'] })}
        >
          {actions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {isIcmp ? (
          <>
            <Field label="ICMP type" error={errors.icmpType} hint="8 for echo; empty for every type.">
              <TextInput
                {...plain}
                inputMode="numeric"
                maxLength={8}
                value={draft.icmpType}
                onChange={event => onChange({ icmpType: event.target.value })}
              />
            </Field>
            <Field label="ICMP code" error={errors.icmpCode} hint="Empty for every code.">
              <TextInput
                {...plain}
                inputMode="numeric"
                maxLength={8}
                value={draft.icmpCode}
                onChange={event => onChange({ icmpCode: event.target.value })}
              />
            </Field>
          </>
        ) : (
          <>
            <Field
              label={isIngress ? 'Ports' : 'Ports there'}
              error={errors.ports}
              hint="80, 80-90 or 80,443."
            >
              <TextInput
                {...plain}
                maxLength={100}
                value={draft.ports}
                onChange={event => onChange({ ports: event.target.value })}
              />
            </Field>
            <Field label="Source ports" error={errors.sourcePort} hint="Empty for any, as is usual.">
              <TextInput
                {...plain}
                maxLength={100}
                value={draft.sourcePort}
                onChange={event => onChange({ sourcePort: event.target.value })}
              />
            </Field>
          </>
        )}
      </div>
      <Field
        label={isIngress ? 'From' : 'To'}
        error={errors.place}
        hint="IPv4 addresses or ranges, separated by commas; empty for anywhere."
      >
        <TextInput
          {...plain}
          maxLength={600}
          value={draft.place}
          onChange={event => onChange({ place: event.target.value })}
        />
      </Field>
      <Field
        label="What for"
        error={errors.description}
        hint="In a few words. Rules have no id: they are found again by this and the rest."
      >
        <TextInput
          autoComplete="off"
          maxLength={255}
          value={draft.description}
          onChange={event => onChange({ description: event.target.value })}
        />
      </Field>
      <Checkbox
        label="On"
        hint="A rule that is off is kept, and does not count."
        checked={draft.isOn}
        onChange={event => onChange({ isOn: event.target.checked })}
      />
    </>
  )
}
