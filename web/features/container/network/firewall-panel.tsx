import { useMutationState, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Direction, FirewallRule } from '../../../../contract/firewall.ts'
import { messageOf } from '../../../api/error.ts'
import { type FirewallRules, firewallQuery, type ToggleInput, toggleKey } from '../../../api/firewall.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { whyReadOnly } from '../../../components/container-reasons.ts'
import { type FirewallPreset, firewallPresets } from '../../../lib/firewall-presets.ts'
import { withState } from '../../../lib/firewall-rules.ts'
import { formatBytes, formatCount } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Panel } from '../panel.tsx'
import { DeleteRuleDialog } from './delete-rule-dialog.tsx'
import { keepDraft, useNetworkDrafts } from './drafts.ts'
import { PresetDialog } from './preset-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { draftLike, emptyRule } from './rule-draft.ts'
import { RuleTable } from './rule-table.tsx'

type Open =
  | { what: 'add' }
  | { what: 'preset'; preset: FirewallPreset }
  | { what: 'reset' }
  | { what: 'delete'; direction: Direction; rule: FirewallRule }

export function FirewallPanel({ container }: { container: Container }) {
  const { id } = container
  const list = useQuery(firewallQuery(id))
  const rules = useShown(id, list.data)
  const draft = useNetworkDrafts(id).rule
  const isBegun = draft !== undefined && JSON.stringify(draft) !== JSON.stringify(emptyRule)
  const [open, setOpen] = useState<Open>()
  const add = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(undefined)
  const readOnly = whyReadOnly(container)
  const missing = rules ? undefined : 'The rules are not known yet.'
  const full =
    rules && rules.rule_count >= rules.max_rules
      ? `There is room for ${formatCount(rules.max_rules)} rules. Delete one first.`
      : undefined

  return (
    <Panel title="Firewall" aside={rules && <Room rules={rules} />}>
      {list.error && (
        <p role="status" className="mb-2">
          <b className="font-strong">{rules ? 'Could not be refreshed.' : 'Could not be read.'}</b>{' '}
          {messageOf(list.error)}{' '}
          <Button variant="quiet" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </p>
      )}
      <div className="mb-3 flex flex-wrap gap-2">
        <Button
          ref={add}
          variant="primary"
          reason={readOnly ?? missing ?? full}
          onClick={() => {
            if (!draft) keepDraft(id, { rule: emptyRule })
            setOpen({ what: 'add' })
          }}
        >
          {isBegun ? 'Go on with the rule' : 'Add a rule'}
        </Button>
        <MenuButton
          reason={readOnly ?? missing}
          align="start"
          entries={() =>
            (Object.entries(firewallPresets) as [FirewallPreset, { label: string; hint: string }][]).map(
              ([preset, { label, hint }]) => ({
                label,
                hint,
                onSelect: () => setOpen({ what: 'preset', preset }),
              }),
            )
          }
        >
          Presets
        </MenuButton>
        <Button
          variant="quiet"
          reason={readOnly ?? missing ?? (rules?.rule_count === 0 ? 'There are no rules.' : undefined)}
          onClick={() => setOpen({ what: 'reset' })}
        >
          Reset
        </Button>
      </div>
      {list.isPending && <Skeleton className="h-40" />}
      {rules && (
        <div className="grid gap-4">
          {(['ingress', 'egress'] as const).map(direction => (
            <RuleTable
              key={direction}
              id={id}
              direction={direction}
              rules={rules[direction]}
              readOnly={readOnly}
              full={full}
              onDelete={rule => setOpen({ what: 'delete', direction, rule })}
              onLike={rule => {
                keepDraft(id, { rule: draftLike(direction, rule) })
                setOpen({ what: 'add' })
              }}
            />
          ))}
          <p className="text-sm text-ink-2">
            Rules hold for direct connections, SSH among them. Service links and aliases pass the proxy: no
            rule holds them back.
          </p>
        </div>
      )}
      {rules && draft && open?.what === 'add' && (
        <RuleDialog id={id} draft={draft} rules={rules} reason={readOnly ?? full} onClose={close} />
      )}
      {rules && open?.what === 'preset' && (
        <PresetDialog container={container} preset={open.preset} rules={rules} onClose={close} />
      )}
      {rules && open?.what === 'reset' && <ResetDialog container={container} rules={rules} onClose={close} />}
      {open?.what === 'delete' && (
        <DeleteRuleDialog
          id={id}
          direction={open.direction}
          rule={open.rule}
          onDeleted={() => {
            close()
            // After the dialog has given the focus back to what goes with the rule.
            requestAnimationFrame(() => add.current?.focus())
          }}
          onClose={close}
        />
      )}
    </Panel>
  )
}

/** The rules as they will be once the toggles that are on their way have succeeded; a refusal takes one back. */
function useShown(id: string, data: FirewallRules | undefined): FirewallRules | undefined {
  const pending = useMutationState({
    filters: { mutationKey: toggleKey(id), status: 'pending' },
    select: mutation => mutation.state.variables as ToggleInput,
  })
  if (!data) return undefined
  const shown = { ...data }
  for (const { direction, filter, state } of pending) {
    shown[direction] = withState(shown[direction], filter, state)
  }
  return shown
}

/** "4 of 100 rules, 612 B of 66 kB": what the API allows, by its own count. */
function Room({ rules: { rule_count, max_rules, byte_count, max_bytes } }: { rules: FirewallRules }) {
  return (
    <span className="text-right text-ink-2">
      {formatCount(rule_count)} of {formatCount(max_rules)} rules, {formatBytes(byte_count)} of{' '}
      {formatBytes(max_bytes)}
    </span>
  )
}
