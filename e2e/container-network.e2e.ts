import type { Page } from '@playwright/test'
import type { components } from '../contract/generated/types.ts'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

type Schemas = components['schemas']

/** The container that a new account has. */
async function containerOf(livery: Livery) {
  const list = await livery.api<{ data: { containers: { id: string; status: string }[] } }>(
    'GET',
    '/api/v1/containers',
  )
  const { id } = list.body.data.containers[0]!
  const base = `/api/v1/containers/${id}`
  return {
    id,
    base,
    add: async (direction: string, rule: Schemas['FirewallRuleInput']) =>
      expect((await livery.api('POST', `${base}/firewall/${direction}`, rule)).status).toBe(200),
    rules: async () =>
      (await livery.api<{ data: Schemas['FirewallRules'] }>('GET', `${base}/firewall/rules`)).body.data,
    network: async () =>
      (await livery.api<{ data: Schemas['NetworkConfig'] }>('GET', `${base}/network`)).body.data,
  }
}

async function openNetwork(page: Page, livery: Livery, id: string) {
  await livery.open(page, `/containers/${id}/network`)
  await expect(firewall(page)).toContainText('of 100 rules')
}

const firewall = (page: Page) => page.getByRole('region', { name: 'Firewall', exact: true })
const proxy = (page: Page) => page.getByRole('region', { name: 'Egress proxy' })
const rows = (page: Page, title = 'Incoming rules') =>
  page.getByRole('region', { name: title }).locator('tbody tr')
const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Refuses the next such request. */
const refuse = (livery: Livery, method: 'POST' | 'PUT' | 'PATCH', path: string) =>
  livery.faults({ status: { code: 500, method, path, times: 1, retry_after: null } })

const web = { action: 'allow', protocol: 'tcp', description: 'Web', destination_port: '80,443' } as const
const ssh = { action: 'allow', protocol: 'tcp', description: 'SSH', destination_port: '22' } as const

test('rules are added, switched, told apart by their fields, deleted and reset', async ({ page, livery }) => {
  const { id, base, add, rules } = await containerOf(livery)
  await openNetwork(page, livery, id)
  await expect(firewall(page)).toContainText('No rule is about what comes in.')

  // By the keyboard alone: errors stand by their fields, and the first has the focus.
  await button(page, 'Add a rule').press('Enter')
  const ports = dialog(page).getByRole('textbox', { name: 'Ports', exact: true })
  await ports.fill('443-80')
  await ports.press('Enter')
  await expect(ports).toBeFocused()
  await expect(ports).toHaveAccessibleDescription(/runs backwards: write 80-443/)
  await expect(dialog(page).getByRole('textbox', { name: 'What for' })).toHaveAccessibleDescription(
    /Say what it is for/,
  )
  await ports.fill('80, 443')
  await dialog(page).getByRole('textbox', { name: 'What for' }).fill('Web')
  await page.keyboard.press('Escape')

  // What was typed outlives the dialog, the tab and a refusal.
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByRole('link', { name: 'Network', exact: true }).click()
  await button(page, 'Go on with the rule').click()
  await expect(ports).toHaveValue('80, 443')
  await refuse(livery, 'POST', `${base}/firewall`)
  await button(page, 'Add it').click()
  await expect(dialog(page).getByRole('alert')).toContainText(/unexpected error/i)
  await button(page, 'Add it').click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(rows(page)).toHaveText(/Allowtcp 80, 443anywhereWeb/)
  await expect(firewall(page)).toContainText('1 of 100 rules')

  // The same rule again would change nothing.
  await button(page, 'Add a rule').click()
  await ports.fill('80,443')
  await dialog(page).getByRole('textbox', { name: 'What for' }).fill('Web again')
  await expect(button(page, 'Add it')).toHaveAccessibleDescription(/Rule 1 does exactly this already/)
  await button(page, 'Discard').click()

  // Somebody else's rule shows by itself, and that it contradicts.
  await add('ingress', { ...web, action: 'drop', description: 'All', destination_port: '1-65535' })
  await expect(rows(page)).toHaveText([/contradicts 2/, /contradicts 1/])
  await expect(firewall(page)).toContainText('Which of two counts first is not published')

  // Switched at once; put back with the reason when it is refused.
  const all = page.getByRole('checkbox', { name: 'All, rule 2: on' })
  await refuse(livery, 'PATCH', `${base}/firewall`)
  await all.click()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Could not change the rule All')
  await expect(all).toBeChecked()
  await all.click()
  await expect(all).not.toBeChecked()
  await expect.poll(async () => (await rules()).ingress[1]!.state).toBe('disabled')
  await expect(rows(page).first()).not.toContainText('contradicts')

  // A rule whose every field another has as well cannot be named: that one would be found.
  await add('ingress', { ...web, description: 'Dev', destination_port: '8080', source: '10.0.0.1' })
  await add('ingress', { ...web, description: 'Dev', destination_port: '8080' })
  const dev = page.getByRole('checkbox', { name: 'Dev, rule 4: on' })
  await expect(dev).toHaveAccessibleDescription(/rule 3 has all of these too/)
  await expect(dev).toBeDisabled()
  await button(page, 'More for rule 3, Dev').click()
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await expect(dialog(page)).toContainText('allow tcp 8080 from 10.0.0.1')
  await button(page, 'Delete it').click()
  await expect(rows(page)).toHaveCount(3)
  await expect(button(page, 'Add a rule')).toBeFocused()
  await page.getByRole('checkbox', { name: 'Dev, rule 3: on' }).click()
  await expect
    .poll(async () => (await rules()).ingress[2])
    .toEqual({
      ...web,
      description: 'Dev',
      destination_port: '8080',
      state: 'disabled',
    })

  await button(page, 'Reset').click()
  await expect(dialog(page)).toContainText('loses 3 incoming rules and 0 outgoing rules')
  await button(page, 'Reset it').click()
  await expect(rows(page)).toHaveCount(0)
  expect((await rules()).rule_count).toBe(0)
})

test('a preset shows what it changes, warns of what it closes, and goes on from where it failed', async ({
  page,
  livery,
}) => {
  const { id, base, add, rules } = await containerOf(livery)
  await add('ingress', ssh)
  await add('ingress', {
    action: 'drop',
    protocol: 'icmp4',
    description: 'Quiet',
    source: '0.0.0.0/0',
    state: 'disabled',
  })
  await openNetwork(page, livery, id)

  await button(page, 'Presets').click()
  await page.getByRole('menuitem', { name: /Nothing comes in/ }).click()
  const plan = dialog(page).getByRole('region', { name: 'What it changes' }).getByRole('listitem')
  await expect(plan).toHaveText([
    /Add “Locked down”: drop tcp 1-65535 from anywhere/,
    /Add “No UDP”/,
    /Turn on “Quiet”: drop icmp4 from anywhere/,
    /Delete “SSH”: allow tcp 22 from anywhere/,
  ])
  await expect(dialog(page)).toContainText('No longer gets in')
  await expect(dialog(page)).toContainText('aliases stay open: they pass the proxy')
  await refuse(livery, 'PATCH', `${base}/firewall`)
  await button(page, 'Apply').click()
  const steps = dialog(page).getByRole('list', { name: 'Nothing comes in' }).getByRole('listitem')
  await expect(steps.nth(2)).toContainText('failed')
  // What was there is still there.
  expect((await rules()).ingress.map(({ description }) => description)).toContain('SSH')
  await button(page, 'Try again').click()
  await expect(dialog(page)).toHaveCount(0)
  expect((await rules()).ingress.map(({ description, state }) => `${description} ${state}`).sort()).toEqual([
    'Locked down enabled',
    'No UDP enabled',
    'Quiet enabled',
  ])

  // From one address, which has to be said: this API runs on the same machine and cannot tell.
  await button(page, 'Presets').click()
  await page.getByRole('menuitem', { name: /SSH from one address/ }).click()
  const address = dialog(page).getByRole('textbox', { name: 'From which address' })
  await expect(address).toHaveAccessibleDescription(/The API cannot tell yours/)
  await address.fill('2001:db8::1')
  await expect(address).toHaveAccessibleDescription(/IPv4 addresses only/)
  await address.fill('203.0.113.7')
  await expect(dialog(page)).toContainText('Works from 203.0.113.7 alone')
  await expect(dialog(page)).toContainText('“Locked down” may still keep out what this lets through')
  await button(page, 'Apply').click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(rows(page)).toHaveCount(6)
})

test('a proxy is set with a login that is never shown again, started, changed, blocked and removed', async ({
  page,
  livery,
}) => {
  const { id, base, network } = await containerOf(livery)
  await openNetwork(page, livery, id)
  const form = proxy(page)
  await button(page, 'Set a proxy or a block').click()
  await button(page, 'Save').click()
  const host = form.getByRole('textbox', { name: 'Host' })
  await expect(host).toBeFocused()
  await expect(host).toHaveAccessibleDescription(/Say where the proxy is/)
  await host.fill('proxy.example.com')
  await form.getByRole('textbox', { name: 'Port' }).fill('1080')
  await form.getByRole('textbox', { name: 'User' }).fill('dana')
  await form.getByRole('textbox', { name: 'Password' }).fill('p@ss/word')

  // A refusal and another tab lose nothing.
  await refuse(livery, 'PUT', `${base}/network`)
  await button(page, 'Save').click()
  await expect(proxy(page).getByRole('alert')).toContainText(/unexpected error/i)
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await page.getByRole('link', { name: 'Network', exact: true }).click()
  await expect(form.getByRole('textbox', { name: 'Password' })).toHaveValue('p@ss/word')
  await button(page, 'Save').click()
  await expect(proxy(page)).toContainText('set, not shown')
  await expect(proxy(page)).toContainText('running')
  expect(await network()).toMatchObject({
    proxy: 'socks5://proxy.example.com:1080',
    credentials_configured: true,
    status: 'running',
  })
  const kept = await page.evaluate(() =>
    [document.documentElement.outerHTML, JSON.stringify({ ...localStorage, ...sessionStorage })].join(),
  )
  expect(kept).not.toMatch(/p@ss|p%40ss|dana/)

  await button(page, 'Change').click()
  await expect(form.getByRole('textbox', { name: 'Password' })).toHaveCount(0)
  await form.getByRole('textbox', { name: 'Port' }).fill('1081')
  await expect(proxy(page)).toContainText('do not come along to another address')
  await form.getByRole('textbox', { name: 'Port' }).fill('1080')
  await form.getByRole('radio', { name: 'Clear' }).check()
  // Somebody else's change in between is said, and what is typed stays.
  await livery.api('PATCH', `${base}/network`, {
    type: 'socks5',
    proxy: 'socks5://proxy.example.com:1080',
    comment: 'Mine',
  })
  await expect(proxy(page)).toContainText('It was changed meanwhile')
  await button(page, 'Save').click()
  await expect(proxy(page)).toContainText('User, passwordnone')
  await expect(button(page, 'Change')).toBeFocused()
  expect(await network()).toMatchObject({ credentials_configured: false, status: 'running' })

  await proxy(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(proxy(page)).toContainText('stopped')
  await livery.api('POST', `${base}/network/start`)
  await expect(proxy(page)).toContainText('running')

  await button(page, 'Change').click()
  await form.getByRole('radio', { name: 'Block' }).check()
  await button(page, 'Save').click()
  await expect(proxy(page)).toContainText('block, nothing goes out')
  await button(page, 'Remove').click()
  await expect(dialog(page)).toContainText('The block, its name servers and its comment.')
  await button(page, 'Remove it').click()
  await expect(button(page, 'Set a proxy or a block')).toBeFocused()
  expect((await network()).configured).toBe(false)
})

for (const width of [1440, 390]) {
  test(`the network is accessible at ${width} px`, async ({ page, livery }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 844 })
    const { id, base, add } = await containerOf(livery)
    await add('ingress', { ...web, source: '10.0.0.0/8,192.0.2.1,192.0.2.2,192.0.2.3' })
    await add('ingress', { ...web, action: 'drop', description: `Long ${'x'.repeat(200)}` })
    await livery.api('PUT', `${base}/network`, {
      type: 'http',
      proxy: `http://dana:secret@${'long-'.repeat(20)}proxy.example.com:3128`,
    })
    await openNetwork(page, livery, id)
    await expect(rows(page)).toHaveCount(2)
    await fits(page)
    if (width === 1440) {
      await button(page, 'Add a rule').click()
      await checkAccess(page)
      await page.keyboard.press('Escape')
      await expect(button(page, 'Add a rule')).toBeFocused()
    } else {
      await button(page, 'Presets').click()
      await page.getByRole('menuitem', { name: /Only web/ }).click()
      await expect(dialog(page)).toContainText('What it changes')
      await checkAccess(page)
      await page.keyboard.press('Escape')
    }
    await button(page, 'Change').click()
    await checkAccess(page)
    await fits(page)
    await page.setViewportSize({ width: 320, height: 844 })
    await fits(page)
  })
}

async function checkAccess(page: Page) {
  await expectAccessible(page)
}

const fits = (page: Page) =>
  expect.poll(() => page.locator('#main').evaluate(main => main.scrollWidth - main.clientWidth)).toBe(0)
