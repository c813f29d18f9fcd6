import type { ElementHandle, Locator, Page } from '@playwright/test'
import type { components } from '../contract/generated/types.ts'
import { isOnItsWay } from '../contract/lifecycle.ts'
import { expectAccessible } from './axe.ts'
import { expect, type Livery, test } from './fixtures.ts'

type Row = components['schemas']['Container']

const line = (page: Page) => page.getByRole('combobox', { name: 'Find containers' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
const option = (page: Page, label: string) =>
  options(page).filter({ hasText: new RegExp(`^${label.replace(/[/.]/g, '\\$&')}(,|$)`) })
const filters = (page: Page) => page.getByRole('complementary', { name: 'Filters' })
const facet = (page: Page, title: string) => filters(page).getByRole('region', { name: title, exact: true })
const choice = (page: Page, title: string, label: string | RegExp) =>
  facet(page, title).getByRole('listitem').getByRole('button', { name: label })
const q = (page: Page) => new URL(page.url()).searchParams.get('q')
const number = (count: number) => count.toLocaleString('en-GB')

/** "12 of 49 containers". */
const summary = (page: Page, shown: number, all: number) =>
  expect(
    page.getByRole('status').filter({
      hasText: new RegExp(`^${shown === all ? '' : `${number(shown)} of `}${number(all)} containers$`),
    }),
    `${shown} of ${all}`,
  ).toBeVisible()

async function rowsOf(livery: Livery): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 1; ; page += 1) {
    const { body } = await livery.api<{ data: { containers: Row[]; pagination: { totalPages: number } } }>(
      'GET',
      `/api/v1/containers?limit=100&page=${page}&sort_by=created_at&sort_order=desc`,
    )
    all.push(...body.data.containers)
    if (page >= body.data.pagination.totalPages) return all
  }
}

/** A sample fleet without anything on its way, so that it is the same at every look. */
async function still(livery: Livery, count: number): Promise<Row[]> {
  livery.sample(count)
  // Asked of the database: all pages of a large fleet at each look would keep the machine from anything else.
  const states = () => livery.server.context.db.all<Row>('SELECT DISTINCT status FROM containers')
  await expect.poll(() => states().filter(({ status }) => isOnItsWay(status))).toEqual([])
  return rowsOf(livery)
}

/** Opens a link to the fleet as somebody who is signed in. */
async function visit(page: Page, livery: Livery, search: string) {
  await page.goto(`${livery.origin}/${search}`)
  await expect(page.locator('[data-fleet-complete="true"]')).toBeVisible({ timeout: 60_000 })
}

/**
 * Ids in the table, in their order: all of a small fleet, the first ones of a large one. The row that the keyboard goes on
 * from stays in the document wherever it is, so this ends at the first gap.
 */
function shownIds(page: Page): Promise<string[]> {
  return page.locator('[role=grid] [role=row]:has([data-container-id])').evaluateAll((all: HTMLElement[]) => {
    const rows = all.map(row => ({
      at: Number(row.ariaRowIndex),
      id: ((row.querySelector('[data-container-id]') as HTMLElement | null) ?? row).dataset.containerId!,
    }))
    rows.sort((one, other) => one.at - other.at)
    return rows.filter(({ at }, index) => at - rows[0]!.at === index).map(({ id }) => id)
  })
}

async function expectShown(page: Page, expected: readonly Row[], why: string) {
  const ids = expected.map(({ id }) => id)
  await expect(async () => {
    const shown = await shownIds(page)
    expect(shown.length, why).toBeGreaterThanOrEqual(Math.min(ids.length, 10))
    expect(shown, why).toEqual(ids.slice(0, shown.length))
  }).toPass()
}

const colors = { red: '#D52E26', blue: '#1A5EB0', green: '#399154' }
const isColor = (name: keyof typeof colors) => (row: Row) => row.color?.toUpperCase() === colors[name]
const serverOf = (row: Row) => row.subserver_name ?? row.server_name ?? 'none'
const ageOf = (row: Row) => Date.now() - Date.parse(row.created_at)
const DAY = 24 * 3_600_000

/** Of a window in which many rows can be told from others. Cards of such a one would only cost time. */
const TALL = { width: 1440, height: 2000 }

for (const count of [48, 2000]) {
  test.describe(`${count} containers`, () => {
    // Each loads all of them several times.
    test.describe.configure({ timeout: 180_000 })

    test('what is typed shows what it says, and nothing else', async ({ page, livery }) => {
      await page.setViewportSize(TALL)
      const rows = await still(livery, count)
      await livery.open(page, '/?group=none&density=rows')
      const [project, other] = [...new Set(rows.map(row => row.project_alias!))]
      const [image] = rows.map(row => row.container_image)
      const server = serverOf(rows[0]!)
      const realm = rows.find(row => row.realm_ids.length > 0)!.realm_ids[0]!
      const cases: [string, (row: Row) => boolean][] = [
        ['api', row => row.name.includes('api')],
        ['API -2', row => row.name.includes('api') && !row.name.includes('2')],
        ['state:running', row => row.status === 'running'],
        ['state:Stopped state:paused', row => /stopped|paused/.test(row.status)],
        ['-state:running', row => row.status !== 'running'],
        ['color:red', isColor('red')],
        ['color:#1a5eb0 state:running', row => isColor('blue')(row) && row.status === 'running'],
        [`project:${project}`, row => row.project_alias === project],
        [
          `-project:${project} -project:"${other}"`,
          row => ![project, other].includes(row.project_alias ?? ''),
        ],
        [`image:${image}`, row => row.container_image === image],
        [`realm:${realm}`, row => row.realm_ids.includes(realm)],
        ['realm:none', row => row.realm_ids.length === 0],
        [`server:${server}`, row => serverOf(row) === server],
        ['name:db name:redis', row => /db|redis/.test(row.name)],
        ['kit:off', row => !row.hoody_kit],
        ['autostart:on', row => row.autostart === true],
        ['created:<7d', row => ageOf(row) < 7 * DAY],
        ['created:>1d created:<30d', row => ageOf(row) >= DAY && ageOf(row) < 30 * DAY],
        ['age:older', row => ageOf(row) >= 30 * DAY],
        ['-needs:attention state:failed', () => false],
        ['state:failed needs:attention', row => row.status === 'failed'],
      ]
      for (const [text, matches] of cases) {
        await line(page).fill(text)
        const expected = rows.filter(matches)
        await expect.poll(() => q(page)).toBe(text)
        await summary(page, expected.length, rows.length)
        if (expected.length > 0) await expectShown(page, expected, text)
        else await expect(page.getByText('No container matches'), text).toBeVisible()
      }
      await page.getByRole('button', { name: 'Clear filters' }).first().click()
      await summary(page, rows.length, rows.length)
    })

    test('completes keys and values with the keyboard, and says how many each would show', async ({
      page,
      livery,
    }) => {
      const rows = await still(livery, count)
      await livery.open(page)
      await page.keyboard.press('/')
      await expect(line(page)).toBeFocused()
      await expect(options(page)).toHaveCount(13)
      await page.keyboard.type('sta')
      await expect(line(page)).not.toHaveAttribute('aria-activedescendant')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(line(page)).toHaveValue('state:')

      // The first one that fits is taken, for `state:st` alone is no state.
      await page.keyboard.type('st')
      const stopped = rows.filter(row => row.status === 'stopped')
      await expect(option(page, 'state:stopped')).toContainText(number(stopped.length))
      await expect(option(page, 'state:stopped')).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
      await expect(line(page)).toHaveValue('state:stopped ')
      await expect(line(page)).toHaveAttribute('aria-expanded', 'false')
      await expect.poll(() => q(page)).toBe('state:stopped')

      // Numbers follow the rest of the query.
      await page.keyboard.type('-color:')
      const red = stopped.filter(isColor('green'))
      await expect(option(page, '-color:green')).toContainText(number(red.length))
      await page.keyboard.type('internal')
      await expect(options(page)).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(line(page)).toHaveValue('state:stopped -color:green ')
      await summary(page, stopped.length - red.length, rows.length)

      // A word without a key finds values too; the caret says which word is meant.
      await page.keyboard.type('failed')
      await expect(option(page, 'state:failed')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(options(page)).toHaveCount(0)
      await expect(line(page)).toHaveValue('state:stopped -color:green failed')
      await page.keyboard.press('Escape')
      await expect(line(page)).toHaveValue('')
      await expect(line(page)).toBeFocused()
      await expect.poll(() => q(page)).toBeNull()
      await page.keyboard.type('project:x state:running')
      for (let at = 0; at < ' state:running'.length; at++) await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Backspace')
      const project = rows[0]!.project_alias!
      await option(page, `project:${project}`).click()
      await expect(line(page)).toHaveValue(`project:${project} state:running`)
      await expect(line(page)).toBeFocused()
    })

    test('underlines what it does not understand, and puts it right', async ({ page, livery }) => {
      const rows = await still(livery, count)
      await livery.open(page, '/settings')
      // Also for who only followed a link.
      await visit(page, livery, '?q=state:runing+colour:red+api')
      await expect(page.locator('search u')).toHaveText(['runing', 'colour:'])
      await expect(line(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(line(page)).toHaveAccessibleDescription(
        'No state is called “runing”. Did you mean “running”? There is no key “colour”. Did you mean “color”?',
      )
      await line(page).focus()
      await option(page, 'state:running').click()
      await expect(line(page)).toHaveValue('state:running colour:red api')
      await expect(page.locator('search u')).toHaveText(['colour:'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(line(page)).toHaveValue('state:running color:red api')
      await expect(page.locator('search u')).toHaveCount(0)
      await expect(line(page)).not.toHaveAttribute('aria-invalid')
      const found = rows.filter(
        row => row.status === 'running' && isColor('red')(row) && row.name.includes('api'),
      )
      await summary(page, found.length, rows.length)

      // Not before it cannot become right any more; what nobody has is wrong, however it is written.
      await line(page).fill('')
      await page.keyboard.type('server:nod')
      await expect(options(page).first()).toBeVisible()
      await expect(page.locator('search u')).toHaveCount(0)
      await page.keyboard.type('X')
      await expect(page.locator('search u')).toHaveText(['nodX'])
      await line(page).fill('created:7days')
      await expect(page.locator('search u')).toHaveText(['7days'])
      await expect(option(page, 'created:<7d')).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
      await expect.poll(() => q(page)).toBe('created:<7d')
    })

    test('counts in the rail follow the other filters; several, and Alt leaves out', async ({
      page,
      livery,
    }) => {
      const rows = await still(livery, count)
      await livery.open(page)
      const expectCounts = async (title: string, counts: Record<string, number>) => {
        for (const [label, n] of Object.entries(counts))
          await expect(choice(page, title, new RegExp(`^(Left out: )?${label}`))).toHaveText(
            new RegExp(`\\D${number(n)}$`),
          )
      }
      const by = (some: readonly Row[]) => ({
        Running: some.filter(row => row.status === 'running').length,
        Stopped: some.filter(row => row.status === 'stopped').length,
        Paused: some.filter(row => row.status === 'paused').length,
        Failed: some.filter(row => row.status === 'failed').length,
        Creating: 0,
      })
      await expectCounts('State', by(rows))

      await choice(page, 'State', 'Running').click()
      await choice(page, 'State', 'Stopped').click()
      await expect(line(page)).toHaveValue('state:running state:stopped')
      const some = rows.filter(row => /running|stopped/.test(row.status))
      await summary(page, some.length, rows.length)
      await expect(choice(page, 'State', 'Running')).toHaveAttribute('aria-pressed', 'true')
      // Its own facet says what another choice would give, the others what is left.
      await expectCounts('State', by(rows))
      await expectCounts('Colour', {
        'Public-facing': some.filter(isColor('red')).length,
        Databases: some.filter(isColor('blue')).length,
      })

      await choice(page, 'Colour', 'Databases').click({ modifiers: ['Alt'] })
      await expect(line(page)).toHaveValue('state:running state:stopped -color:blue')
      await expect(choice(page, 'Colour', 'Left out: Databases')).toBeVisible()
      await summary(page, some.filter(row => !isColor('blue')(row)).length, rows.length)
      await expectCounts('State', by(rows.filter(row => !isColor('blue')(row))))
      await choice(page, 'Colour', 'Internal').focus()
      await page.keyboard.press('Alt+Enter')
      await expect.poll(() => q(page)).toBe('state:running state:stopped -color:blue -color:green')
      await choice(page, 'Colour', 'Left out: Internal').click()
      await expect.poll(() => q(page)).toBe('state:running state:stopped -color:blue')

      // A folded facet opens; what filters stays in sight when it is folded again.
      const kit = facet(page, 'Kit').getByRole('button', { name: 'Kit', exact: true })
      await kit.click()
      await choice(page, 'Kit', 'With the kit').click()
      await kit.click()
      await expect(choice(page, 'Kit', 'With the kit')).toHaveAttribute('aria-pressed', 'true')
      await expect(choice(page, 'Kit', 'Without the kit')).toHaveCount(0)

      // Back undoes one choice after the other.
      await page.goBack()
      await expect(line(page)).toHaveValue('state:running state:stopped -color:blue')
      await page.getByRole('button', { name: 'Clear the query' }).click()
      await expect(line(page)).toBeFocused()
      await summary(page, rows.length, rows.length)
      await expect(page.getByRole('button', { name: 'Clear filters' })).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Clear the query' })).toHaveCount(0)
    })

    test('groups say how many they hold of how many, fold, and are selected whole', async ({
      page,
      livery,
    }) => {
      const rows = await still(livery, count)
      const { body } = await livery.api<{
        data: { projects: { id: string; alias: string; max_containers: number | null }[] }
      }>('GET', '/api/v1/projects?limit=100')
      const used = (id: string) => rows.filter(row => row.project_id === id)
      const limited = body.data.projects.find(one => one.max_containers !== null && used(one.id).length > 2)!
      await livery.open(page, `/?q=project:${limited.alias}`)
      const members = used(limited.id)
      const header = page.getByRole('row').filter({ has: page.getByRole('heading', { name: limited.alias }) })
      await expect(header).toContainText(
        `${number(members.length)} of ${number(limited.max_containers!)} containers`,
      )
      const running = members.filter(row => row.status === 'running')
      await line(page).fill(`project:${limited.alias} state:running`)
      await expect(header).toContainText(
        `${number(running.length)} shown, ${number(members.length)} of ${number(limited.max_containers!)}`,
      )
      await header.getByRole('checkbox').check()
      const bar = page.getByRole('region', { name: 'Selection' })
      await expect(bar).toContainText(`${number(running.length)} selected`)
      await header.getByRole('checkbox').uncheck()
      await expect(bar).toHaveCount(0)

      await header.getByRole('button', { name: limited.alias }).click()
      await expect(page.locator('[role=grid] [data-container-id]')).toHaveCount(0)
      await expect(header).toContainText(`${number(running.length)} shown`)
      await page.reload()
      await expect(header.getByRole('button', { name: limited.alias })).toHaveAttribute(
        'aria-expanded',
        'false',
      )
      await header.getByRole('button', { name: limited.alias }).click()
      await expect(page.locator('[role=grid] [data-container-id]').first()).toBeVisible()

      const headings = page.getByRole('grid').getByRole('heading')
      for (const [grouping, first] of [
        ['state', /^Running$/],
        ['kit', /^With(out)? the kit$/],
        ['autostart', /^(Starts by itself|Does not)$/],
        ['project', limited.alias],
      ] as const) {
        await page.getByRole('button', { name: /^Group by|^Not grouped/ }).click()
        await page.getByRole('menuitemradio', { name: `Group by ${grouping}` }).click()
        await expect(headings.first()).toHaveText(first)
      }
    })

    test('a link carries the whole view: the same containers in the same order in a clean browser', async ({
      page,
      browser,
      livery,
    }) => {
      await page.setViewportSize(TALL)
      const rows = await still(livery, count)
      await livery.open(page)
      const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
      const stateOrder = ['failed', 'running', 'paused', 'stopped']
      const orders: Record<string, (one: Row, other: Row) => number> = {
        'Name, A to Z': (one, other) => compare(one.name, other.name),
        'Oldest first': (one, other) => Date.parse(one.created_at) - Date.parse(other.created_at),
        'Latest change first': (one, other) => Date.parse(other.updated_at) - Date.parse(one.updated_at),
        'Failed first': (one, other) => stateOrder.indexOf(one.status) - stateOrder.indexOf(other.status),
        'Longest in state first': (one, other) => Date.parse(one.updated_at) - Date.parse(other.updated_at),
      }
      const context = await browser.newContext({ viewport: TALL })
      const other = await context.newPage()
      // Signed in, where no fleet has to be loaded for that.
      await livery.open(other, '/settings')
      await line(page).fill('-state:paused')
      await expect.poll(() => q(page)).toBe('-state:paused')
      await page.getByRole('button', { name: /^Group by/ }).click()
      await page.getByRole('menuitemradio', { name: 'Not grouped' }).click()
      await page.getByRole('radio', { name: 'Rows' }).click()
      const byId = new Map(rows.map(row => [row.id, row]))
      const expected = rows.filter(row => row.status !== 'paused')
      for (const [label, by] of Object.entries(orders)) {
        await sortBy(page, label)
        const sorted = expected.toSorted(by)
        await expect(async () => {
          const shown = (await shownIds(page)).map(id => byId.get(id)!)
          expect(shown.length).toBeGreaterThanOrEqual(40)
          expect(
            shown.filter((row, at) => by(row, sorted[at]!) !== 0),
            label,
          ).toEqual([])
        }).toPass()
        // To load a large fleet for each of them shows no more than this.
        if (count > 48 && !/^Name|in state/.test(label)) continue
        const shown = await shownIds(page)
        await visit(other, livery, new URL(page.url()).search)
        await expect(line(other)).toHaveValue('-state:paused')
        await expect(other.getByRole('radio', { name: 'Rows' })).toBeChecked()
        // How far below the screen a page has rows depends on what it showed before.
        await expect(async () => {
          const there = await shownIds(other)
          const both = Math.min(there.length, shown.length)
          expect(both, label).toBeGreaterThanOrEqual(40)
          expect(there.slice(0, both), label).toEqual(shown.slice(0, both))
        }).toPass({ timeout: 15_000 })
      }
      await context.close()
    })
  })
}

/** Chooses what is sorted by, and in which direction, by what the button then says. */
async function sortBy(page: Page, label: string) {
  const button = page.getByRole('button', {
    name: /first$|^Name, /,
  })
  const choose = async (name: string) => {
    await button.click()
    await page.getByRole('menuitemradio', { name, exact: true }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  const sorts: Record<string, string> = {
    'Name, A to Z': 'Name',
    'Oldest first': 'Created',
    'Latest change first': 'Last change',
    'Failed first': 'State',
    'Longest in state first': 'Time in state',
  }
  await choose(sorts[label]!)
  if (label === 'Oldest first') await choose(label)
  await expect(button).toHaveText(label)
}

test('of two changes in a row both count, however busy the page', async ({ page, livery }) => {
  await still(livery, 48)
  await livery.open(page)
  const rows = page.getByRole('radio', { name: 'Rows' })
  const running = choice(page, 'State', 'Running')
  // In one task, so that nothing is rendered in between.
  const clickBoth = async (first: Locator, second: Locator) =>
    first.evaluate(
      (one: HTMLElement, other) => {
        one.click()
        other?.click()
      },
      (await second.elementHandle()) as ElementHandle<HTMLElement> | null,
    )
  await clickBoth(rows, running)
  await expect(page).toHaveURL(/density=rows/)
  await expect.poll(() => q(page)).toBe('state:running')
  await expect(rows).toBeChecked()

  await clickBoth(choice(page, 'State', 'Stopped'), page.getByRole('button', { name: 'Name', exact: true }))
  await expect(page).toHaveURL(/sort=name/)
  await expect.poll(() => q(page)).toBe('state:running state:stopped')
})

test('a link has the last key, however soon somebody leaves', async ({ page, livery }) => {
  const [row] = await still(livery, 48)
  const [before, after] = [row!.name.slice(0, 2), row!.name.slice(0, 3)]
  await livery.open(page)
  await line(page).pressSequentially(before)
  await expect.poll(() => q(page)).toBe(before)
  await expect(page.locator('[data-container-id] h3 a').first()).toBeVisible()
  // Within one frame: the last key, and a click on the first of what it finds.
  await page.evaluate(text => {
    const field = document.querySelector<HTMLInputElement>('search input')!
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    document.querySelector<HTMLElement>('[data-container-id] h3 a')!.click()
  }, after)
  await expect(page).toHaveURL(/\/containers\//)
  await page.goBack()
  await expect.poll(() => q(page)).toBe(after)
  await expect(line(page)).toHaveValue(after)
})

test('finds from any page, and loads what completes only when the line is used', async ({ page, livery }) => {
  await still(livery, 48)
  await livery.open(page)
  const helps: string[] = []
  page.on('request', request => request.url().includes('query-help') && helps.push(request.url()))
  await page.goto(`${livery.origin}/settings`)
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  expect(helps).toEqual([])
  await page.keyboard.press('/')
  await page.keyboard.type('state:fai')
  await expect(option(page, 'state:failed')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => q(page)).toBe('state:failed')
  await expect(page.getByRole('article').first()).toContainText(/failed|Why/i)
  expect(helps).toHaveLength(1)
})

for (const width of [390, 1440, 2560]) {
  test(`query line, rail and groups have no accessibility fault (${width} px)`, async ({
    browser,
    livery,
  }) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      hasTouch: width === 390,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await still(livery, 48)
    await livery.open(page, '/?q=state:running+-color:red+kit:off&group=color')
    if (width === 390) await page.getByRole('button', { name: 'Filters', exact: true }).click()
    await expectAccessible(page, 'html', 'filtered')
    await line(page).fill('state:runing color:')
    await expect(page.locator('search u')).toHaveCount(1)
    await expect(options(page)).toHaveCount(10)
    await page.keyboard.press('ArrowDown')
    await expectAccessible(page, 'html', 'suggestions and a mistake')
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(wide).toBe(false)
    await context.close()
  })
}
