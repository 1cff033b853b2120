import { readFile } from 'node:fs/promises'
import { installation } from './installation/installation.ts'
import { run } from './steps/calls.ts'
import { choose, confirm, date, press, tick, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const question = 'Shall monitors go to the salt road?'
const words = 'Forty monitors go to the salt road.'

test('the chair settles a motion on the telephone: its words become the decision, and leave as files', async ({
  people,
}) => {
  const page = await people.enterQuickly(focalPoint)
  const { address } = await openOwnSituation(page, 'Salt road', justicePrincipal)
  const situation = address.replace(/\/assessment$/, '')
  const { motionId } = await run<{ motionId: string }>(page, 'ballots.putMotion', {
    ...{ situationId: situation.split('/').at(-1), bodyId: installation().prepared.bodyId },
    ...{ meetingId: null, measureId: null, question },
  })
  const { documentId } = await run<{ documentId: string }>(page, 'ballots.openMotionText', {
    motionId,
  })
  const line = { type: 'paragraph', content: [{ type: 'text', text: words }] }
  await run(page, 'assessments.write', { documentId, document: { type: 'doc', content: [line] } })

  await page.goto(`/motions/${motionId}`)
  await page.getByRole('link', { name: say('history.title') }).click()
  const wrote = new RegExp(say('record.acts.assessment.write_section'), 'i')
  await page.getByRole('link', { name: wrote }).click()
  await expect(page.getByRole('heading', { name: say('history.point.title') })).toBeVisible()
  await expect(page.getByText(words)).toBeVisible()

  await page.goto(`${situation}/decisions/new`)
  await expect(page.getByRole('textbox', { name: say('decisions.form.text') })).toBeVisible()
  await choose(page, say('decisions.form.motion'), /salt road/)
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByRole('textbox', { name: say('decisions.form.text') })).toBeHidden()
  await write(page, say('decisions.form.chairReasons'), 'Agreed on the telephone by all.')
  await write(page, say('decisions.form.titleField'), 'Monitors on the salt road')
  const why = page.getByRole('textbox', { name: say('decisions.form.rationale'), exact: true })
  await why.fill('Road blocks multiply.')
  await tick(
    page,
    say('decisions.form.pillars'),
    say('common.pillars.engaged', { numeral: 'II', name: '' }),
  )
  await choose(page, say('decisions.form.leadMinistry'), 'Justice')
  await date(page, say('decisions.form.reviewOn'), '2099-01-10')
  await press(page, say('decisions.form.log'))
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/)
  await expect(page.getByText(words)).toBeVisible()

  await press(page, say('exchange.export.action'))
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: say('exchange.export.markdown') }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  for (const part of [words, question, 'Agreed on the telephone by all.', '# ']) {
    expect(saved).toContain(part)
  }
  await page.keyboard.press('Escape')

  // What is done to it afterwards is told with it, for any day.
  const steps = 'course.change.steps'
  await confirm(page, say('course.change.action'), async (dialog) => {
    await choose(dialog, say('course.change.step'), say(`${steps}.suspend`))
    await date(dialog, say('course.change.on'), new Date().toISOString().slice(0, 10))
    await write(dialog, say('course.change.reasons'), 'The road is closed.')
  })
  const standing = page.locator('#standing')
  await expect(standing.getByText('The road is closed.')).toBeVisible()
  await expect(standing.getByText(say('course.states.suspended')).first()).toBeVisible()
  await standing.getByLabel(say('course.standing.onDate')).fill('2001-01-01')
  await standing.getByRole('button', { name: say('course.standing.show') }).click()
  await expect(page.locator('#standing').getByRole('status')).toBeVisible()
})
