import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { add, box, expectSaved } from './steps/assessment.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { defencePrincipal, interiorDeputy, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.options.title')
const passage = 'leave on Friday'
const assessment = () => `/situations/${installation().prepared.situationId}/assessment`

// Wide enough for the comments to stand beside the text; without room a sheet opens over it.
const wide = { width: 1480, height: 900 }
const narrow = { width: 360, height: 740 }
const panel = (page: Page) =>
  page.getByRole('complementary', { name: say('assessments.side.label') })
const sheet = (page: Page) => page.getByRole('dialog')
const thread = (page: Page, place = panel) =>
  place(page).getByRole('article', {
    name: say('comments.thread.label', { name: justicePrincipal.name, quote: passage }),
  })
const group = (page: Page, name: 'open' | 'resolved' | 'orphaned', count: number) =>
  panel(page).getByRole('radio', { name: say(`comments.list.${name}`, { count }), exact: true })

test('two people settle a comment beside the text, by keyboard, and its passage may go', async ({
  people,
}) => {
  const justice = await people.enterQuickly(justicePrincipal)
  const interior = await people.enterQuickly(interiorDeputy)
  await justice.setViewportSize(wide)
  await justice.goto(`${assessment()}#options`)

  await test.step('one comments on what is selected, and mentions the other', async () => {
    await add(justice, title, `Envoys can ${passage}`)
    await expectSaved(justice, title)
    for (const _ of passage) await box(justice, title).press('Shift+ArrowLeft')
    await box(justice, title).press('Control+Alt+m')
    const field = panel(justice).getByRole('textbox', { name: say('comments.start.field') })
    await expect(field).toBeFocused()
    await field.pressSequentially('By which route? @interior de')
    await expect(justice.getByRole('option', { name: interiorDeputy.name })).toBeVisible()
    await field.press('Enter')
    await expect(field).toHaveValue(`By which route? @${interiorDeputy.name} `)
    await field.press('Tab')
    await justice.keyboard.press('Enter')
    await expect(thread(justice)).toBeFocused()
    await expect(box(justice, title).locator('.commented')).toHaveText(passage)
  })

  await test.step('the other finds it on the home page, opens it there, replies and resolves', async () => {
    await interior.setViewportSize(wide)
    await interior.goto('/')
    await interior.getByRole('link', { name: /By which route/ }).click()
    await expect(thread(interior)).toBeFocused()
    await expectAccessible(interior, 'a thread beside the text')
    await interior.setViewportSize(narrow)
    const opened = thread(interior, sheet)
    await expect(opened).toBeVisible()
    await expectAccessible(interior, 'a thread over the text')
    await opened
      .getByRole('textbox', { name: say('comments.thread.reply') })
      .fill('By the lake road.')
    await opened
      .getByRole('button', { name: say('comments.thread.submitReply'), exact: true })
      .click()
    await expect(thread(justice).getByText('By the lake road.')).toBeVisible()
    await opened.getByRole('button', { name: say('comments.thread.resolve'), exact: true }).click()
    await expect(sheet(interior)).toBeHidden()
    await interior.setViewportSize(wide)
    await expect(group(justice, 'resolved', 1)).toBeVisible()
    await expect(box(interior, title).locator('.commented')).toBeHidden()
  })

  await test.step('it is reopened, and opened from the text by keyboard', async () => {
    await thread(justice)
      .getByRole('button', { name: say('comments.thread.reopen'), exact: true })
      .click()
    await group(justice, 'open', 1).click()
    await thread(justice)
      .getByRole('button', {
        name: say('comments.thread.passage', { quote: passage, section: title }),
      })
      .press('Enter')
    await expect(box(justice, title)).toBeFocused()
    await box(justice, title).press('Control+Alt+m')
    await expect(thread(justice)).toBeFocused()
  })

  await test.step('the passage is deleted: the thread is kept with what it was about', async () => {
    await box(interior, title).click()
    await box(interior, title).press('ControlOrMeta+End')
    for (const _ of passage) await box(interior, title).press('Backspace')
    await expect(group(justice, 'orphaned', 1)).toBeVisible()
    await group(interior, 'orphaned', 1).click()
    await expect(thread(interior)).toContainText(say('comments.thread.gone'))
  })

  await test.step('a member is mentioned in the text itself', async () => {
    await add(interior, title, 'send @defence pr')
    await expect(interior.getByRole('option', { name: defencePrincipal.name })).toBeVisible()
    await interior.keyboard.press('Enter')
    await expect(box(justice, title).locator('.mention')).toHaveText(`@${defencePrincipal.name}`)
  })
})
