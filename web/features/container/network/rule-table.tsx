import { useMemo } from 'react'
import { type Direction, type FirewallRule, otherEnd } from '../../../../contract/firewall.ts'
import { toggleFirewallRule } from '../../../api/firewall.ts'
import { mutate } from '../../../api/mutate.ts'
import {
  type Conflicts,
  conflictsOf,
  describeRule,
  filterOf,
  hiddenBy,
  placeText,
} from '../../../lib/firewall-rules.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { cx } from '../../../ui/cx.ts'
import { Checkbox } from '../../../ui/field.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { Cell, DataTable, Head } from '../data-table.tsx'

interface Props {
  id: string
  direction: Direction
  rules: readonly FirewallRule[]
  readOnly: string | undefined
  /** Why none can be added. */
  full: string | undefined
  onDelete: (rule: FirewallRule) => void
  /** Opens the form for one like it: a rule cannot be edited. */
  onLike: (rule: FirewallRule) => void
}

/** On a phone these stand under what the rule is for. */
const WIDE_ONLY = 'max-sm:hidden'

const titles: Record<Direction, string> = { ingress: 'Incoming', egress: 'Outgoing' }
const actions: Record<FirewallRule['action'], string> = { allow: 'Allow', reject: 'Reject', drop: 'Drop' }

export function RuleTable({ id, direction, rules, readOnly, full, onDelete, onLike }: Props) {
  const conflicts = useMemo(() => conflictsOf(rules), [rules])
  const isContradictory = conflicts.some(({ contradicts }) => contradicts.length > 0)
  const isIngress = direction === 'ingress'
  const place = isIngress ? 'From' : 'To'
  const heads = ['Rule', 'State', 'Action', 'Traffic', place, 'For', '']

  function toggle(rule: FirewallRule, isOn: boolean) {
    const state = isOn ? 'enabled' : 'disabled'
    announce(`${rule.description || describeRule(direction, rule)} ${isOn ? 'on' : 'off'}`)
    const change = toggleFirewallRule(id, rule.description || describeRule(direction, rule))
    // What refuses it is shown as a message, and the box goes back.
    mutate(change, { id, direction, filter: filterOf(rule, false), state }).catch(() => {})
  }

  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 font-firm">{titles[direction]}</h3>
      {rules.length === 0 ? (
        <p className="text-ink-2">
          {isIngress ? 'No rule is about what comes in.' : 'No rule is about what goes out.'}
        </p>
      ) : (
        <DataTable
          label={`${titles[direction]} rules`}
          head={heads.map(head => (
            <Head key={head} className={head === 'Traffic' || head === place ? WIDE_ONLY : undefined}>
              {head || <span className="sr-only">Actions</span>}
            </Head>
          ))}
        >
          {rules.map((rule, at) => (
            <tr
              // Rules have no id, and may be there twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: their place is what tells two apart.
              key={`${at} ${JSON.stringify(filterOf(rule, false))}`}
              className="border-t border-line align-top"
            >
              <Cell className="text-ink-2">{at + 1}</Cell>
              <Cell>
                <Checkbox
                  label={rule.state === 'enabled' ? 'On' : 'Off'}
                  aria-label={`${rule.description || describeRule(direction, rule)}, rule ${at + 1}: on`}
                  reason={readOnly ?? whyHidden(hiddenBy(rules, at, false))}
                  checked={rule.state === 'enabled'}
                  onChange={event => toggle(rule, event.target.checked)}
                />
              </Cell>
              <Cell className={rule.state === 'disabled' ? 'text-ink-2' : 'font-firm'}>
                {actions[rule.action]}
              </Cell>
              <Cell className={cx('font-mono text-sm', WIDE_ONLY)}>{trafficOf(rule)}</Cell>
              <Cell className={WIDE_ONLY}>
                <span className="block min-w-32 font-mono text-sm whitespace-normal">
                  <Place addresses={rule[otherEnd(direction)]} />
                </span>
              </Cell>
              <Cell className="w-full">
                <span className="flex min-w-28 flex-wrap items-center gap-x-2 gap-y-1 whitespace-normal">
                  <span className="min-w-0 wrap-anywhere">{rule.description}</span>
                  <Flags conflicts={conflicts[at]!} />
                </span>
                <span className="block font-mono text-sm whitespace-normal text-ink-2 sm:hidden">
                  {trafficOf(rule)} {place.toLowerCase()} <Place addresses={rule[otherEnd(direction)]} />
                </span>
              </Cell>
              <Cell className="text-right">
                <MenuButton
                  icon="more"
                  label={`More for rule ${at + 1}, ${rule.description || describeRule(direction, rule)}`}
                  entries={() => [
                    {
                      label: 'Add one like it',
                      hint: 'A rule cannot be edited: add the new one, then delete this one.',
                      reason: readOnly ?? full,
                      onSelect: () => onLike(rule),
                    },
                    'separator',
                    {
                      label: 'Delete',
                      reason: readOnly ?? whyHidden(hiddenBy(rules, at, true)),
                      onSelect: () => onDelete(rule),
                    },
                  ]}
                />
              </Cell>
            </tr>
          ))}
        </DataTable>
      )}
      {isContradictory && (
        <p className="mt-2 text-sm">
          <b className="font-strong">Some rules contradict each other.</b> Which of two counts first is not
          published: turn one off, or make them about different traffic.
        </p>
      )}
    </div>
  )
}

function whyHidden(index: number | null): string | undefined {
  if (index === null) return undefined
  return `Rules are found by their fields, and rule ${index + 1} has all of these too: it would be changed instead. Delete rule ${index + 1} first.`
}

function trafficOf({ protocol, destination_port, source_port, icmp_type, icmp_code }: FirewallRule): string {
  return [
    protocol === 'icmp4' ? 'icmp' : protocol,
    destination_port?.replaceAll(',', ', '),
    icmp_type !== undefined && `type ${icmp_type}`,
    icmp_code !== undefined && `code ${icmp_code}`,
    source_port !== undefined && `from port ${source_port}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Long lists unfold. */
function Place({ addresses }: { addresses: string | undefined }) {
  const text = placeText(addresses)
  if (!addresses || !text.includes(' more')) return text
  return (
    <details className="inline-block">
      <summary className="rounded-row">{text}</summary>
      <span className="wrap-anywhere">{addresses.split(',').join(', ')}</span>
    </details>
  )
}

const list = (places: readonly number[]) => places.map(at => at + 1).join(', ')

function Flags({ conflicts: { same, overlaps, contradicts } }: { conflicts: Conflicts }) {
  return (
    <>
      {same.length > 0 && <Chip>{`same as ${list(same)}`}</Chip>}
      {contradicts.length > 0 && <Chip>{`contradicts ${list(contradicts)}`}</Chip>}
      {overlaps.length > 0 && <Chip>{`overlaps ${list(overlaps)}`}</Chip>}
    </>
  )
}
