import type { Locator, Page } from '@playwright/test'
import { say } from './words.ts'

/** Where to look for a field: the page, a dialog, a section. */
export type Scope = Page | Locator

const pageOf = (scope: Scope): Page => ('page' in scope ? scope.page() : scope)

/** Writes into a box, by its label. */
export const write = (scope: Scope, label: string, text: string) =>
  scope.getByRole('textbox', { name: label }).fill(text)

/** The choice whose words begin so; its explanation may follow. */
const beginning = (choice: string) =>
  new RegExp(`^${choice.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** Chooses one answer of a question. */
export const answer = (scope: Scope, question: string | RegExp, choice: string) =>
  scope
    .getByRole('radiogroup', { name: question })
    .locator('label', { hasText: beginning(choice) })
    .click()

/** Ticks one of a group. */
export const tick = (scope: Scope, group: string, choice: string) =>
  scope
    .getByRole('group', { name: group })
    .locator('label', { hasText: beginning(choice) })
    .click()

/** Chooses from a closed list: the first of its choices that reads so. */
export const choose = async (scope: Scope, label: string, choice: string | RegExp) => {
  const list = scope.getByRole('combobox', { name: label })
  const wanted = list.locator('option', { hasText: choice }).first()
  await list.selectOption(await wanted.innerText())
}

/** Finds in a long list by typing. */
export const find = async (scope: Scope, label: string, choice: string) => {
  const box = scope.getByRole('combobox', { name: label })
  const chosen = pageOf(scope).getByRole('option', { name: choice }).first()
  await box.click()
  // The whole list opens before anything is typed.
  await chosen.waitFor({ state: 'attached' })
  await box.fill(choice)
  await chosen.click()
}

/** Types a date (`YYYY-MM-DD`), or a date and a time of the day (`YYYY-MM-DDTHH:MM`). */
export const date = (scope: Scope, label: string, when: string) =>
  scope.getByLabel(label).fill(when)

/** Presses a button, by its exact words. */
export const press = (scope: Scope, words: string) =>
  scope.getByRole('button', { name: words, exact: true }).click()

/** Asks for an act that binds and confirms it in the dialog that repeats what will happen. */
export const confirm = async (
  scope: Scope,
  words: string,
  fill: (dialog: Locator) => Promise<void> = async () => {},
) => {
  await press(scope, words)
  const dialog = pageOf(scope).getByRole('alertdialog')
  await fill(dialog)
  await press(dialog, words)
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens a part of a situation by its tab. */
export const openPart = (
  page: Page,
  part:
    | 'overview'
    | 'assessment'
    | 'evidence'
    | 'findings'
    | 'risks'
    | 'forecasts'
    | 'measures'
    | 'decisions',
) =>
  page
    .getByRole('navigation', { name: say('situations.header.tabs') })
    .getByRole('link', { name: say(`situations.header.${part}`) })
    .click()
