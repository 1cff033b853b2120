import { setTimeout as pause } from 'node:timers/promises'
import { openBallotFor, run } from './steps/calls.ts'
import { press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { vote, votesOn } from './steps/meetings.ts'
import { defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const closed = say('ballots.refusals.ballot_closed')

test('a second vote replaces the first, and a late one is told to be late', async ({ people }) => {
  const chair = await people.enterQuickly(focalPoint)
  const page = await people.enterQuickly(justicePrincipal)
  const { ballotId, address } = await openBallotFor(chair, 3600, 'Shall observers be asked for?')
  await page.goto(address)
  await vote(page, 'no', 'Not without their consent.')
  await vote(page, 'yes', 'They consented.', 'change')

  // A page that hears nothing of what others do: as behind a network that drops its events.
  const deaf = await people.enterQuickly(defencePrincipal)
  people.expectComplaint(/ERR_FAILED|ERR_BLOCKED_BY_CLIENT/)
  await deaf.route('**/events', (route) => route.abort())
  await deaf.goto(address)
  await run(chair, 'ballots.close', { ballotId, ruling: 'The matter cannot wait.' })
  const explanation = deaf.getByRole('textbox', { name: say('ballots.vote.explanation') })
  await explanation.fill('We were in session until now.')
  await deaf.locator('label', { hasText: say('ballots.choices.hints.majority.no') }).click()
  await press(deaf, say('ballots.vote.cast'))
  await expect(deaf.getByText(closed)).toBeVisible()
  await expect(explanation).toHaveValue('We were in session until now.')

  await page.reload()
  const row = votesOn(page).getByRole('row').filter({ hasText: 'Justice' })
  await expect(row).toContainText(say('ballots.choices.motion.yes'))
  await expect(row).toContainText('They consented.')
  await expect(row).toContainText(say('ballots.votes.replaced', { count: 1 }))
  await expect(votesOn(page).getByRole('row').filter({ hasText: 'Defence' })).toContainText(
    say('ballots.votes.none'),
  )
})

test('a vote that is under way when the deadline passes is answered in words', async ({
  people,
}) => {
  const chair = await people.enterQuickly(focalPoint)
  const page = await people.enterQuickly(justicePrincipal)
  const deadline = Date.now() + 12_000
  const { address } = await openBallotFor(chair, 12, 'Shall the border be opened?')
  await page.goto(address)
  await page.locator('label', { hasText: say('ballots.choices.hints.majority.yes') }).click()
  const explanation = page.getByRole('textbox', { name: say('ballots.vote.explanation') })
  await explanation.fill('Families wait at the gate.')
  // The line is slow: the vote leaves in time and arrives after the deadline.
  await page.route('**/api/trpc/ballots.cast*', async (route) => {
    await pause(Math.max(0, deadline - Date.now()) + 1_500)
    await route.continue()
  })
  await press(page, say('ballots.vote.cast'))
  await expect(page.getByRole('alert').getByText(closed)).toBeVisible({ timeout: 30_000 })
  await expect(explanation).toHaveValue('Families wait at the gate.')
  await page.reload()
  await expect(page.getByText(say('ballots.verdicts.inquorate')).first()).toBeVisible()
})
