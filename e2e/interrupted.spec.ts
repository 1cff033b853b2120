import { installation } from './installation/installation.ts'
import { expect, signIn, test } from './steps/journey.ts'
import { focalPoint, justicePrincipal } from './steps/people.ts'
import { endSessions } from './steps/sessions.ts'
import { answerAt } from './steps/strangers.ts'
import { unreachableDatabase } from './steps/unreachable-database.ts'
import { say } from './steps/words.ts'

const withoutScripts = { javaScriptEnabled: false }

test('what is missing is said in words, without scripts and whatever was asked for', async ({
  people,
}) => {
  people.expectComplaint(/status of 404/)
  const page = await people.enterQuickly(focalPoint, withoutScripts)
  const { situationId } = installation().prepared
  for (const address of [
    '/nowhere',
    '/situations/nonsense',
    `/situations/${crypto.randomUUID()}`,
    `/situations/${situationId}/measures/${crypto.randomUUID()}`,
    '/ballots/nonsense',
    `/decisions/${crypto.randomUUID()}`,
    '/record/999999',
  ]) {
    const { status, words } = await answerAt(page, address)
    expect.soft(status, address).toBe(404)
    expect.soft(words, address).toContain(say('common.errors.notFound.title'))
  }
})

test('a page says that its session ended, keeps its words and hears again after a new sign-in', async ({
  people,
}) => {
  people.expectComplaint(/status of 401|ERR_INCOMPLETE_CHUNKED|EventSource/)
  const page = await people.enter(justicePrincipal)
  await page.goto('/warnings/new')
  const reported = page.getByRole('textbox', { name: say('warnings.form.reported') })
  await reported.fill('Lights on the far shore.')
  await endSessions(justicePrincipal)
  await expect(page.getByText(say('common.live.ended'))).toBeVisible()
  await expect(reported).toHaveValue('Lights on the far shore.')

  const other = await people.again(justicePrincipal)
  await signIn(other, justicePrincipal)
  await page.bringToFront()
  await expect(page.getByText(say('common.live.ended'))).toBeHidden()
  await expect(reported).toHaveValue('Lights on the far shore.')
})

test('a database that cannot be reached is said in a sentence, and the way back leads back', async ({
  people,
}) => {
  const page = await people.enterQuickly(focalPoint, withoutScripts)
  const database = await unreachableDatabase()
  try {
    await page.goto('/decisions')
    await expect(page.getByRole('main')).toContainText(say('common.errors.database'))
  } finally {
    await database.reachAgain()
  }
  await expect(async () => {
    await page.getByRole('link', { name: say('common.errors.unexpected.retry') }).click()
    await expect(page.getByRole('main')).toContainText(say('decisions.title'), { timeout: 1_000 })
  }).toPass()
})
