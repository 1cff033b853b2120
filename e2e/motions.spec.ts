import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { run } from './steps/calls.ts'
import { answer, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectWrittenIn, giveText, proposeAmendment } from './steps/motions.ts'
import { defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const question = 'Shall monitors go to the ford?'
const lines = ['Forty monitors go to the ford.', 'Justice pays for them.']
const amended = 'Justice and Defence pay for them.'

/** Opens a ballot on a motion, has these people vote for it, and closes it. */
const carry = async (chair: Page, motionId: string, voters: readonly Page[]) => {
  const { ballotId } = await run<{ ballotId: string }>(chair, 'ballots.open', {
    ...{ motionId, rule: 'majority', mode: 'correspondence', timeZone: 'Europe/Brussels' },
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  for (const voter of voters) {
    await run(voter, 'ballots.cast', { ballotId, choice: 'yes', explanation: '' })
  }
  await run(chair, 'ballots.close', { ballotId, ruling: 'All who wished have voted.' })
  return ballotId
}

test('a motion is discussed, an amendment carried and written into its text, and the whole adopted and explained', async ({
  people,
}) => {
  const chair = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  const { situationId, bodyId } = installation().prepared
  const { motionId } = await run<{ motionId: string }>(justice, 'ballots.putMotion', {
    ...{ situationId, bodyId, meetingId: null, measureId: null, question },
  })
  await giveText(chair, motionId, lines)

  await defence.goto(`/motions/${motionId}`)
  await press(defence, say('motions.positions.take'))
  const position = defence.getByRole('dialog')
  await answer(position, say('motions.positions.kind'), say('motions.positions.kinds.question'))
  await write(position, say('motions.positions.words'), 'Who pays?')
  await press(position, say('motions.positions.take'))
  await expect(position).toBeHidden()
  await expect(defence.getByText(say('motions.positions.states.open'))).toBeVisible()

  await justice.goto('/')
  await justice.getByRole('link', { name: 'Who pays?' }).click()
  await press(justice, say('motions.positions.answer'))
  const reply = justice.getByRole('dialog')
  await write(reply, say('motions.positions.replyWords'), 'Both of us, if you propose it.')
  await press(reply, say('motions.positions.answer'))
  await expect(justice.getByText(say('motions.positions.states.answered'))).toBeVisible()

  await defence.reload()
  const amendmentId = await proposeAmendment(defence, {
    ...{ place: 2, words: amended, reasons: 'It is for both.' },
  })

  await carry(chair, amendmentId, [justice, defence])
  await expectWrittenIn(chair, motionId, amended)
  const ballotId = await carry(chair, motionId, [justice, defence])
  await chair.reload()
  await expect(chair.getByText(say('ballots.motion.states.adopted')).first()).toBeVisible()

  await justice.goto(`/ballots/${ballotId}`)
  await press(justice, say('ballots.explanations.action'))
  const explaining = justice.getByRole('dialog')
  await write(explaining, say('ballots.explanations.words'), 'For the second paragraph.')
  await press(explaining, say('ballots.explanations.action'))
  await expect(explaining).toBeHidden()
  await expect(justice.getByText('For the second paragraph.')).toBeVisible()
  await chair.goto('/motions?state=adopted')
  await expect(chair.getByRole('link', { name: question })).toBeVisible()
})
