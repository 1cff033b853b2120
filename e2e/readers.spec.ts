import { installation } from './installation/installation.ts'
import { expect, test } from './steps/journey.ts'
import { defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

test('who opens a situation sees who else is there, and no longer who left', async ({ people }) => {
  const address = `/situations/${installation().prepared.situationId}`
  const one = await people.enterQuickly(justicePrincipal)
  await one.goto(`${address}/findings`)
  await expect(one.getByText(say('situations.header.hereNobody'))).toBeVisible()
  const other = await people.enterQuickly(defencePrincipal)
  await other.goto(address)
  await expect(one.getByText(defencePrincipal.name)).toBeVisible()
  await expect(other.getByText(justicePrincipal.name).last()).toBeVisible()
  await other.goto('/library')
  await expect(one.getByText(say('situations.header.hereNobody'))).toBeVisible()
})

test('times are those of the reader’s clock, and deadlines name their zone', async ({ people }) => {
  const page = await people.enterQuickly(focalPoint, { timezoneId: 'Africa/Nairobi' })
  const told = page.waitForResponse('**/api/preferences')
  await page.goto('/library')
  await told
  await page.goto(`/ballots/${installation().prepared.openBallotId}`)
  await expect(
    page.getByText(say('common.shell.timesIn', { zone: 'Africa/Nairobi' })),
  ).toBeVisible()
  await expect(page.getByText(/GMT\+3|EAT/).first()).toBeVisible()
})
