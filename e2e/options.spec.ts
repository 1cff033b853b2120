import { installation } from './installation/installation.ts'
import { answer, press, tick, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { focalPoint } from './steps/people.ts'
import { say } from './steps/words.ts'

test('options are weighed otherwise by whoever reads, and a body’s own tool is added and proposed', async ({
  people,
}) => {
  const convenor = await people.enterQuickly(focalPoint)
  const { situationId, comparisonId } = installation().prepared
  const situation = `/situations/${situationId}`

  await test.step('another weight is tried, which is said and not kept', async () => {
    await convenor.goto(`${situation}/measures/compare/${comparisonId}`)
    const weight = convenor.getByLabel(
      say('comparisons.weightOf', { name: 'Protects those at risk' }),
    )
    await expect(weight).toHaveValue('5')
    const sum = convenor.getByRole('row', { name: say('comparisons.sum') })
    await expect(sum).toContainText('5×1 + 3×1')
    await weight.fill('9')
    await expect(sum).toContainText('9×1 + 3×1')
    await expect(convenor.getByText(say('comparisons.instead', { weight: 5 }))).toBeVisible()
    await press(convenor, say('comparisons.backToAgreed'))
    await expect(weight).toHaveValue('5')
    await weight.fill('9')
    await convenor.reload()
    await expect(weight).toHaveValue('5')
  })

  await test.step('a tool of the body’s own is added to the library', async () => {
    await convenor.goto('/library/own/new')
    await write(convenor, say('library.own.form.name'), 'Dialogue of elders')
    await answer(
      convenor,
      say('library.own.form.dimension'),
      say('library.dimensions.situation.name'),
    )
    await tick(
      convenor,
      say('library.tool.pillars'),
      say('common.pillars.engaged', { numeral: 'II', name: say('common.pillars.names.2') }),
    )
    await write(convenor, say('library.own.form.description'), 'Elders of both sides meet.')
    await write(convenor, say('library.own.form.legalBasis'), 'Their consent.')
    await write(convenor, say('library.own.form.capacity'), 'Places to meet.')
    await write(
      convenor,
      say('library.own.form.conditionsLabel', { number: 1 }),
      'Elders are heard.',
    )
    await press(convenor, say('library.own.form.add'))
    await expect(convenor.getByText(say('common.form.problems.required')).first()).toBeVisible()
    await expectAccessible(convenor, 'the form of a body’s own tool')
    await write(convenor, say('library.own.form.risksLabel', { number: 1 }), 'Women are not.')
    await press(convenor, say('library.own.form.add'))
    await convenor.waitForURL(/\/library\/own\/[0-9a-f-]{36}$/)
  })

  await test.step('it stands at stage 1 of the matrix, and asks its own questions', async () => {
    await convenor.goto(`${situation}/measures/new?stage=risk_factors`)
    await convenor.getByRole('link', { name: 'Dialogue of elders' }).click()
    await expect(convenor.getByRole('radiogroup', { name: 'Elders are heard.' })).toBeVisible()
    await expect(convenor.getByRole('textbox', { name: 'Women are not.' })).toBeVisible()
  })
})
