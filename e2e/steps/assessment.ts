import type { Locator, Page } from '@playwright/test'
import { openPart, press } from './fields.ts'
import { expect } from './journey.ts'
import { type Language, say, wordsIn } from './words.ts'

export const firstSection = say('assessments.template.situation.title')

/** Begins the assessment of the situation that is open. */
export const beginAssessment = async (page: Page) => {
  await openPart(page, 'assessment')
  await press(page, say('assessments.notOpened.open'))
}

/** A section of the text: its title, its save state and its box. */
export const section = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title })

/** The box of a section; there once the browser has the text from the realtime process. */
export const box = (page: Page, title: string, language: Language = 'en'): Locator => {
  const name = wordsIn(language)('assessments.editor.textbox', { section: title })
  return page.getByRole('textbox', { name })
}

/** Writes at the end of a section, as a person does: key by key. */
export const add = async (page: Page, title: string, words: string) => {
  const writing = box(page, title)
  await writing.click()
  await writing.press('ControlOrMeta+End')
  await writing.pressSequentially(words, { delay: 5 })
}

/** What the page says about a section's words. */
export const expectSaved = (page: Page, title: string, timeout = 15_000) =>
  expect(
    section(page, title).getByText(say('assessments.saving.saved'), { exact: true }),
  ).toBeVisible({ timeout })

/** Puts the caret at the end of a text, and lets its editor hear of it: a busy browser tells that a frame later. */
export const caretToEnd = async (page: Page, writing: Locator) => {
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+End')
    const behind = await writing.evaluate(async (text) => {
      for (const _ of ['moved', 'told']) await new Promise(requestAnimationFrame)
      const { focusNode, focusOffset } = document.getSelection() ?? {}
      if (!focusNode || !text.contains(focusNode)) return null
      const rest = document.createRange()
      rest.selectNodeContents(text)
      rest.setStart(focusNode, focusOffset ?? 0)
      return rest.toString()
    })
    expect(behind).toBe('')
  }).toPass()
}
