import type { Page } from '@playwright/test'
import { toolOf } from '../server/measures/rules/library.ts'
import { ask, run } from './steps/calls.ts'
import { answer, choose, confirm, openPart, press, tick, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, justiceDeputy } from './steps/people.ts'
import { say } from './steps/words.ts'

const factor = `RF7 ${say('factors.factors.RF7')}`
const meetingTitle = 'Drilled groups in the dunes'

const sectionOf = (page: Page, title: string) =>
  page.getByRole('main').locator('section', { has: page.getByRole('heading', { name: title }) })

test('a factor that reaches its tripwire drafts a meeting; a serious risk opens a gate and closes it', async ({
  people,
}) => {
  const convenor = await people.enterQuickly(focalPoint)
  const deputy = await people.enterQuickly(justiceDeputy)
  const { address } = await openOwnSituation(convenor, 'Dune road', justiceDeputy)
  const situation = address.replace(/\/assessment$/, '')

  await test.step('the convenor settles beforehand what shall call the body together', async () => {
    await convenor.goto(situation)
    await openPart(convenor, 'risks')
    await press(convenor, say('risks.tripwires.set'))
    const dialog = convenor.getByRole('dialog')
    await press(dialog, say('risks.tripwires.submit'))
    await expect(dialog.getByText(say('common.form.problems.required')).first()).toBeVisible()
    await choose(dialog, say('risks.tripwires.subject'), factor)
    await answer(dialog, say('risks.tripwires.level'), say('risks.levels.acute'))
    await write(dialog, say('risks.tripwires.meetingTitle'), meetingTitle)
    await write(dialog, say('risks.tripwires.reason'), 'From there on, days count.')
    await expectAccessible(convenor, 'the form of a tripwire')
    await press(dialog, say('risks.tripwires.submit'))
    await expect(dialog).toBeHidden()
    await expect(sectionOf(convenor, say('risks.tripwires.title'))).toContainText(
      say('risks.tripwires.waiting'),
    )
  })

  await test.step('a ministry rates the factor, with its reason', async () => {
    await deputy.goto(`${situation}/risks`)
    const action = deputy.getByRole('button', {
      name: say('risks.rate.title', { subject: factor }),
    })
    await action.click()
    const dialog = deputy.getByRole('dialog')
    await answer(dialog, say('risks.rate.level'), say('risks.levels.acute'))
    await press(dialog, say('risks.rate.submit'))
    await expect(dialog.getByText(say('common.form.problems.required')).first()).toBeVisible()
    await write(dialog, say('risks.rate.reason'), 'Drilled groups stand at three wells.')
    await expectAccessible(deputy, 'the form of a rating')
    await press(dialog, say('risks.rate.submit'))
    await expect(dialog).toBeHidden()
    await deputy
      .getByRole('main')
      .getByRole('link', { name: say('factors.factors.RF7') })
      .click()
    await expect(deputy.getByRole('main')).toContainText('Drilled groups stand at three wells.')
    await expect(deputy.getByRole('img', { name: /^RF7 / })).toBeVisible()
  })

  await test.step('the worker drafts the meeting; it waits for the convenor, who confirms it', async () => {
    await expect(async () => {
      await convenor.goto('/')
      await expect(
        convenor.getByRole('main').getByRole('link', { name: meetingTitle }).first(),
      ).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    const row = convenor.getByRole('row', { name: meetingTitle })
    await expect(row.first()).toContainText(say('home.kinds.tripwire'))
    await convenor.getByRole('main').getByRole('link', { name: meetingTitle }).first().click()
    await expect(convenor.getByText(say('meetings.draft.title'))).toBeVisible()
    await convenor.getByRole('link', { name: say('meetings.draft.confirm') }).click()
    await press(convenor, say('meetings.form.revise'))
    await convenor.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
    await expect(convenor.getByText(say('meetings.draft.title'))).toHaveCount(0)
    await convenor.goto('/')
    await expect(convenor.getByRole('main')).not.toContainText(say('home.kinds.tripwire'))
  })

  await test.step('a serious risk, which accuses nobody, opens the gate of a measure', async () => {
    const situationId = situation.split('/').at(-1) ?? ''
    const measureId = await proposeQuickly(deputy, situationId)
    const measure = `${situation}/measures/${measureId}`
    await convenor.goto(measure)
    await expect(convenor.getByText(say('measures.gate.status.below'))).toBeVisible()
    await convenor
      .getByRole('link', { name: say('measures.gate.toRisks'), exact: true })
      .last()
      .click()
    await press(convenor, say('risks.serious.determine'))
    const dialog = convenor.getByRole('dialog')
    await tick(dialog, say('risks.serious.crimes'), say('common.crimes.crimes_against_humanity'))
    await write(dialog, say('risks.serious.population'), 'Traders of the dune road')
    await write(dialog, say('risks.serious.reasons'), 'Drilled groups stand where they must pass.')
    await tick(dialog, say('risks.serious.factors'), factor)
    await expectAccessible(convenor, 'the form of a serious risk')
    await press(dialog, say('risks.serious.submit'))
    await expect(dialog).toBeHidden()
    await expect(sectionOf(convenor, say('risks.serious.title'))).toContainText(
      say('risks.levels.acute'),
    )
    await convenor.goto(measure)
    await expect(convenor.getByText(say('measures.gate.sentence.met'))).toBeVisible()
    await expect(convenor.getByText(say('measures.gate.trackRisk'))).toBeVisible()
  })

  await test.step('withdrawn, it stays to be read and the gate is as before', async () => {
    await convenor.goto(`${situation}/risks`)
    await confirm(
      sectionOf(convenor, say('risks.serious.title')),
      say('risks.serious.withdraw'),
      (dialog) => write(dialog, say('common.form.reason'), 'The groups went home.'),
    )
    await expect(sectionOf(convenor, say('risks.serious.title'))).toContainText(
      'The groups went home.',
    )
    await convenor.goto(`${situation}/measures`)
    await convenor.getByRole('main').getByRole('link', { name: 'Envoys to the wells' }).click()
    await expect(convenor.getByText(say('measures.gate.status.below'))).toBeVisible()
  })
})

/** Proposes mediation, every question answered. Gives the measure's id. */
const proposeQuickly = async (page: Page, situationId: string): Promise<string> => {
  const { conditions = [], risks = [] } = toolOf('IS1') ?? {}
  const ministries = await ask<{ ministryId: string }[]>(page, 'members.ministries', {})
  const { measureId } = await run<{ measureId: string }>(page, 'measures.propose', {
    situationId,
    ...{
      tool: 'IS1',
      variant: 'always',
      title: 'Envoys to the wells',
      aim: 'Talks.',
      pillars: [2],
    },
    leadMinistryId: ministries[0]?.ministryId,
    ...{ supportingMinistryIds: [], actorId: null },
    conditions: conditions.map(({ id }) => ({ id, met: 'met', answer: '' })),
    risks: risks.map(({ id }) => ({ id, answer: 'Watched.' })),
    ...{ legalBasis: null, peacefulMeans: null },
    ...{ reasonBelowGate: null, endsWhen: null },
  })

  return measureId
}
