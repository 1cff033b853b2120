import type { Page } from '@playwright/test'
import { readFile as readText } from '#server/documents/read-file.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { readPdf } from '../test/support/read-pdf.ts'
import { add, box } from './steps/assessment.ts'
import { run } from './steps/calls.ts'
import { choose, confirm, date, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { askMeeting, meet, memberIdOf } from './steps/minutes.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const question = 'Shall monitors go to the salt road?'
const noted = 'The monitors leave on Monday.'
const meant = 'The monitors leave on Friday.'

/** Goes to the text: it opens once it is scrolled to. */
const toText = (page: Page) =>
  page
    .getByRole('heading', { name: say('meetings.minutes.title'), exact: true })
    .scrollIntoViewIfNeeded()

test('minutes take in what the meeting did, are corrected, approved at the next meeting, and leave as files', async ({
  people,
}) => {
  test.setTimeout(240_000)
  const page = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  const { address } = await openOwnSituation(page, 'Salt road in March', justicePrincipal)
  const situationId = /[0-9a-f-]{36}/.exec(address)?.[0] ?? ''
  const memberIds = [
    await memberIdOf(page, justicePrincipal),
    await memberIdOf(page, defencePrincipal),
  ]
  const second = { situationId, memberId: memberIds[1], role: 'representative', ceiling: 'secret' }
  await run(page, 'members.grantMandate', second)
  const meetingId = await meet(page, situationId, { days: 4, title: 'Monitors', memberIds })
  const minutes = `/meetings/${meetingId}/minutes`

  await test.step('they begin with the agenda, and say who is there', async () => {
    await page.goto(minutes)
    await press(page, say('meetings.minutes.open'))
    await expect(page.getByText(say('minutes.now.draft'))).toBeVisible()
    await expect(page.getByRole('cell', { name: /Justice principal/ })).toBeVisible()
    await toText(page)
    await expect(box(page, 'Monitors')).toContainText('1. Salt road')
    await add(page, 'Monitors', noted)
  })

  await test.step('a ballot flows in while they are written, and not a word of theirs goes', async () => {
    const ballotId = await askMeeting(page, situationId, { meetingId, question })
    await expect(page.getByText(question)).toBeVisible()
    const vote = { ballotId, choice: 'yes', explanation: '' }
    await run(justice, 'ballots.cast', vote)
    await run(defence, 'ballots.cast', { ...vote, choice: 'no' })
    await run(page, 'ballots.close', { ballotId, ruling: 'Both have spoken.' })
    await expect(page.getByText(/Ballot \d+: Rejected\. For 1, against 1/)).toBeVisible()
    await expect(box(page, 'Monitors')).toContainText(noted)
  })

  await test.step('what is to be done has an owner and a day, and waits on their home page', async () => {
    await page.goto(`/meetings/${meetingId}`)
    await confirm(page, say('actions.add.action'), async (dialog) => {
      await write(dialog, say('actions.add.what'), 'Find forty monitors')
      await choose(dialog, say('actions.owner.ministry'), 'Justice')
      await date(dialog, say('actions.add.dueOn'), '2099-01-10')
    })
    await expect(page.getByRole('rowheader', { name: 'Find forty monitors' })).toBeVisible()
    await justice.goto('/')
    await expect(justice.getByRole('link', { name: 'Find forty monitors' })).toBeVisible()
  })

  await test.step('they are circulated, and a ministry asks for a correction beside the line', async () => {
    await page.goto(minutes)
    await toText(page)
    await expect(box(page, 'Monitors')).toContainText(noted)
    await confirm(page, say('minutes.circulate.action'))
    await expect(page.getByText(say('minutes.circulate.done'))).toBeVisible()
    await justice.goto(minutes)
    const line = justice.locator('div.grid', { hasText: noted }).last()
    await press(line, say('minutes.correction.action'))
    const dialog = justice.getByRole('alertdialog')
    await write(dialog, say('minutes.correction.wanted'), meant)
    await write(dialog, say('minutes.correction.reasons'), 'It was Friday.')
    await press(dialog, say('minutes.correction.action'))
    await dialog.waitFor({ state: 'hidden' })
    await expect(justice.getByText(say('minutes.correction.waiting'))).toBeVisible()
    await expect(justice.locator('.prose', { hasText: noted })).toBeVisible()
  })

  await test.step('once accepted it is in the text, and the record names who accepted it', async () => {
    await expect(page.getByText('It was Friday.')).toBeVisible()
    await confirm(page, say('minutes.correction.accept'))
    await expect(page.locator('.prose', { hasText: meant })).toBeVisible()
    await expect(page.getByText(say('minutes.correction.accepted'))).toBeVisible()
  })

  await test.step('the next meeting is offered their approval, and approves them once it is quorate', async () => {
    const next = await meet(page, situationId, { days: 6, title: 'Next', memberIds })
    await page.goto(`/meetings/${next}`)
    await press(page, say('minutes.offered.put'))
    await expect(page.getByRole('button', { name: say('minutes.offered.put') })).toHaveCount(0)
    await expect(page.getByText(/Approval of the minutes of meeting 1/)).toBeVisible()
    await page.goto(minutes)
    await confirm(page, say('minutes.approve.action', { number: 2 }))
    await expect(page.getByText(say('minutes.approve.done'))).toBeVisible()
    await expect(page.getByText(/Approved by meeting 2/)).toBeVisible()
    await expect(page.getByRole('button', { name: say('minutes.correction.action') })).toHaveCount(
      0,
    )
  })

  await test.step('they leave as Word and PDF, with all that they say', async () => {
    const file = async (format: string) => {
      const answer = await page.request.get(`/api/export/minutes/${meetingId}/${format}`)
      expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([200, ''])
      return answer.body()
    }
    const docx = await readText('minutes.docx', await file('docx'))
    if (typeof docx === 'string' || docx.kind !== 'other') throw new Error('no text of its own')
    const said = [plainTextOf(docx.document), await readPdf(await file('pdf'))]
    for (const text of said) {
      for (const part of [
        question,
        meant,
        'Justice principal',
        'Find forty monitors',
        'Rejected',
      ]) {
        expect(text.replaceAll(/\s+/g, ' ')).toContain(part)
      }
      expect(text).not.toContain('Monday')
    }
    expect(said[1]).toContain('Approved by meeting 2')
  })
})
