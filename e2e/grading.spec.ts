import type { Page } from '@playwright/test'
import { ask, run } from './steps/calls.ts'
import { changeGrade, grade, neededElements } from './steps/evidence.ts'
import { answer, confirm, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible, expectNoSidewaysScroll } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { auditor, defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const narrow = { width: 360, height: 740 }
const wide = { width: 1280, height: 800 }
const radio = 'Ridge station: order to cross'
const crossing = 'Observers at the ford: order to cross'

type Piece = { readonly evidenceId: string; readonly sourceId: string; readonly address: string }

/** A situation with graders of two ministries, and evidence of two sources that nobody has graded. */
const openCase = async (page: Page) => {
  const { address } = await openOwnSituation(page, 'Ford villages', justicePrincipal)
  const situationId = address.split('/')[2] ?? ''
  const members = await ask<{ memberId: string; name: string }[]>(page, 'members.list', {})
  const memberId = members.find(({ name }) => name === defencePrincipal.name)?.memberId
  await run(page, 'members.grantMandate', { situationId, memberId, role: 'representative' })
  const { actorId } = await run<{ actorId: string }>(page, 'situations.addActor', {
    ...{ situationId, kind: 'armed_group', name: 'Ford guard', description: '' },
  })
  const attach = async (title: string): Promise<Piece> => {
    const { sourceId } = await run<{ sourceId: string }>(page, 'evidence.addSource', {
      ...{ situationId, name: title.split(':')[0], kind: 'organisation' },
    })
    const { evidenceId } = await run<{ evidenceId: string }>(page, 'evidence.attach', {
      ...{ situationId, sourceId, title, reported: 'Heard twice.', firstHand: true },
      links: neededElements.map((element) => ({
        ...{ actorId, crime: 'crimes_against_humanity', element, direction: 'supports' },
      })),
    })
    return { evidenceId, sourceId, address: `/situations/${situationId}/evidence/${evidenceId}` }
  }
  return { situationId, radio: await attach(radio), crossing: await attach(crossing) }
}

/** Grades without the form, where the form is not what is shown. */
const gradeQuickly = async (page: Page, evidenceId: string) => {
  const { links } = await ask<{ links: { linkId: string }[] }>(page, 'evidence.get', { evidenceId })
  await run(page, 'evidence.grade', {
    ...{ evidenceId, reliability: 'B', credibility: 2, directness: 'direct' },
    ...{ integrity: 'verified', departure: 'Read from the recording itself.' },
    bearings: links.map(({ linkId }) => ({ linkId, bearing: 'strong' })),
  })
}

const logDecision = async (page: Page, situationId: string, ministryId: string) => {
  await run(page, 'decisions.log', {
    ...{ situationId, title: 'The ford is watched', text: 'Two observers go.' },
    basis: { kind: 'chair', reasons: 'The vote could not wait.', measureId: null },
    rationale: 'The order was heard twice.',
    ...{ pillars: [2], alternatives: [], conditions: '', legalBasis: '' },
    ...{ leadMinistryId: ministryId, supportingMinistryIds: [], reviewOn: '2099-02-01' },
    actions: [
      { what: 'Send them', ownerMinistryId: ministryId, ownerMemberId: null, dueOn: '2099-01-10' },
    ],
  })
}

const expectFinding = async (page: Page, situationId: string, level: number) => {
  await page.goto(`/situations/${situationId}/findings`)
  await expect(page.getByRole('row').filter({ hasText: 'Ford guard' }).first()).toContainText(
    say(`common.levels.${level}`),
  )
}

test('two members grade blind as asked and reconcile; a finding rises, a source is discredited, the owner of the decision is told', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const convenor = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  const { situationId, ...pieces } = await openCase(convenor)
  for (const grader of [justice, defence]) await gradeQuickly(grader, pieces.crossing.evidenceId)

  await test.step('the convenor asks the two who are proposed, of different ministries', async () => {
    await convenor.goto(`/situations/${situationId}/evidence/grading`)
    await convenor.locator('label', { hasText: radio }).click()
    await press(convenor, say('grading.ask.action'))
    const dialog = convenor.getByRole('dialog')
    await expect(dialog.getByRole('checkbox', { name: justicePrincipal.name })).toBeVisible()
    for (const { name } of [justicePrincipal, defencePrincipal]) {
      const box = dialog.getByRole('checkbox', { name })
      if (!(await box.isChecked())) await dialog.locator('label', { hasText: name }).click()
    }
    await press(dialog, say('grading.ask.action'))
    await expect(dialog).toBeHidden()
    const asked = convenor.getByRole('row').filter({ hasText: radio })
    await expect(asked).toHaveCount(2)
    // What was just announced to a screen reader leaves the page with it.
    await convenor.reload()
    await expectAccessible(convenor, 'who is asked to grade')
    await convenor.setViewportSize(narrow)
    await expectNoSidewaysScroll(convenor, 'who is asked to grade')
    await convenor.setViewportSize(wide)
  })

  await test.step('each grades without seeing the other, and they lie apart', async () => {
    await justice.goto('/')
    const row = justice.getByRole('row').filter({ hasText: radio })
    await expect(row).toContainText(say('home.kinds.gradeAsked'))
    await row.getByRole('link', { name: radio }).click()
    await grade(justice, 'The operator repeated it to our desk.')
    await defence.goto(pieces.radio.address)
    await expect(defence.getByText('The operator repeated it to our desk.')).toBeHidden()
    await expect(
      defence.getByText(say('evidence.grade.hidden.own_first', { count: 1 })),
    ).toBeVisible()
    await grade(defence, 'The station has been wrong before.', 'D')
    await expect(defence.getByText('The operator repeated it to our desk.')).toBeVisible()
    await expectFinding(convenor, situationId, 2)
  })

  await test.step('they reconcile: one stands by the grade, the other moves, and both grades are kept', async () => {
    await justice.goto(pieces.radio.address)
    const round = justice.getByRole('region', { name: say('grading.reconciliation.title') })
    await expect(round).toContainText(say('grading.reconciliation.open'))
    await confirm(justice, say('grading.reconciliation.keep.action'), (dialog) =>
      write(dialog, say('grading.reconciliation.keep.words'), 'I heard the recording.'),
    )
    await expect(round).toContainText(say('grading.reconciliation.answers.kept'))
    await defence.goto(pieces.radio.address)
    await changeGrade(defence, 'The recording convinced me.', 'B')
    await defence.goto(pieces.radio.address)
    const settled = defence.getByRole('region', { name: say('grading.reconciliation.title') })
    await expect(settled).toContainText(say('grading.reconciliation.settled'))
    await expect(settled).toContainText('The recording convinced me.')
    await expect(settled).toContainText(
      say('grading.reconciliation.move', {
        dimension: say('evidence.scales.reliability.name'),
        from: say('evidence.scales.reliability.D.name'),
        to: say('evidence.scales.reliability.B.name'),
      }),
    )
    await expect(defence.getByText(say('evidence.grade.earlier', { count: 1 }))).toBeVisible()
    await expectAccessible(defence, 'a reconciliation')
    await defence.setViewportSize(narrow)
    await expectNoSidewaysScroll(defence, 'a reconciliation')
    await defence.setViewportSize(wide)
  })

  await test.step('the finding has risen, and a decision is logged on it', async () => {
    await expectFinding(convenor, situationId, 3)
    const { ministryId } = await ask<{ ministryId: string }>(justice, 'members.me', {})
    await logDecision(convenor, situationId, ministryId)
  })

  await test.step('a source is discredited, and the owner of the decision is told', async () => {
    await convenor.goto(`/situations/${situationId}/sources/${pieces.crossing.sourceId}`)
    await confirm(convenor, say('sources.discredit.action'), (dialog) =>
      write(dialog, say('sources.discredit.reason'), 'They were never at the ford.'),
    )
    await expect(async () => {
      await convenor.goto('/')
      const told = convenor.getByRole('row').filter({ hasText: 'The ford is watched' })
      await expect(told.first()).toContainText(say('home.kinds.basis'), { timeout: 2_000 })
    }).toPass()
    await expectFinding(convenor, situationId, 1)
  })

  await test.step('a grader with a conflict of interest says so, and their grade counts no more', async () => {
    const words = 'My brother runs the station.'
    await defence.goto(pieces.radio.address)
    await confirm(defence, say('grading.conflicts.declare.action'), async (dialog) => {
      await answer(
        dialog,
        say('grading.conflicts.declare.about'),
        say('grading.conflicts.kinds.source', { name: 'Ridge station' }),
      )
      await write(dialog, say('grading.conflicts.declare.words'), words)
    })
    await expect(defence.getByText(say('grading.conflicts.mineGiven'))).toBeVisible()
    await justice.goto(pieces.radio.address)
    await expect(justice.getByText(say('grading.conflicts.setAside')).first()).toBeVisible()
    await expect(justice.getByText(words)).toBeHidden()
    const reader = await people.enterQuickly(auditor)
    for (const one of [convenor, reader]) {
      await one.goto(`/situations/${situationId}/evidence/grading`)
      await expect(one.getByRole('row').filter({ hasText: words })).toBeVisible()
    }
    await justice.goto(`/situations/${situationId}/evidence/grading`)
    await expect(justice.getByText(words)).toBeHidden()
    await expect(justice.getByText(say('grading.conflicts.noneOwn'))).toBeVisible()
  })
})
