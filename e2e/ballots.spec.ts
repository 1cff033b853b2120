import { installation } from './installation/installation.ts'
import { run } from './steps/calls.ts'
import { choose, confirm, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { closeBallot, vote, votesOn } from './steps/meetings.ts'
import { defencePrincipal, focalPoint, interiorDeputy, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

test('a proxy, a recusal, more time, and a result that explains itself', async ({ people }) => {
  test.setTimeout(180_000)
  const [convenor, justice, interior, defence] = [
    await people.enterQuickly(focalPoint),
    await people.enterQuickly(justicePrincipal),
    await people.enterQuickly(interiorDeputy),
    await people.enterQuickly(defencePrincipal),
  ]
  const { situationId, bodyId } = installation().prepared
  const { motionId } = await run<{ motionId: string }>(convenor, 'ballots.putMotion', {
    ...{ situationId, bodyId, meetingId: null, measureId: null },
    question: 'Shall the hill roads be watched?',
  })
  let address = ''

  await test.step('Justice lets Defence speak for it, and the ballot freezes that', async () => {
    await justice.goto(`/motions/${motionId}`)
    await confirm(justice, say('ballots.proxy.give.correspondence'), (dialog) =>
      choose(dialog, say('ballots.proxy.holder'), 'Defence'),
    )
    const given = { holder: 'Defence', giver: 'Justice' }
    await expect(justice.getByText(say('ballots.voters.given.correspondence', given))).toBeVisible()
    const { ballotId } = await run<{ ballotId: string }>(convenor, 'ballots.open', {
      ...{ motionId, rule: 'majority', mode: 'correspondence', timeZone: 'Europe/Brussels' },
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    address = `/ballots/${ballotId}`
  })

  await test.step('Defence opens a paper before voting, and keeps its receipt', async () => {
    await defence.goto(address)
    await defence.getByRole('link', { name: say('ballots.papers.kinds.findings') }).click()
    await expect(defence.getByText(say('ballots.papers.noted'))).toBeVisible()
    await defence.goto(address)
    await expect(defence.getByText(say('ballots.papers.opened')).first()).toBeVisible()
    await vote(defence, 'yes', 'The roads decide.')
    await expect(defence.getByRole('link', { name: say('ballots.vote.receipt') })).toBeVisible()
  })

  await test.step('Interior is recused, and the deadline moves', async () => {
    await interior.goto(address)
    await press(interior, say('ballots.recusal.action'))
    const dialog = interior.getByRole('alertdialog')
    await write(dialog, say('common.form.reason'), 'It owns the road contract.')
    await press(dialog, say('ballots.recusal.action'))
    await expect(interior.getByText(say('ballots.refusals.recused'))).toBeVisible()
    await convenor.goto(address)
    await confirm(convenor, say('ballots.extension.action'), async (asked) => {
      const later = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16)
      await asked.getByLabel(say('ballots.extension.closesAt')).fill(later)
      await write(asked, say('common.form.reason'), 'A ministry still consults.')
    })
    await expect(convenor.getByText('A ministry still consults.')).toBeVisible()
  })

  await test.step('the result says who took part, through whom, and why it came out so', async () => {
    await closeBallot(convenor)
    await expect(convenor.getByText(say('ballots.verdicts.inquorate')).first()).toBeVisible()
    const who = convenor.getByRole('table', { name: say('ballots.who.caption') })
    const row = (name: string) =>
      who.getByRole('row').filter({ has: convenor.getByText(name, { exact: true }) })
    await expect(row('Justice')).toContainText(
      say('ballots.who.parts.represented', { holder: 'Defence' }),
    )
    await expect(row('Interior')).toContainText(say('ballots.who.parts.recused'))
    await expect(
      votesOn(convenor).getByRole('row').filter({ hasText: 'The roads decide.' }),
    ).toContainText(say('ballots.papers.kinds.findings'))
  })
})
