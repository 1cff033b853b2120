import { press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { lettersTo, linkIn } from './steps/letters.ts'
import { putWithText, rewrite } from './steps/motions.ts'
import { letRepresent, openSituation } from './steps/own-situation.ts'
import {
  defencePrincipal,
  focalPoint,
  foreignPrincipal,
  interiorDeputy,
  justicePrincipal,
} from './steps/people.ts'
import { circulate, circulateBriefly, object } from './steps/silence.ts'
import { say } from './steps/words.ts'

const question = 'Shall the statement on the salt road be issued?'
const everyMinistry = [justicePrincipal, defencePrincipal, interiorDeputy, foreignPrincipal]

test('a text under silence is broken by an objection, changed, and adopted in its next round by the clock alone', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const chair = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  const situationId = await openSituation(chair, 'Salt road in May')
  await letRepresent(chair, situationId, everyMinistry)
  const { motionId, documentId } = await putWithText(chair, {
    ...{ situationId, question, lines: ['The road is to be opened.'] },
  })
  let path = ''

  await test.step('it goes round by letter, which tells a deadline and nothing of what it is about', async () => {
    await chair.goto(`/motions/${motionId}`)
    path = await circulate(chair)
    await expect(chair.getByText(say('silence.states.circulating'))).toBeVisible()
    const [letter] = await lettersTo(justicePrincipal, { path, count: 1 })
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/salt|road|statement|principal/i)
    expect(letter?.calendar).toBe('')
    await justice.goto(letter ? linkIn(letter) : '')
    await expect(justice.getByRole('heading', { level: 1 })).toHaveText(question)
  })

  await test.step('a reservation does not break it, an objection does, on every page at once', async () => {
    await press(justice, say('silence.reserve.action'))
    const dialog = justice.getByRole('alertdialog')
    await write(dialog, say('common.form.reason'), 'Our budget is not settled.')
    await press(dialog, say('silence.reserve.action'))
    await expect(dialog).toBeHidden()
    await expect(chair.getByText('Our budget is not settled.')).toBeVisible()
    await expect(chair.getByText(say('silence.states.circulating'))).toBeVisible()
    await defence.goto(path)
    await object(defence, 'It names no convoys.')
    for (const page of [defence, justice, chair]) {
      await expect(page.getByText(say('silence.states.broken'))).toBeVisible()
    }
  })

  await test.step('the changed text is a second round, and nobody says anything', async () => {
    await rewrite(chair, documentId, ['The road is to be opened to convoys.'])
    path = await circulateBriefly(chair, motionId, 20)
    await justice.goto('/')
    await expect(justice.getByText(say('silence.home.title'))).toBeVisible()
    await expect(justice.locator(`a[href="${path}"]`)).toBeVisible()
    await chair.goto(path)
    await expect(chair.getByText(say('silence.states.circulating'))).toBeVisible()
    for (const person of everyMinistry) await lettersTo(person, { path, count: 1 })
    await expect(
      chair.getByRole('table').getByText(say('silence.notice.proven.letter')),
    ).toHaveCount(everyMinistry.length)
  })

  await test.step('at its deadline it is adopted, and everybody is told', async () => {
    await expect(chair.getByText(say('silence.states.adopted'))).toBeVisible({ timeout: 45_000 })
    await lettersTo(defencePrincipal, { path, count: 2 })
    await chair.goto(`/motions/${motionId}`)
    await expect(chair.getByText(say('ballots.motion.states.adopted')).first()).toBeVisible()
    await expect(chair.getByText(say('silence.states.broken'))).toBeVisible()
  })
})
