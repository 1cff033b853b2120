import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './journey.ts'

/** Tests of WCAG 2.2 at AA, and what axe counts as good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Expects that axe finds nothing on a page; goes on all the same, so that one run names everything. */
export const expectAccessible = async (page: Page, where: string) => {
  // What was said to screen readers of a button that has gone since is taken away by itself within seconds.
  const isAllNamed = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-live-announcer] [aria-labelledby]')].every(
        (said) => document.getElementById(said.getAttribute('aria-labelledby') ?? '') !== null,
      ),
    )
  await expect.poll(isAllNamed).toBe(true)
  const { violations } = await new AxeBuilder({ page })
    // What passes is looked at all the same, and only not written out element by element.
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect.soft(found, where).toEqual([])
}

/** Expects that nothing of a page has to be reached by scrolling sideways. */
export const expectNoSidewaysScroll = async (page: Page, where: string) => {
  const widths = await page.evaluate(async () => {
    // Letters of another width, while a font is on its way, are not the page's shape.
    await document.fonts.ready
    return {
      shown: document.documentElement.clientWidth,
      needed: document.documentElement.scrollWidth,
    }
  })
  expect.soft(widths.needed, `${where}: width`).toBeLessThanOrEqual(widths.shown)
}
