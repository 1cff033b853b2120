import type { Page } from '@playwright/test'
import { toolOf } from '../../server/measures/rules/library.ts'
import { answer, choose, openPart, press, tick, write } from './fields.ts'
import { expect } from './journey.ts'
import { say } from './words.ts'

const tool = 'IS1'

/** Proposes a measure from the library in the situation that is open, every question answered. */
export const proposeMeasure = async (page: Page, title: string, ministry: string) => {
  await openPart(page, 'measures')
  await page.getByRole('link', { name: say('measures.propose') }).click()
  // The matrix begins at the stage of the situation; mediation stands at another.
  await page.getByRole('link', { name: say('library.filter.allStages') }).click()
  await page.getByRole('link', { name: say(`library.tools.${tool}.name`), exact: true }).click()
  await write(page, say('measures.form.title'), title)
  await write(page, say('measures.form.aim'), 'Bring both sides to talks before the vote.')
  await tick(
    page,
    say('measures.form.pillars'),
    say('common.pillars.engaged', { numeral: 'II', name: say('common.pillars.names.2') }),
  )
  await choose(page, say('measures.form.lead'), ministry)
  const { conditions = [], risks = [] } = toolOf(tool) ?? {}
  for (const { id } of conditions) {
    await answer(page, say(`library.conditions.${id}`), say('measures.met.met'))
  }
  for (const { id } of risks) {
    await write(page, say(`library.risks.${id}`), 'Watched by the embassy, week by week.')
  }
  await press(page, say('measures.form.propose'))
  await page.waitForURL(/\/measures\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
}
