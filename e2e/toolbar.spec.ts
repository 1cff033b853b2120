import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { add, box, caretToEnd, expectSaved } from './steps/assessment.ts'
import { press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { justicePrincipal } from './steps/people.ts'
import { type Language, wordsIn } from './steps/words.ts'

const toolbar = (page: Page, language: Language) =>
  page.getByRole('toolbar', { name: wordsIn(language)('assessments.toolbar.label') })

/** How many lines of buttons there are, and how many buttons reach out of the bar. */
const shapeOf = (page: Page, language: Language) =>
  toolbar(page, language).evaluate((bar) => {
    const frame = bar.getBoundingClientRect()
    const buttons = [...bar.querySelectorAll('button')]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
    return {
      lines: new Set(buttons.map(({ top, height }) => Math.round((top + height / 2) / 8))).size,
      cut: buttons.filter(({ left, right }) => left < frame.left - 1 || right > frame.right + 1)
        .length,
    }
  })

test('the tools of a text fit in two lines, and what is behind them is reached by keyboard', async ({
  people,
}) => {
  test.setTimeout(120_000)
  const page = await people.enterQuickly(justicePrincipal)
  await page.goto(`/situations/${installation().prepared.situationId}/assessment#risk`)

  const title = wordsIn('en')('assessments.template.risk.title')
  await test.step('in both languages, on a wide screen and on a telephone', async () => {
    for (const language of ['en', 'fr'] as const) {
      const { url } = installation()
      await page.context().addCookies([{ name: 'locale', value: language, url }])
      for (const { width, height, lines } of [
        { width: 1480, height: 900, lines: 1 },
        { width: 360, height: 740, lines: 2 },
      ]) {
        await page.setViewportSize({ width, height })
        await page.reload()
        await box(page, title, language).click()
        const shape = await shapeOf(page, language)
        expect.soft(shape.cut, `${language}, ${width}: cut`).toBe(0)
        expect.soft(shape.lines, `${language}, ${width}: lines`).toBeLessThanOrEqual(lines)
      }
    }
  })

  const say = wordsIn('en')
  await test.step('one stop of the Tab key, then arrow keys; a menu and its tools by keyboard', async () => {
    await page.context().addCookies([{ name: 'locale', value: 'en', url: installation().url }])
    await page.setViewportSize({ width: 1480, height: 900 })
    await page.reload()
    await add(page, title, 'Grain prices ')
    await page.getByRole('button', { name: say('assessments.toolbar.style') }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(
      page.getByRole('button', { name: say('assessments.toolbar.bold'), exact: true }),
    ).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expectAccessible(page, 'the styles of a text')
    await page.keyboard.press('Enter')
    await expect(box(page, title).locator('h3', { hasText: 'Grain prices' })).toBeVisible()
    await expect(box(page, title)).toBeFocused()
    const heading = page.getByRole('menuitemcheckbox', {
      name: say('assessments.toolbar.heading'),
      exact: true,
    })
    // The last command gives the text its focus a moment later, which closes a menu opened before.
    await expect(async () => {
      if ((await heading.count()) === 0) await press(page, say('assessments.toolbar.style'))
      await expect(heading).toBeChecked({ timeout: 2_000 })
    }).toPass()
    await heading.click()
    await expect(box(page, title).locator('h3', { hasText: 'Grain prices' })).toHaveCount(0)
  })

  await test.step('a citation shows what it is of without leaving the text, by mouse and by keyboard', async () => {
    const writing = box(page, title)
    await writing.click()
    await caretToEnd(page, writing)
    await page.keyboard.press('Enter')
    await press(page, say('assessments.cite.tool'))
    await page.getByLabel(say('assessments.cite.search')).fill('Lists of names')
    const item = page.getByRole('dialog').getByRole('option', { name: 'Lists of names' })
    await item.click()
    await expect(item).toHaveCount(0)
    const chip = writing.locator('a.citation').last()
    const address = page.url()
    const card = page.getByRole('dialog', { name: /^Evidence/ })
    await chip.click()
    const open = card.getByRole('link', { name: say('assessments.citation.open') })
    await expect(open).toHaveAttribute('target', '_blank')
    await expectAccessible(page, 'the card of a citation')
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await expect(writing).toBeFocused()
    // A busy browser tells the editor of a caret that it moved only after the next key: a hand would see, and try again.
    await expect(async () => {
      await page.keyboard.press('ControlOrMeta+End')
      // Behind the citation stands a space.
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      const chosen = writing.locator('.ProseMirror-selectednode a.citation')
      await expect(chosen).toHaveCount(1, { timeout: 1_000 })
    }).toPass()
    await page.keyboard.press('Enter')
    await expect(open).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(writing).toBeFocused()
    expect(page.url()).toBe(address)
    await page.keyboard.press('ControlOrMeta+End')
  })

  await test.step('a table is put in, and changed by tools that come with it', async () => {
    await press(page, say('assessments.insert.label'))
    await page.getByRole('menuitem', { name: say('assessments.insert.table') }).click()
    const table = box(page, title).locator('table')
    await expect(table.locator('tr')).toHaveCount(3)
    await page.keyboard.type('March')
    // The tools are fetched with the first table.
    await press(page, say('assessments.table.tool'))
    await page.getByRole('menuitem', { name: say('assessments.table.addRow') }).click()
    await expect(table.locator('tr')).toHaveCount(4)
    // What is done within half a second is undone as one.
    await page.waitForTimeout(600)
    await page.keyboard.press('Tab')
    await page.keyboard.type('April')
    await expect(table.locator('th').nth(1)).toHaveText('April')
    await expectSaved(page, title)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(table).not.toContainText('April')
  })

  await test.step('an address that is typed becomes a link, and the at sign offers members', async () => {
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('See https://example.org/prices. ')
    await expect(
      box(page, title).getByRole('link', { name: 'https://example.org/prices' }),
    ).toHaveAttribute('href', 'https://example.org/prices')
    await press(page, say('assessments.insert.label'))
    await page.getByRole('menuitem', { name: say('assessments.insert.mention') }).click()
    await expect(page.getByRole('listbox', { name: say('comments.people.label') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expectSaved(page, title)
  })
})
