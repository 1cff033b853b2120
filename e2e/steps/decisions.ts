import type { Page } from '@playwright/test'
import { answer, choose, confirm, date, openPart, press, write } from './fields.ts'
import { expect } from './journey.ts'
import { say } from './words.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Logs the decision that rests on the one adopted ballot of the situation that is open, with an action
 * and a review date. Ends on its page and gives its address.
 */
export const logDecision = async (page: Page, title: string): Promise<string> => {
  await openPart(page, 'decisions')
  await page.getByRole('link', { name: say('decisions.here.log') }).click()
  await write(page, say('decisions.form.titleField'), title)
  await write(page, say('decisions.form.text'), 'Two envoys go to the lake districts this week.')
  await write(page, say('decisions.form.rationale'), 'Fuel beside a school is not a coincidence.')
  await date(page, say('decisions.form.reviewOn'), inDays(60))
  await press(page, say('decisions.form.addAction'))
  const action = page.getByRole('group', {
    name: say('decisions.form.action', { number: 1 }),
    exact: true,
  })
  await write(action, say('decisions.actions.what'), 'Name the envoys')
  await choose(action, say('decisions.actions.ministry'), 'Justice')
  await date(action, say('decisions.actions.dueOn'), inDays(7))
  await press(page, say('decisions.form.log'))
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Saves the decision whose page is open in a format, and gives the name of the file. */
export const saveDecision = async (page: Page, format: 'pdf' | 'docx'): Promise<string> => {
  await page.getByRole('button', { name: say('exchange.export.action'), exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: say(`exchange.export.${format}`) }).click()
  const name = (await download).suggestedFilename()
  await page.keyboard.press('Escape')
  return name
}

/** Puts a dissent on the decision whose page is open. */
export const putDissent = async (page: Page, text: string) => {
  await confirm(page, say('decisions.dissents.add'), async (dialog) => {
    await answer(dialog, say('decisions.dissents.kind'), say('decisions.dissents.kinds.dissent'))
    await write(dialog, say('decisions.dissents.text'), text)
  })
  await expect(page.getByText(text)).toBeVisible()
}
