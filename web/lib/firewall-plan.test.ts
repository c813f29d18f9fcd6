import { expect, test } from 'vitest'
import type { FirewallRule } from '../../contract/firewall.ts'
import { planOf, strayStep, whyNoRoom } from './firewall-plan.ts'
import { presetRules } from './firewall-presets.ts'

const ssh: FirewallRule = {
  action: 'allow',
  protocol: 'tcp',
  description: 'SSH',
  destination_port: '22',
  state: 'enabled',
}
const lockDown = presetRules('lock-down', '')
const sets = (ingress: FirewallRule[]) => ({ ingress, egress: [] })
const acts = (...args: Parameters<typeof planOf>) => planOf(...args).steps.map(({ act }) => act)

test('adds what is not there, and deletes what says otherwise last', () => {
  expect(acts(lockDown, sets([]), true)).toEqual(['add', 'add', 'add'])
  const plan = planOf(lockDown, sets([ssh]), true)
  expect(plan.steps.map(({ act }) => act)).toEqual(['add', 'add', 'add', 'delete'])
  expect(plan.opposed).toEqual([{ direction: 'ingress', rule: ssh }])
  expect(acts(lockDown, sets([ssh]), false)).toEqual(['add', 'add', 'add'])
  // What is off says nothing.
  expect(acts(lockDown, sets([{ ...ssh, state: 'disabled' }]), true)).toEqual(['add', 'add', 'add'])
})

test('deletes nothing that keeps out more than the preset', () => {
  const all: FirewallRule = { ...ssh, action: 'drop', destination_port: '1-65535' }
  const plan = planOf(presetRules('ssh-from-here', '203.0.113.7'), sets([all]), true)
  expect(plan.steps.every(({ act }) => act === 'add')).toBe(true)
  expect(plan.stricter).toEqual([{ direction: 'ingress', rule: all }])
  const rejected = sets([{ ...all, action: 'reject' }])
  expect(planOf(lockDown, rejected, true)).toMatchObject({ opposed: [], stricter: [] })
})

test('turns on what is there and off, for adding it again would change nothing', () => {
  const [first, ...others] = lockDown.map(({ body }): FirewallRule => ({ ...body, state: 'enabled' }))
  const plan = planOf(lockDown, sets([{ ...first!, state: 'disabled' }, ...others]), true)
  expect(plan.steps.map(({ act }) => act)).toEqual(['enable'])
  expect(plan.there).toBe(2)
  expect(planOf(lockDown, sets([first!, ...others]), true).steps).toEqual([])
})

test('leaves alone what the preset asks for itself', () => {
  const preset = presetRules('ssh-from-here', '203.0.113.7')
  const mine = preset[0]!.body as FirewallRule
  const { steps } = planOf(preset, sets([{ ...mine, state: 'enabled' }, ssh]), true)
  expect(steps.filter(({ act }) => act === 'delete')).toEqual([
    { act: 'delete', direction: 'ingress', rule: ssh },
  ])
})

test('tells when a step would find another rule, which a deletion before it may mend', () => {
  const narrow = { ...ssh, source: '10.0.0.1' }
  expect(strayStep(planOf(lockDown, sets([narrow, ssh]), true), sets([narrow, ssh]))).toBeNull()
  const off: FirewallRule = { ...narrow, ...lockDown[0]!.body, source_port: '1', state: 'disabled' }
  const whole: FirewallRule = { ...lockDown[0]!.body, state: 'disabled' }
  const hidden = sets([off, whole])
  expect(strayStep(planOf(lockDown, hidden, true), hidden)).toMatchObject({ rule: whole })
})

test('says when there is no room', () => {
  const plan = planOf(lockDown, sets([]), true)
  expect(whyNoRoom(plan, { rule_count: 97, max_rules: 100 })).toBeNull()
  expect(whyNoRoom(plan, { rule_count: 98, max_rules: 100 })).toContain('room for 2')
})
