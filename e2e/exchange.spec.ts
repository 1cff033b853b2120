import { readFile } from 'node:fs/promises'
import { changePart } from '../test/rules/documents/docx-parts.ts'
import { installation } from './installation/installation.ts'
import { add, box, expectSaved } from './steps/assessment.ts'
import { expect, test } from './steps/journey.ts'
import { defencePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.risk.title')

test('a text leaves as DOCX, is edited in Word, and comes back as suggestions', async ({
  people,
}) => {
  people.expectComplaint(/status of 422.*api\/import/)
  const page = await people.enterQuickly(defencePrincipal)
  const { situationId } = installation().prepared
  await page.goto(`/situations/${situationId}/assessment#risk`)
  await expect(box(page, title)).toBeVisible()
  await add(page, title, ' exchanged words stand here')
  await expectSaved(page, title)

  await page.getByRole('button', { name: say('exchange.export.action') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: say('exchange.export.docx') }).click()
  const path = await (await download).path()
  await page.keyboard.press('Escape')
  const docx = await page.request.get(`/api/export/assessment/${situationId}/docx`)
  expect(path).not.toBe('')
  expect(docx.headers()['keep-alive'], 'longer than proxies keep theirs').toBe('timeout=75')
  expect(docx.headers()['content-disposition']).toMatch(
    /^attachment; filename="focalpoint-.*\.docx"$/,
  )
  const edited = changePart(await docx.body(), 'word/document.xml', (xml) =>
    xml.replace('exchanged words stand', 'exchanged sentences stand'),
  )

  await page.getByRole('button', { name: say('exchange.import.action'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: say('exchange.import.title') })
  const choose = async (name: string, buffer: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: /Choose/ }).click()
    await (await chooser).setFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(buffer),
    })
  }
  await choose('broken.docx', Buffer.from('no zip'))
  await expect(dialog.getByText(say('exchange.refusals.not_docx'))).toBeVisible()
  await choose('edited.docx', edited)
  await expect(dialog.getByText('sentences')).toBeVisible()
  await dialog.getByRole('button', { name: say('exchange.import.suggest', { count: 1 }) }).click()
  await expect(dialog.getByText(say('exchange.import.doneSuggested', { count: 1 }))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box(page, title).locator('ins', { hasText: 'sentences' })).toBeVisible()
  await expect(box(page, title).locator('del', { hasText: 'words' })).toBeVisible()
})

test('the text of a motion is saved from its own page, and a page that there is not is said within the shell', async ({
  people,
}) => {
  people.expectComplaint(/status of 404/)
  const page = await people.enterQuickly(defencePrincipal)
  await page.goto(`/motions/${installation().prepared.motionId}`)
  await page.getByRole('button', { name: say('exchange.export.action') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: say('exchange.export.html') }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  expect(saved).toContain(say('exchange.document.motionText'))
  await page.goto('/nowhere')
  await expect(page.getByText(say('common.errors.notFound.title'))).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeVisible()
})
