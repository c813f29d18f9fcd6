// The web's presets must be what the control plane takes: the two may not know each other.

import { expect, test } from 'vitest'
import { testServer } from '../server/test-server.ts'
import { firewallPresets, isFirewallPreset, presetRules } from '../web/lib/firewall-presets.ts'

test.each(Object.keys(firewallPresets).filter(isFirewallPreset))('%s is taken, and once only', async id => {
  const { call, containerId } = await testServer()
  const path = `/api/v1/containers/${containerId}/firewall`
  const rules = presetRules(id, '203.0.113.7')
  for (const { direction, body } of [...rules, ...rules]) {
    expect(await call('POST', `${path}/${direction}`, body)).toMatchObject({ status: 200 })
  }
  expect((await call('GET', `${path}/rules`)).body.data.rule_count).toBe(rules.length)
})
