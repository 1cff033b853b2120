import type { Page } from '@playwright/test'
import { answer, choose, openPart, press, write } from './fields.ts'
import { expect } from './journey.ts'
import { say } from './words.ts'

export type AttachedFile = { name: string; mimeType: string; buffer: Buffer }

/** The elements that a finding of crimes against humanity needs. */
export const neededElements = ['E1', 'E2', 'E5', 'E6'] as const

/** Begins to enter evidence in the situation that is open. */
export const beginEvidence = async (page: Page) => {
  await openPart(page, 'evidence')
  await page.getByRole('link', { name: say('evidence.add') }).click()
  await expect(page.getByRole('heading', { name: say('evidence.form.title') })).toBeVisible()
}

/** Chooses a file in the form that is open. */
export const chooseFile = async (page: Page, file: AttachedFile) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, say('evidence.file.choose')),
  ])
  await chooser.setFiles(file)
}

/** Says what the evidence bears on, in a line of its own for each element. */
const bearOn = async (page: Page, elements: readonly string[]) => {
  for (const [at, element] of elements.entries()) {
    await press(page, say('evidence.form.addLink'))
    const line = page.getByRole('group', { name: `${say('evidence.form.link')} ${at + 1}` })
    await choose(line, say('evidence.form.element'), new RegExp(`^${element}`))
  }
}

/** Enters evidence with a source of its own and a file. Ends on its page and gives its address. */
export const attachEvidence = async (
  page: Page,
  evidence: { title: string; reported: string; source: string; file: AttachedFile },
): Promise<string> => {
  await beginEvidence(page)
  await write(page, say('evidence.form.titleLabel'), evidence.title)
  await write(page, say('evidence.form.reported'), evidence.reported)
  await press(page, say('evidence.form.newSource'))
  const dialog = page.getByRole('dialog')
  await write(dialog, say('evidence.form.newSourceName'), evidence.source)
  await press(dialog, say('evidence.form.addSource'))
  await expect(dialog).toBeHidden()
  await answer(page, say('evidence.form.origin'), say('evidence.form.origins.first.label'))
  await bearOn(page, neededElements)
  await chooseFile(page, evidence.file)
  await expect(
    page.getByText(say('evidence.file.ready', { name: evidence.file.name })),
  ).toBeVisible()
  await press(page, say('evidence.form.submit'))
  await page.getByRole('link', { name: say('evidence.form.open') }).click()
  await expect(page.getByRole('heading', { level: 2, name: evidence.title })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Grades the evidence whose page is open, strong on every element; as one who saw good work, or trusts the source less. */
export const grade = async (page: Page, rationale: string, reliability: 'B' | 'D' = 'B') => {
  await page.getByRole('link', { name: say('evidence.grade.give'), exact: true }).click()
  for (const [dimension, value] of [
    ['reliability', reliability],
    ['credibility', '2'],
    ['directness', 'direct'],
    ['integrity', 'verified'],
  ] as const) {
    const words = `evidence.scales.${dimension}`
    await answer(page, say(`${words}.name`), say(`${words}.${value}.name`))
  }
  for (const element of neededElements) {
    await answer(page, new RegExp(`^${element} `), say('evidence.scales.bearing.strong.name'))
  }
  await write(page, say('evidence.grade.rationale'), rationale)
  await press(page, say('evidence.grade.submit'))
  await page.getByRole('link', { name: say('evidence.grade.sideBySide') }).click()
}

/** Changes one's grade of the evidence whose page is open: the source turned out less reliable, or more. */
export const changeGrade = async (page: Page, reason: string, reliability: 'B' | 'E' = 'E') => {
  await page.getByRole('link', { name: say('evidence.grade.change'), exact: true }).click()
  const words = 'evidence.scales.reliability'
  await answer(page, say(`${words}.name`), say(`${words}.${reliability}.name`))
  await write(page, say('evidence.grade.reason'), reason)
  await press(page, say('evidence.grade.submit'))
  await expect(page.getByText(say('evidence.grade.done'))).toBeVisible()
}
