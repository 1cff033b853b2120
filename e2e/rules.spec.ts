import { answer, choose, press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

// Nothing is adopted here: the body is one for all journeys, and the others rest on its rules.
test('rules of procedure are read by everybody, and tried before they are adopted', async ({
  people,
}) => {
  const official = await people.enterQuickly(justicePrincipal)
  await test.step('an official reads how the body decides', async () => {
    await official.goto('/library')
    await official.getByRole('link', { name: say('library.toRules') }).click()
    await expect(official.getByRole('heading', { level: 1 })).toHaveText(say('rules.title'))
    await expect(official.getByText(say('rules.said.casting.none'))).toBeVisible()
    await expectAccessible(official, 'the rules of procedure of a body')
    await expect(official.getByRole('link', { name: say('rules.adoptLink') })).toHaveCount(0)
  })

  const convenor = await people.enterQuickly(focalPoint)
  await test.step('the focal point tries rules under which nothing could be voted', async () => {
    await convenor.goto('/library/rules')
    await convenor
      .getByRole('link', { name: say('rules.adoptLink') })
      .first()
      .click()
    await expect(convenor.getByText(say('rules.adopt.changed', { count: 0 }))).toBeVisible()
    const seconds = convenor.getByLabel(say('rules.adopt.seconds'))
    await seconds.fill('10')
    await seconds.blur()
    await expect(convenor.getByText(say('rules.refusals.seconds_above_membership'))).toBeVisible()
    await expect(convenor.getByRole('button', { name: say('rules.adopt.submit') })).toBeDisabled()
    await seconds.fill('1')
    await seconds.blur()
    await expect(convenor.getByText(say('rules.refusals.seconds_above_membership'))).toBeHidden()
  })

  await test.step('and reads what changes, and what is still missing', async () => {
    await answer(convenor, say('rules.adopt.castingVote'), say('rules.said.casting.chair'))
    await expect(convenor.getByText(say('rules.adopt.changed', { count: 2 }))).toBeVisible()
    await choose(
      convenor,
      say('rules.adopt.under', { name: say('rules.names.amendment') }),
      say('rules.names.two_thirds'),
    )
    await expect(convenor.getByText(say('rules.adopt.changed', { count: 3 }))).toBeVisible()
    await expectAccessible(convenor, 'the form of new rules')
    await press(convenor, say('rules.adopt.submit'))
    const dialog = convenor.getByRole('alertdialog')
    await expect(dialog.getByText(say('rules.adopt.confirm.happens'))).toBeVisible()
    await press(dialog, say('rules.adopt.submit'))
    await expect(dialog).toBeHidden()
    await expect(convenor.getByText(say('common.form.problems.required')).first()).toBeVisible()
  })
})
