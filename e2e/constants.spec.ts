import { installation } from './installation/installation.ts'
import { choose, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

// Nothing is adopted here: one version holds everywhere, and the other journeys rest on the standard.
test('policy constants are read where one wonders about them, and tried before they are adopted', async ({
  people,
}) => {
  const official = await people.enterQuickly(justicePrincipal)
  await test.step('an official follows a gate to the constants that set it', async () => {
    await official.goto('/library/IV2')
    await official
      .getByRole('main')
      .getByRole('link', { name: /2026\.1/ })
      .click()
    await expect(official.getByRole('heading', { level: 1 })).toHaveText(say('policies.title'))
    await expect(official.getByText(say('policies.inForce', { version: '2026.1' }))).toBeVisible()
    await expect(official.getByText(say('policies.why.gate_force')).first()).toBeVisible()
    const adopt = official.getByRole('link', { name: say('policies.adoptLink') })
    await expect(adopt).toHaveCount(0)
  })

  const convenor = await people.enterQuickly(focalPoint)
  await test.step('the focal point tries what no body can adopt, and reads why', async () => {
    await convenor.goto('/library/constants')
    await convenor.getByRole('link', { name: say('policies.adoptLink') }).click()
    await choose(convenor, say('library.tools.IP1.name'), say('common.levels.4'))
    await expect(convenor.getByText(say('policies.adopt.changed', { count: 1 }))).toBeVisible()
    // the highest level comes first: one moderate line is less than anything below it asks for
    await convenor
      .getByRole('button', { name: say('policies.adopt.addRoute') })
      .first()
      .click()
    await expect(convenor.getByText(say('policies.preview.faults'))).toBeVisible()
    const remove = say('policies.adopt.removeRoute', { number: 2 })
    await convenor.getByRole('button', { name: remove }).first().click()
    await expect(convenor.getByText(say('policies.preview.faults'))).toBeHidden()
  })

  await test.step('and sees what would change before anything does', async () => {
    await write(convenor, say('policies.adopt.reasons'), 'Sanctions need more.')
    await press(convenor, say('policies.adopt.preview'))
    await expect(convenor.getByText(say('policies.preview.title'))).toBeVisible()
    await expect(convenor.getByRole('button', { name: say('policies.adopt.submit') })).toBeVisible()
    await expectAccessible(convenor, 'the form of new constants, with its preview')
    await choose(convenor, say('library.tools.IP1.name'), say('common.levels.5'))
    await expect(convenor.getByText(say('policies.adopt.previewFirst'))).toBeVisible()
  })

  await test.step('a decision names the version that it was taken under', async () => {
    await convenor.goto(`/decisions/${installation().prepared.decisionId}`)
    await expect(convenor.getByRole('link', { name: /2026\.1/ })).toBeVisible()
  })
})
