import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What the theme has a say in. All else is the same in both. */
const ofColors = ['color-contrast', 'link-in-text-block']

/**
 * No finding of axe in the page, or in what the selector `within` finds, in either theme. Run in the page itself: axe's own
 * driver opens a second page for each look, to gather from frames that there are none of, and takes four times as long.
 * @param what is looked at, for the message
 */
export async function expectAccessible(page: Page, within = 'html', what = within) {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findingsOf(page, within, ofColors), `${what}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await findingsOf(page, within, tags), what).toEqual([])
  expect(await page.evaluate(scrolledWithBar), `${what}: pixels that the bar scrolls away`).toBe(0)
}

/** What only screen readers see must not stretch the document: there, the main part scrolls, under a bar that stays. */
function scrolledWithBar(): number {
  const { scrollHeight, clientHeight } = document.documentElement
  const main = document.querySelector('main')
  return main && getComputedStyle(main).overflowY === 'auto' ? scrollHeight - clientHeight : 0
}

function findingsOf(page: Page, within: string, rules: string[]) {
  return page.evaluate(
    async ([within, rules]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        // An open menu's focus guards are hidden and focusable on purpose: they pass the focus on and never keep it.
        { include: [within], exclude: ['[data-base-ui-focus-guard]'] },
        // What pops up stands outside of every landmark, as it has to.
        { runOnly: rules, resultTypes: ['violations'], rules: { region: { enabled: false } } },
      )
      return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
    },
    [within, rules] as const,
  )
}
