import { describe, expect, it } from 'vitest'
import { ApiError } from './errors.ts'
import { measure, readRule } from './firewall-rules.ts'

const web = { action: 'allow', protocol: 'tcp', description: 'Web', destination_port: '80,443' } as const

describe('readRule', () => {
  it('enables a rule unless told otherwise', () => {
    expect(readRule('ingress', web).state).toBe('enabled')
    expect(readRule('ingress', { ...web, state: 'disabled' }).state).toBe('disabled')
  })

  it('takes the spaces out of a list of addresses', () => {
    expect(readRule('ingress', { ...web, source: '10.0.0.0/8, 192.0.2.7' }).source).toBe(
      '10.0.0.0/8,192.0.2.7',
    )
  })

  it.each([
    ['egress with a source', 'egress', { ...web, source: '10.0.0.1' }, '/source'],
    ['ingress with a destination', 'ingress', { ...web, destination: '10.0.0.1' }, '/destination'],
    ['port 0', 'ingress', { ...web, destination_port: '0' }, '/destination_port'],
    ['port 65536', 'ingress', { ...web, destination_port: '80,65536' }, '/destination_port'],
    ['a range that runs backwards', 'ingress', { ...web, destination_port: '90-80' }, '/destination_port'],
    ['a byte over 255', 'ingress', { ...web, source: '10.0.0.256' }, '/source'],
    ['a mask over 32', 'ingress', { ...web, source: '10.0.0.0/33' }, '/source'],
    ['icmp with a port', 'ingress', { ...web, protocol: 'icmp4' }, '/destination_port'],
    ['tcp with an icmp type', 'ingress', { ...web, icmp_type: '8' }, '/icmp_type'],
  ] as const)('refuses %s and names the field', (_what, direction, input, field) => {
    const refusal = (() => {
      try {
        return readRule(direction, input)
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(ApiError)
    expect(refusal).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      detail: { data: [{ instancePath: field }] },
    })
  })
})

it('counts rules and bytes of both directions', () => {
  const rule = readRule('ingress', web)
  const one = measure({ ingress: [rule], egress: [] })
  expect(one).toEqual({ rule_count: 1, byte_count: JSON.stringify(rule).length })
  expect(measure({ ingress: [rule], egress: [rule] })).toEqual({
    rule_count: 2,
    byte_count: one.byte_count * 2,
  })
})
