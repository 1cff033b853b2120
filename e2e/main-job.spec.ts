import { installation } from './installation/installation.ts'
import {
  add,
  beginAssessment,
  box,
  expectSaved,
  firstSection,
  section,
} from './steps/assessment.ts'
import { logDecision, putDissent, saveDecision } from './steps/decisions.ts'
import { download, tamper, verifierPageOf, verifierWords, verify } from './steps/dossiers.ts'
import { attachEvidence, changeGrade, grade } from './steps/evidence.ts'
import { openPart, press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { proposeMeasure } from './steps/measures.ts'
import {
  closeBallot,
  conveneMeeting,
  noteArrival,
  openBallot,
  putMotion,
  vote,
  votesOn,
} from './steps/meetings.ts'
import {
  auditor,
  defencePrincipal,
  focalPoint,
  interiorDeputy,
  justicePrincipal,
} from './steps/people.ts'
import { bringIn, logWarning, nameActor, triageIntoNewSituation } from './steps/situations.ts'
import { answerAt } from './steps/strangers.ts'
import { say } from './steps/words.ts'

const report = {
  name: 'field-report.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Two trucks with fuel stood beside the school. Seen by the field officer.\n'),
}

test('from a worrying report to a decision that an auditor can check', async ({
  people,
}, testInfo) => {
  test.setTimeout(480_000)
  const [convenor, justice, interior] = [
    await people.enter(focalPoint),
    await people.enter(justicePrincipal),
    await people.enter(interiorDeputy),
  ]
  let situation = ''
  let evidence = ''
  let meetingId = ''
  let decision = ''

  await test.step('a ministry logs a warning, the focal point opens a situation from it', async () => {
    await logWarning(justice, {
      reported: 'Men with lists go from house to house along the northern lake shore.',
      place: 'Northern lake shore',
    })
    await convenor.goto(justice.url())
    situation = `/situations/${await triageIntoNewSituation(convenor, 'Northern lake shore')}`
    await nameActor(convenor, 'Lake militia')
    await bringIn(convenor, justicePrincipal, 'representative')
    await bringIn(convenor, interiorDeputy, 'representative')
    await interior.goto(situation)
    await expect(interior.getByRole('heading', { level: 1 })).toHaveText('Northern lake shore')
    await justice.goto(situation)
  })

  await test.step('three write the assessment at once, and Saved is true', async () => {
    await beginAssessment(convenor)
    await openPart(justice, 'assessment')
    await openPart(interior, 'assessment')
    await add(convenor, firstSection, 'Families leave at night.')
    await expect(box(justice, firstSection)).toContainText('Families leave at night.')
    await add(justice, firstSection, ' The courts are closed.')
    await expect(box(convenor, firstSection)).toContainText('The courts are closed.')
    await expect(
      section(convenor, firstSection)
        .getByRole('listitem')
        .filter({ hasText: justicePrincipal.name }),
    ).toBeVisible()
    await expectSaved(justice, firstSection)
    const rendered = await interior.request.get(`${situation}/assessment`)
    expect(await rendered.text()).toContain('The courts are closed.')
  })

  await test.step('evidence with a file is graded by two who do not see each other’s grade', async () => {
    evidence = await attachEvidence(justice, {
      title: 'Trucks with fuel beside the school',
      reported: 'Two trucks with fuel stood beside the school for three nights.',
      source: 'Field office',
      file: report,
    })
    const file = justice.getByRole('link', { name: report.name })
    const [download] = await Promise.all([justice.waitForEvent('download'), file.click()])
    expect(download.suggestedFilename()).toBe(report.name)
    await grade(justice, 'The officer stood there herself.')

    await interior.goto(evidence)
    await expect(interior.getByText('The officer stood there herself.')).toBeHidden()
    await expect(
      interior.getByText(say('evidence.grade.hidden.own_first', { count: 1 })),
    ).toBeVisible()
    await grade(interior, 'Her reports held before.')
    await expect(interior.getByText('The officer stood there herself.')).toBeVisible()
  })

  await test.step('the assessment cites it with its grade, and others open it from there', async () => {
    await convenor.goto(`${situation}/assessment`)
    await add(convenor, firstSection, ' Fuel was seen ')
    await press(convenor, say('assessments.cite.tool'))
    await convenor.getByRole('dialog').getByRole('option', { name: 'Trucks with fuel' }).click()
    await expectSaved(convenor, firstSection)
    await interior.goto(`${situation}/assessment`)
    const citation = box(interior, firstSection).getByRole('link', { name: /B/ })
    await expect(citation).toBeVisible()
    await citation.click()
    const [opened] = await Promise.all([
      interior.context().waitForEvent('page'),
      interior.getByRole('link', { name: say('assessments.citation.open') }).click(),
    ])
    await expect(opened).toHaveURL(evidence)
    await opened.close()
  })

  await test.step('the finding says in a sentence what is reached', async () => {
    await openPart(interior, 'findings')
    await expect(
      interior.getByRole('heading', { level: 3, name: /Lake militia/ }).first(),
    ).toBeVisible()
    await expect(interior.getByText(/reasonable suspicion/i).first()).toBeVisible()
  })

  await test.step('a ministry proposes a measure', async () => {
    await justice.goto(situation)
    await proposeMeasure(justice, 'Envoys to the lake districts', 'Justice')
  })

  await test.step('the body meets, and a ballot is opened', async () => {
    meetingId = await conveneMeeting(convenor, situation)
    const calendar = await justice.request.get(`/api/meetings/${meetingId}/calendar`)
    expect(await calendar.text()).toContain('BEGIN:VEVENT')
    expect(await calendar.text()).not.toContain('lake')
    await noteArrival(convenor, justicePrincipal)
    await noteArrival(convenor, interiorDeputy)
    await putMotion(convenor, 'Shall envoys be sent?', 'Envoys to the lake districts')
    const ballot = await openBallot(convenor)
    await justice.goto(`/meetings/${meetingId}`)
    await justice
      .getByRole('link', { name: say('meetings.toBallot') })
      .first()
      .click()
    await expect(justice).toHaveURL(ballot)
    await interior.goto(ballot)
  })

  await test.step('one abstains and says why, one changes their vote, the convenor closes', async () => {
    await vote(interior, 'abstain', 'Interior awaits its principal.')
    await vote(justice, 'no', 'Safe passage is not confirmed.')
    await vote(justice, 'yes', 'Safe passage was confirmed this hour.', 'change')
    await closeBallot(convenor)
    await expect(convenor.getByText(say('ballots.verdicts.adopted')).first()).toBeVisible()
    const row = votesOn(convenor).getByRole('row').filter({ hasText: 'Justice' })
    await expect(row).toContainText(say('ballots.votes.replaced', { count: 1 }))
  })
  await test.step('the decision is logged with what follows, and one ministry dissents', async () => {
    await convenor.goto(situation)
    decision = await logDecision(convenor, 'Envoys to the lake districts')
    for (const format of ['pdf', 'docx'] as const) {
      const name = await saveDecision(convenor, format)
      expect(name).toBe(`focalpoint-envoys-to-the-lake-districts.${format}`)
    }
    await interior.goto(decision)
    await putDissent(interior, 'The envoys leave without safe passage.')
  })

  await test.step('a grade falls, and the decision shows what was known then and now', async () => {
    await interior.goto(evidence)
    await changeGrade(interior, 'The officer has withdrawn her account.')
    await convenor.goto(decision)
    await expect(async () => {
      await convenor.reload()
      await expect(convenor.getByText(say('decisions.notices.waiting'))).toBeVisible({
        timeout: 1_000,
      })
    }).toPass({ timeout: 20_000 })
    await expect(
      convenor.getByText(say('decisions.basis.kinds.regraded'), { exact: true }),
    ).toBeVisible()
  })

  await test.step('for others the situation does not exist', async () => {
    const outsider = await people.enterQuickly(defencePrincipal)
    people.expectComplaint(/status of 404/)
    const missing = crypto.randomUUID()
    for (const address of [
      '',
      '/assessment',
      '/evidence',
      '/findings',
      '/measures',
      '/decisions',
    ]) {
      const hidden = await answerAt(outsider, `${situation}${address}`)
      expect(hidden).toEqual(await answerAt(outsider, `/situations/${missing}${address}`))
      expect(hidden.status).toBe(404)
    }
    expect(await answerAt(outsider, decision)).toEqual(
      await answerAt(outsider, `/decisions/${missing}`),
    )
    expect(await answerAt(outsider, `/meetings/${meetingId}`)).toEqual(
      await answerAt(outsider, `/meetings/${missing}`),
    )
    await outsider.goto('/situations')
    await expect(outsider.getByRole('main')).not.toContainText('Northern lake shore')
  })

  await test.step('an auditor reads the record and checks it without this installation', async () => {
    const reader = await people.enter(auditor)
    await reader.getByRole('link', { name: say('common.nav.record') }).click()
    await expect(reader.getByRole('table').first()).toContainText(justicePrincipal.name)
    const folder = testInfo.outputPath()
    const record = await download(
      reader,
      { dialog: say('record.export.action'), save: say('record.export.withoutFiles') },
      folder,
    )
    await reader.goto(decision)
    await expect(reader.getByText('The envoys leave without safe passage.')).toBeVisible()
    const dossier = await download(
      reader,
      { dialog: say('decisions.one.export'), save: say('decisions.one.save') },
      folder,
    )
    const { verifierKey } = installation()
    for (const file of [record, dossier]) {
      const { status, said } = verify(file, '--key', verifierKey)
      expect(said).toContain(verifierWords.verdict.sound)
      expect(status, said).toBe(0)
    }
    expect(verify(dossier).said).toContain(verifierWords.verdict.consistent)
    const changed = await tamper(dossier, 'Safe passage was confirmed', 'Safe passage was never')
    const { status, said } = verify(changed, '--key', verifierKey)
    expect(status, said).toBe(1)
    expect(said).toContain(verifierWords.faults.file_altered)
    // The page that came in the zip says the same, from the disk and without a network.
    const page = await reader.context().newPage()
    await page.goto(await verifierPageOf(dossier))
    await page.getByLabel(verifierWords.page.file).setInputFiles(dossier)
    await page.getByLabel(verifierWords.page.key).fill(verifierKey)
    await page.getByLabel(verifierWords.page.key).blur()
    await expect(page.getByText(verifierWords.verdict.sound)).toBeVisible({ timeout: 60_000 })
    await page.getByLabel(verifierWords.page.file).setInputFiles(changed)
    await expect(page.getByText(verifierWords.faults.file_altered)).toBeVisible({ timeout: 60_000 })
  })
})
