import type { Locator, Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { add, box, expectSaved, section } from './steps/assessment.ts'
import { confirm } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { defencePrincipal, focalPoint, justicePrincipal, type Person } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.rivals.title')
const assessment = () => `/situations/${installation().prepared.situationId}/assessment#rivals`

const panel = (page: Page) =>
  page.getByRole('complementary', { name: say('assessments.side.label') })
const openChanges = (page: Page) =>
  panel(page)
    .getByRole('tab', { name: say('suggestions.tab') })
    .click()
const choose = (page: Page, mode: 'write' | 'suggest') =>
  page.getByRole('radio', { name: say(`suggestions.mode.${mode}`), exact: true }).click()
const changesOf = (page: Page, person: Person) =>
  panel(page).getByRole('region', { name: person.name })
const entry = (page: Page, person: Person, words: string) =>
  changesOf(page, person).getByRole('listitem').filter({ hasText: words })
const decide = (page: Page, person: Person, words: string, verdict: 'accept' | 'reject') =>
  entry(page, person, words)
    .getByRole('button', { name: say(`suggestions.changes.${verdict}`), exact: true })
    .click()

/** The words of each of these parts, without the names at others' carets. */
const wordsOf = (parts: Locator) =>
  parts.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element
      for (const caret of copy.querySelectorAll('.others-caret')) caret.remove()
      return copy.textContent?.replaceAll('\u2060', '') ?? ''
    }),
  )

const expectSaid = (page: Page, words: string) =>
  expect.poll(async () => (await wordsOf(box(page, title))).join()).toContain(words)

/** What is proposed to come, piece by piece. */
const expectProposed = (page: Page, pieces: string[]) =>
  expect.poll(() => wordsOf(box(page, title).locator('ins'))).toEqual(pieces)

test('two people suggest over each other; the convenor accepts one change and rejects another', async ({
  people,
}) => {
  test.setTimeout(90_000)
  const convenor = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  for (const page of [convenor, justice, defence]) await page.goto(assessment())

  await test.step('one writes; two propose', async () => {
    await add(convenor, title, 'A dispute over grazing explains the raids.')
    await expectSaved(convenor, title)
    await choose(justice, 'suggest')
    await choose(defence, 'suggest')
    await add(justice, title, ' Witnesses deny it.')
    await expect(box(defence, title).locator('ins')).toContainText('Witnesses deny it.')
  })

  await test.step('who comes is told politely, and the carets of others to nobody who listens', async () => {
    await box(defence, title).click()
    const told = section(convenor, title).getByRole('status')
    await expect(told.filter({ hasText: defencePrincipal.name })).toHaveCount(1, {
      timeout: 15_000,
    })
    for (const one of await told.all()) await expect(one).not.toHaveAttribute('aria-live')
    const carets = box(convenor, title).locator('.others-caret')
    await expect(carets.filter({ hasText: defencePrincipal.name })).toHaveCount(1)
    for (const caret of await carets.all())
      await expect(caret).toHaveAttribute('aria-hidden', 'true')
  })

  await test.step('one deletes what the other proposes, and words of the text: both still stand', async () => {
    await box(defence, title).click()
    await box(defence, title).press('ControlOrMeta+End')
    for (const _ of ' deny it.') await box(defence, title).press('Backspace')
    await box(defence, title).pressSequentially(' doubt it.')
    await expectSaved(defence, title)
    await expect(box(convenor, title).locator('ins del')).toContainText('deny it.')
    await expectSaid(convenor, 'Witnesses deny it. doubt it.')
  })

  await test.step('what cannot be proposed is refused with a sentence and not done', async () => {
    await box(defence, title).press('ControlOrMeta+Alt+3')
    await expect(defence.getByText(say('suggestions.refused.structure'))).toBeVisible()
    await expect(box(defence, title).locator('p').last()).toContainText('grazing')
  })

  await test.step('the list of changes leads into the text by keyboard, and shows who proposed what', async () => {
    await openChanges(convenor)
    await expect(changesOf(convenor, justicePrincipal)).toContainText('Witnesses deny it.')
    await entry(convenor, defencePrincipal, 'doubt it.').getByRole('button').first().press('Enter')
    await expect(box(convenor, title)).toBeFocused()
    await expectAccessible(convenor, 'the assessment with changes')
  })

  await test.step('an author may take back their own and decide no others', async () => {
    await openChanges(defence)
    const own = entry(defence, defencePrincipal, 'doubt it.')
    await expect(
      own.getByRole('button', { name: say('suggestions.changes.withdraw'), exact: true }),
    ).toBeVisible()
    await expect(
      changesOf(defence, justicePrincipal).getByRole('button', {
        name: say('suggestions.changes.reject'),
      }),
    ).toHaveCount(0)
  })

  await test.step('accepted words become text, rejected ones go, for everybody', async () => {
    await decide(convenor, justicePrincipal, 'Witnesses', 'accept')
    await decide(convenor, defencePrincipal, 'doubt', 'reject')
    await expect(entry(convenor, defencePrincipal, 'doubt')).toHaveCount(0)
    for (const page of [convenor, justice, defence]) {
      await expect(box(page, title).locator('ins, del')).toHaveCount(0)
      await expectSaid(page, 'A dispute over grazing explains the raids. Witnesses deny it.')
    }
    await expectSaved(convenor, title)
  })

  await test.step('of several, those that are selected are decided at once, then all that are left', async () => {
    const said = [
      [justice, 'One. '],
      [defence, 'Two. '],
      [justice, 'Three. '],
      [defence, 'Four. '],
    ] as const
    for (const [page, words] of said) {
      await add(page, title, words)
      await expect(box(convenor, title).locator('ins', { hasText: words.trim() })).toBeVisible()
    }
    const proposed = (words: string) => box(convenor, title).locator('ins', { hasText: words })
    await box(convenor, title).press('ControlOrMeta+End')
    for (const _ of 'ree. Four. ') await convenor.keyboard.press('Shift+ArrowLeft')
    await confirm(panel(convenor), say('suggestions.several.accept.selected'))
    await expect(proposed('Three.')).toHaveCount(0)
    await expect(proposed('Four.')).toHaveCount(0)
    await expect(proposed('One.')).toHaveCount(1)
    await expect(proposed('Two.')).toHaveCount(1)
    await confirm(panel(convenor), say('suggestions.several.reject.all'))
    for (const page of [convenor, justice]) {
      await expect(box(page, title).locator('ins, del')).toHaveCount(0)
      await expectSaid(page, 'Witnesses deny it.Three. Four.')
      await expect(box(page, title)).not.toContainText(/One|Two/)
    }
    await expectSaved(convenor, title)
  })

  await test.step('and the other way round: a selection is rejected, all that are left accepted', async () => {
    const said = [
      [justice, 'Five. '],
      [defence, 'Six. '],
      [justice, 'Seven. '],
    ] as const
    for (const [page, words] of said) {
      await add(page, title, words)
      await expect(box(convenor, title).locator('ins', { hasText: words.trim() })).toBeVisible()
    }
    await box(convenor, title).press('ControlOrMeta+End')
    for (const _ of 'ven. ') await convenor.keyboard.press('Shift+ArrowLeft')
    await confirm(panel(convenor), say('suggestions.several.reject.selected'))
    await expect(box(convenor, title).locator('ins', { hasText: 'Seven.' })).toHaveCount(0)
    await expect(box(convenor, title).locator('ins', { hasText: 'Five.' })).toHaveCount(1)
    await confirm(panel(convenor), say('suggestions.several.accept.all'))
    for (const page of [convenor, justice, defence]) {
      await expect(box(page, title).locator('ins, del')).toHaveCount(0)
      await expectSaid(page, 'Three. Four. Five. Six.')
      await expect(box(page, title)).not.toContainText('Seven')
    }
    await expectSaved(convenor, title)
  })

  const method = (page: Page) => page.context().newCDPSession(page)
  const [one, other] = [await method(justice), await method(defence)]
  const compose = async (wire: typeof one, text: string) => {
    // The key comes first, as it does from every input method.
    const key = { windowsVirtualKeyCode: 229, key: 'Process', code: 'KeyN' }
    await wire.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    const end = text.length
    await wire.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }

  await test.step('what an input method composes is one suggestion, while another composes too', async () => {
    await box(justice, title).press('ControlOrMeta+End')
    await box(defence, title).press('ControlOrMeta+Home')
    for (const [here, there] of [
      ['n', 'm'],
      ['に', 'み'],
      ['にほ', 'みん'],
      ['にほん', 'みんな'],
    ] as const) {
      await compose(one, here)
      await compose(other, there)
      await expect(box(convenor, title).locator('ins', { hasText: here })).toHaveCount(1)
      await expect(box(justice, title).locator('ins', { hasText: there })).toHaveCount(1)
    }
    await one.send('Input.insertText', { text: '日本' })
    await other.send('Input.insertText', { text: '皆' })
    await box(justice, title).pressSequentially('へ', { delay: 5 })
    await expect(entry(convenor, justicePrincipal, '日本へ')).toHaveCount(1)
    await expect(entry(convenor, defencePrincipal, '皆')).toHaveCount(1)
    for (const page of [convenor, justice, defence]) {
      await expectProposed(page, ['皆', '日本へ'])
      await expect(box(page, title)).not.toContainText(/[にみ]/)
    }
  })

  await test.step('inside what another proposes it stays one’s own, and cancelled leaves nothing', async () => {
    await box(defence, title).press('ControlOrMeta+End')
    await box(defence, title).press('ArrowLeft')
    for (const text of ['d', 'で', '']) await compose(other, text)
    await expectProposed(convenor, ['皆', '日本へ'])
    for (const text of ['d', 'で']) await compose(other, text)
    await other.send('Input.insertText', { text: '出' })
    await expect(entry(convenor, defencePrincipal, '出')).toHaveCount(1)
    await expect(entry(convenor, justicePrincipal, '日本へ')).toHaveCount(1)
    await expectProposed(convenor, ['皆', '日本', '出', 'へ'])
  })

  await test.step('over a selection it stands behind the words that it is to replace', async () => {
    await box(justice, title).press('ControlOrMeta+Home')
    await justice.keyboard.press('ArrowRight')
    await justice.keyboard.press('Shift+ArrowRight')
    for (const text of ['h', 'ひ', 'ひと']) await compose(one, text)
    await one.send('Input.insertText', { text: '一' })
    await box(justice, title).pressSequentially('つ')
    await expect(box(convenor, title).locator('del')).toHaveText('O')
    for (const page of [convenor, justice]) {
      await expectProposed(page, ['皆', '一つ', '日本', '出', 'へ'])
      await expectSaid(page, '皆O一つther explanations')
    }
  })

  await test.step('rejected, all of it goes', async () => {
    await confirm(panel(convenor), say('suggestions.several.reject.all'))
    await expect(box(justice, title).locator('ins, del')).toHaveCount(0)
    await expectSaid(justice, 'Other explanations')
    await expect(box(justice, title)).not.toContainText(/[日本出皆へ一つ]/)
  })

  await test.step('the mode is remembered', async () => {
    await justice.reload()
    await expect(
      justice.getByRole('radio', { name: say('suggestions.mode.suggest'), exact: true }),
    ).toBeChecked()
  })
})
