import { type Direction, type FirewallRule, isSameRule, matchesRule } from '../../contract/firewall.ts'
import { containerFor, refuseIfExpired } from '../access.ts'
import type { Caller } from '../auth/caller.ts'
import { recordOnContainer } from '../container-event.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import type { ContainerRow } from '../db/containers.ts'
import { readRules, writeRules } from '../db/firewall.ts'
import { ApiError, notFound } from '../errors.ts'
import { firewallLimits, measure, readRule } from '../firewall-rules.ts'
import type { EventType } from '../live.ts'

function writable(context: Context, caller: Caller, id: string): ContainerRow {
  const container = containerFor(context, caller, id, 'edit')
  refuseIfExpired(container)
  return container
}

function record(
  context: Context,
  caller: Caller,
  container: ContainerRow,
  type: EventType,
  direction: Direction,
  rules: FirewallRule[],
): void {
  for (const rule of rules) {
    recordOnContainer(context, caller, container, {
      type,
      resource_type: 'firewall',
      resource_id: container.id,
      data: { container: { id: container.id }, rule: { direction, ...rule } },
    })
  }
}

const refuseWithoutFilter = () =>
  new ApiError(
    400,
    'INVALID_PARAMETER_VALUE',
    'Say which rule: give at least one of its fields, such as description.',
  )

const noMatch = () => notFound('Firewall rule that matches')

export const firewallHandlers = {
  listFirewallRules: ({ context, caller, params }) => {
    const rules = readRules(context.db, containerFor(context, caller, params.id, 'read').id)
    return {
      data: { ...rules, ...measure(rules), ...firewallLimits },
      message: 'Firewall rules retrieved successfully',
    }
  },

  addFirewallRule: ({ context, caller, params, body }) => {
    const { db } = context
    const { direction } = params
    const container = writable(context, caller, params.id)
    const rule = readRule(direction, body)
    const rules = readRules(db, container.id)
    const index = rules[direction].findIndex(other => isSameRule(other, rule))
    if (index >= 0) {
      return {
        data: { ...rules[direction][index]!, duplicate: true, duplicate_of: { direction, index } },
        message: 'Firewall rule already exists',
      }
    }
    rules[direction].push(rule)
    const { rule_count, byte_count } = measure(rules)
    if (rule_count > firewallLimits.max_rules || byte_count > firewallLimits.max_bytes) {
      throw new ApiError(
        422,
        'QUOTA_EXCEEDED',
        `A container has at most ${firewallLimits.max_rules} firewall rules of ${firewallLimits.max_bytes} bytes in all. Delete one first.`,
      )
    }
    db.tx(() => {
      writeRules(db, container.id, direction, rules[direction])
      record(context, caller, container, 'firewall.rule.added', direction, [rule])
    })
    return { data: rules, message: 'Firewall rule added successfully' }
  },

  setFirewallRuleState: ({ context, caller, params, body }) => {
    const { db } = context
    const { direction } = params
    const { state, ...filter } = body
    const container = writable(context, caller, params.id)
    if (Object.keys(filter).length === 0) throw refuseWithoutFilter()
    const rules = readRules(db, container.id)[direction]
    const index = rules.findIndex(rule => matchesRule(rule, filter))
    const before = rules[index]
    if (!before) throw noMatch()
    const updated = { ...before, state }
    if (before.state !== state) {
      db.tx(() => {
        writeRules(db, container.id, direction, rules.with(index, updated))
        record(context, caller, container, `firewall.rule.${state}`, direction, [updated])
      })
    }
    return { data: { direction, new_state: state, updated }, message: `Firewall rule ${state} successfully` }
  },

  deleteFirewallRules: ({ context, caller, params, body }) => {
    const { db } = context
    const { direction } = params
    const { all = false, ...filter } = body
    const container = writable(context, caller, params.id)
    const filtered = Object.keys(filter).length > 0
    if (!all && !filtered) throw refuseWithoutFilter()
    const rules = readRules(db, container.id)[direction]
    const hits = rules.filter(rule => matchesRule(rule, filter))
    if (filtered && hits.length === 0) throw noMatch()
    const removed = all ? hits : hits.slice(0, 1)
    db.tx(() => {
      writeRules(
        db,
        container.id,
        direction,
        rules.filter(rule => !removed.includes(rule)),
      )
      record(context, caller, container, 'firewall.rule.removed', direction, removed)
    })
    return {
      data: { direction, removed_count: removed.length, removed },
      message: 'Firewall rules removed successfully',
    }
  },

  resetFirewall: ({ context, caller, params }) => {
    const { db } = context
    const container = writable(context, caller, params.id)
    const rules = readRules(db, container.id)
    db.tx(() => {
      for (const direction of ['ingress', 'egress'] as const) {
        writeRules(db, container.id, direction, [])
        record(context, caller, container, 'firewall.rule.removed', direction, rules[direction])
      }
    })
    return { data: { rules: { ingress: [], egress: [] } }, message: 'Firewall rules reset successfully' }
  },
} satisfies Partial<Handlers>
