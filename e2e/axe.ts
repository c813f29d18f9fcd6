import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * No finding of axe in the page, or in what the selector `within` finds. Run in the page itself: axe's own driver opens a
 * second page for each look, to gather from frames that there are none of, and takes four times as long.
 * @param what is looked at, for the message
 */
export async function expectAccessible(page: Page, within = 'html', what = within) {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  const findings = await page.evaluate(
    async ([within, tags]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        // An open menu's focus guards are hidden and focusable on purpose: they pass the focus on and never keep it.
        { include: [within], exclude: ['[data-base-ui-focus-guard]'] },
        // What pops up stands outside of every landmark, as it has to.
        { runOnly: tags, resultTypes: ['violations'], rules: { region: { enabled: false } } },
      )
      return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
    },
    [within, tags] as const,
  )
  expect(findings, what).toEqual([])
}
