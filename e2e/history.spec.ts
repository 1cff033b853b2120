import { installation } from './installation/installation.ts'
import { add, box, expectSaved, section } from './steps/assessment.ts'
import { press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { typeLongPast } from './steps/long-past.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.scenarios.title')

test('what was written can be told, compared and restored; two people write one footnote', async ({
  people,
}) => {
  test.setTimeout(90_000)
  const assessment = `/situations/${installation().prepared.situationId}/assessment`
  const [convenor, justice] = await Promise.all([
    people.enterQuickly(focalPoint),
    people.enterQuickly(justicePrincipal),
  ])
  for (const page of [convenor, justice]) {
    await page.goto(`${assessment}#scenarios`)
    await expect(box(page, title)).toBeVisible()
  }

  await test.step('a footnote is begun by one and ended by the other', async () => {
    await add(justice, title, ' A march is planned for May.')
    await press(justice, say('assessments.insert.label'))
    await justice.getByRole('menuitem', { name: say('assessments.insert.footnote') }).click()
    await justice.getByLabel(say('history.footnote.words')).fill('Seen on posters')
    await press(justice, say('history.footnote.put'))
    await expect(box(justice, title)).toBeFocused()
    await justice.keyboard.type(' Leaders deny it.')
    await expectSaved(justice, title)
    const note = box(convenor, title).locator('.footnote')
    const { width = 0 } = (await note.boundingBox()) ?? {}
    await note.click({ position: { x: width - 3, y: 10 } })
    await convenor.keyboard.type(' in two towns')
    await expect(box(justice, title).locator('.footnote')).toContainText(
      'Seen on posters in two towns',
    )
    await expect(box(justice, title).locator('.footnote')).not.toContainText('Leaders')
    await expectSaved(convenor, title)
  })

  await test.step('who wrote it is told by name', async () => {
    await convenor.getByRole('button', { name: say('history.authors.tool') }).hover()
    await expect(convenor.getByRole('tooltip')).toHaveText(say('history.authors.tool'))
    await press(convenor, say('history.authors.tool'))
    const dialog = convenor.getByRole('dialog', { name: say('history.authors.dialog') })
    await expect(dialog).toContainText(justicePrincipal.name)
    await expect(dialog).toContainText(focalPoint.name)
    await convenor.keyboard.press('Escape')
    await convenor.goto(`${assessment}/history/authors`)
    const passage = section(convenor, title).getByRole('listitem').filter({ hasText: 'A march' })
    await expect(passage).toContainText(justicePrincipal.name)
    await expect(passage).toContainText(say('history.authors.note'))
  })

  await test.step('what changed since the named version is shown, and the version is restored', async () => {
    const { versionId } = installation().prepared
    await convenor.goto(`${assessment}/history/compare?from=${versionId}&to=now`)
    const changed = section(convenor, title)
    await expect(changed.locator('ins').filter({ hasText: 'A march is planned' })).toBeVisible()
    await expect(changed.locator('.footnotes ins')).toContainText('Seen on posters in two towns')
    await changed.getByRole('button', { name: say('history.restore.action') }).click()
    const dialog = convenor.getByRole('alertdialog')
    await dialog.getByLabel(say('history.restore.reason')).fill('The march was called off.')
    await dialog.getByRole('button', { name: say('history.restore.action') }).click()
    await expect(convenor.getByText(say('history.tally.nothing'))).toBeVisible()
    await expect(box(justice, title)).not.toContainText('A march is planned')
  })

  await test.step('the history has all of it, and the way back', async () => {
    await convenor.goto(`${assessment}/history`)
    const list = convenor.getByRole('main')
    const wrote = say('history.entry.wrote', { name: justicePrincipal.name, section: title })
    await expect(list.getByText(say('record.acts.assessment.restore_version'))).toBeVisible()
    await list.getByRole('link', { name: wrote }).first().click()
    await expect(section(convenor, title)).toContainText('A march is planned for May.')
  })
})

test('what takes seconds says what is being done, and is read with scripts and without', async ({
  people,
}) => {
  test.setTimeout(90_000)
  const [convenor, plain] = await Promise.all([
    people.enterQuickly(focalPoint),
    people.enterQuickly(focalPoint, { javaScriptEnabled: false }),
  ])
  const { address, sections } = await openOwnSituation(convenor, 'Salt road', justicePrincipal)
  const before = new Date().toISOString()
  const documentIds = sections.map(({ documentId }) => documentId)
  await typeLongPast(documentIds, focalPoint, 20_000)
  const words = 'road after road was closed'

  await convenor.goto(`${address}/history/compare?from=${before}&to=now`, { waitUntil: 'commit' })
  const working = convenor.getByRole('status').filter({ hasText: say('history.compare.working') })
  await expect(working).toBeVisible()
  await expect(convenor.locator('ins').filter({ hasText: words }).first()).toBeVisible()
  await expect(working).toBeHidden()

  // Without scripts nothing can be put into its place: it is read at the end, and the sign is not shown.
  await plain.goto(`${address}/history/authors`)
  await expect(plain.getByText(words).first()).toBeVisible()
  await expect(plain.getByText(say('history.authors.reading')).first()).toBeHidden()
})
