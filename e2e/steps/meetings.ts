import type { Page } from '@playwright/test'
import { answer, choose, confirm, date, press, write } from './fields.ts'
import { expect } from './journey.ts'
import type { Person } from './people.ts'
import { say } from './words.ts'

/**
 * Convenes a meeting for tomorrow, at short notice, on the situation at this address. Ends on the
 * meeting's page and gives its id.
 */
export const conveneMeeting = async (page: Page, situation: string): Promise<string> => {
  await page.goto('/meetings')
  await page.getByRole('link', { name: say('meetings.convene') }).click()
  await page.locator(`a[href="/meetings/new?situation=${situation.split('/').at(-1)}"]`).click()
  await write(page, say('meetings.form.title'), 'Extraordinary sitting')
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await date(page, say('meetings.form.startsAt'), `${tomorrow}T10:00`)
  await write(page, say('meetings.form.place'), 'Room 4')
  await write(page, say('convening.agenda.point', { number: '1' }), 'Envoys')
  await write(page, say('meetings.form.shortNotice'), 'Families leave tonight.')
  await press(page, say('meetings.form.convene'))
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

/** Notes that somebody has come into the room. */
export const noteArrival = async (page: Page, { name }: Person) => {
  await press(page, say('meetings.attendance.arrivedNamed', { name }))
  await expect(
    page.getByRole('button', { name: say('meetings.attendance.leftNamed', { name }) }),
  ).toBeVisible()
}

/** Puts a motion on a measure to the meeting that is open. */
export const putMotion = async (page: Page, question: string, measure: string) => {
  await press(page, say('ballots.put.action'))
  const dialog = page.getByRole('dialog')
  await write(dialog, say('ballots.put.question'), question)
  await choose(dialog, say('ballots.put.measure'), measure)
  await press(dialog, say('ballots.put.action'))
  await expect(dialog).toBeHidden()
  await expect(page.getByText(question).first()).toBeVisible()
}

/** Opens a ballot on the motion of the meeting that is open. Ends on the ballot's page. */
export const openBallot = async (page: Page): Promise<string> => {
  await confirm(page, say('ballots.open.action'), (dialog) =>
    answer(dialog, say('ballots.open.rule'), say('ballots.rule.names.majority')),
  )
  await page.waitForURL(/\/ballots\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Votes, or votes again, on the ballot whose page is open. */
export const vote = async (
  page: Page,
  choice: 'yes' | 'no' | 'abstain',
  explanation: string,
  how: 'cast' | 'change' = 'cast',
) => {
  const form = page.locator('form').filter({ hasText: say('ballots.vote.explanation') })
  await form.locator('label', { hasText: say(`ballots.choices.hints.majority.${choice}`) }).click()
  await write(form, say('ballots.vote.explanation'), explanation)
  await press(form, say(`ballots.vote.${how}`))
  await expect(
    page.getByText(say('ballots.vote.done', { choice: say(`ballots.choices.motion.${choice}`) })),
  ).toBeVisible()
}

/** Closes the ballot whose page is open, with the chair's ruling where one is asked for. */
export const closeBallot = (page: Page) =>
  confirm(page, say('ballots.close.action'), async (dialog) => {
    const ruling = dialog.getByRole('textbox', { name: say('ballots.close.ruling') })
    if (await ruling.isVisible()) await ruling.fill('Everyone in the room has spoken.')
  })

/** The table of votes on the page of a closed ballot. */
export const votesOn = (page: Page) =>
  page.getByRole('table', { name: say('ballots.votes.caption') })
