import { readFile, truncate, writeFile } from 'node:fs/promises'
import { mostFileMegabytes } from '../server/evidence/rules/file-types.ts'
import { partBytes } from '../server/evidence/rules/upload-parts.ts'
import { docxTypes, zip } from '../test/support/zip.ts'
import { installation } from './installation/installation.ts'
import { run } from './steps/calls.ts'
import { chooseFile } from './steps/evidence.ts'
import { find, press, write } from './steps/fields.ts'
import { expect, signIn, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, justicePrincipal, stranger } from './steps/people.ts'
import { ageSessions } from './steps/sessions.ts'
import { say } from './steps/words.ts'

test('a wrong password is told without saying which of the two was wrong', async ({ people }) => {
  people.expectComplaint(/status of 401/)
  const page = await people.comeIn()
  for (const name of [stranger.signInName, 'nobody.at.all']) {
    await page.goto('/sign-in')
    await page.getByLabel(say('common.signIn.name')).fill(name)
    await page.getByLabel(say('common.signIn.password')).fill('not the password at all')
    await page.getByRole('button', { name: say('common.signIn.submit'), exact: true }).click()
    await expect(page.getByText(say('common.signIn.outcomes.refused.what'))).toBeVisible()
    await expect(page.getByLabel(say('common.signIn.name'))).toHaveValue(name)
  }
})

test('a session that ends while one writes loses nothing', async ({ people }) => {
  people.expectComplaint(/status of 401|ERR_INCOMPLETE_CHUNKED|EventSource/)
  const page = await people.enter(stranger)
  const reported = 'Shots were heard at the bridge after dark, from two sides.'
  await page.goto('/warnings/new')
  await write(page, say('warnings.form.reported'), reported)
  await write(page, say('warnings.form.source'), 'Border post, by telephone')
  await write(page, say('warnings.form.place'), 'Bridge at the ford')
  await ageSessions(stranger)

  await press(page, say('warnings.form.submit'))
  await expect(page.getByText(say('common.refusals.session_expired'))).toBeVisible()
  await expect(page.getByRole('textbox', { name: say('warnings.form.reported') })).toHaveValue(
    reported,
  )

  const other = await people.again(stranger)
  await other.goto('/warnings')
  await expect(other.getByText(say('common.signIn.expired'))).toBeVisible()
  await signIn(other, stranger, '/warnings')

  await press(page, say('warnings.form.submit'))
  await page.waitForURL(/\/warnings\/[0-9a-f-]{36}$/)
  await expect(page.getByText(reported)).toBeVisible()
})

test('a file that is too large or not what it says is refused and the form keeps its words', async ({
  people,
}, testInfo) => {
  people.expectComplaint(/status of 4(13|22)/)
  const page = await people.enterQuickly(justicePrincipal)
  await page.goto(`/situations/${installation().prepared.situationId}/evidence/new`)
  await write(page, say('evidence.form.titleLabel'), 'Boats without lights')

  const large = testInfo.outputPath('film.mp4')
  await writeFile(large, '')
  await truncate(large, (mostFileMegabytes + 1) * 1024 * 1024)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, say('evidence.file.choose')),
  ])
  await chooser.setFiles(large)
  await expect(
    page.getByText(say('evidence.refusals.file_too_large', { megabytes: mostFileMegabytes })),
  ).toBeVisible()

  await chooseFile(page, {
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      'MZ\u0090\0\u0003\0\0\0\u0004\0\0\0 this program cannot be run as a report',
    ),
  })
  const hidden = say('evidence.refusals.file_type_hidden', { extension: 'pdf', found: 'exe' })
  await expect(page.getByText(hidden.slice(0, hidden.indexOf(':')))).toBeVisible()

  await chooseFile(page, {
    name: 'list.txt.exe',
    mimeType: 'text/plain',
    buffer: Buffer.from('plain'),
  })
  await expect(
    page.getByText(say('evidence.refusals.file_type_not_allowed', { extension: 'exe' })),
  ).toBeVisible()
  await expect(page.getByRole('textbox', { name: say('evidence.form.titleLabel') })).toHaveValue(
    'Boats without lights',
  )

  // A line that breaks in the middle: stopped, the page left, and the same file chosen again.
  const film = {
    name: 'film.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(2 * partBytes, 'a'),
  }
  const sent: string[] = []
  page.on('requestfinished', (request) => {
    if (request.method() === 'PUT') sent.push(request.url().slice(-2))
  })
  people.expectComplaint(/ERR_FAILED|ERR_ABORTED/)
  await page.route('**/api/files/arriving/*/1', (route) => route.abort())
  await chooseFile(page, film)
  await expect.poll(() => sent).toEqual(['/0'])
  await press(page, say('evidence.file.stop'))
  await expect(
    page.getByText(say('evidence.refusals.file_stopped', { name: film.name })),
  ).toBeVisible()
  await page.unroute('**/api/files/arriving/*/1')
  await page.reload()
  await chooseFile(page, film)
  await expect(page.getByText(say('evidence.file.ready', { name: film.name }))).toBeVisible()
  expect(sent).toEqual(['/0', '/1'])
})

test('each file that cannot be taken in says why, and the form keeps its words', async ({
  people,
}) => {
  people.expectComplaint(/status of 4(13|22)/)
  const page = await people.enterQuickly(justicePrincipal)
  await page.goto(`/situations/${installation().prepared.situationId}/evidence/new`)
  await write(page, say('evidence.form.titleLabel'), 'Lights on the far bank')
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const bomb = zip(
    [
      ['[Content_Types].xml', docxTypes],
      ['word/document.xml', '<w:document/>'],
    ],
    600 * 1024 * 1024,
  )
  const svgInText = say('evidence.refusals.file_type_hidden', { extension: 'txt', found: 'svg' })
  for (const [name, buffer, sentence] of [
    ['empty.pdf', Buffer.alloc(0), say('evidence.refusals.file_empty', { name: 'empty.pdf' })],
    [
      'map.svg',
      Buffer.from(script),
      say('evidence.refusals.file_type_not_allowed', { extension: 'svg' }),
    ],
    ['map.txt', Buffer.from(script), svgInText.slice(0, svgInText.indexOf(':'))],
    ['letter.docx', bomb, say('evidence.refusals.file_unpacks_too_large', { extension: 'docx' })],
  ] as const) {
    await chooseFile(page, { name, mimeType: 'application/octet-stream', buffer })
    await expect(page.getByText(sentence).last()).toBeVisible()
  }
  await expect(page.getByRole('textbox', { name: say('evidence.form.titleLabel') })).toHaveValue(
    'Lights on the far bank',
  )

  await page.goto(`/situations/${installation().prepared.situationId}/evidence/import`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(page, say('intake.file.choose')),
  ])
  const noLetters = Buffer.from('a;b\n\x81;\xe9', 'latin1')
  await chooser.setFiles({ name: 'events.csv', mimeType: 'text/csv', buffer: noLetters })
  await expect(page.getByText(say('intake.refusals.not_text'))).toBeVisible()
})

test('a circle of origins is refused in words, and a grade on what one may not see is a missing page', async ({
  people,
}) => {
  people.expectComplaint(/status of 404/)
  const chair = await people.enterQuickly(focalPoint)
  const { address } = await openOwnSituation(chair, 'Quarry road', justicePrincipal)
  const situationId = address.split('/')[2] ?? ''
  const { sourceId } = await run<{ sourceId: string }>(chair, 'evidence.addSource', {
    ...{ situationId, name: 'Quarry watch', kind: 'organisation' },
  })
  const attach = (title: string, derivedFrom: string | null) =>
    run<{ evidenceId: string }>(chair, 'evidence.attach', {
      ...{ situationId, sourceId, title, reported: title, derivedFrom, links: [] },
      firstHand: derivedFrom === null,
    })
  const { evidenceId } = await attach('A blast at the quarry', null)
  await attach('The wire repeats the blast', evidenceId)
  await chair.goto(`/situations/${situationId}/evidence/${evidenceId}`)
  await press(chair, say('evidence.regroup.open'))
  const dialog = chair.getByRole('alertdialog')
  await find(dialog, say('evidence.regroup.with'), 'The wire repeats the blast')
  await write(dialog, say('evidence.regroup.reason'), 'Same words')
  await press(dialog, say('evidence.regroup.open'))
  const circle = say('evidence.refusals.provenance_circle', { number: 1 })
  await expect(dialog.getByText(circle)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: say('evidence.regroup.reason') })).toHaveValue(
    'Same words',
  )

  const page = await people.enterQuickly(stranger)
  await page.goto(`/situations/${situationId}/evidence/${evidenceId}/grade`)
  await expect(
    page.getByRole('heading', { name: say('common.errors.notFound.title') }),
  ).toBeVisible()
  expect(await page.content()).not.toContain('A blast at the quarry')
})

test('a table with faults is told line by line, and what is ready comes in once', async ({
  people,
}) => {
  const page = await people.enterQuickly(justicePrincipal)
  await page.goto(`/situations/${installation().prepared.situationId}/evidence/import`)
  const sample = await readFile('public/examples/events.csv')
  const choose = async (label: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, label)])
    await chooser.setFiles({ name: 'events.csv', mimeType: 'text/csv', buffer })
  }
  await choose(say('intake.file.choose'), Buffer.from('only one column\nand a row'))
  await expect(page.getByText(say('intake.refusals.one_column'))).toBeVisible()

  await choose(say('intake.file.choose'), sample)
  await expect(page.getByText(say('intake.file.acled'))).toBeVisible()
  await press(page, say('intake.mapping.check'))
  const fault = page.getByRole('row').filter({ hasText: /^6/ })
  await expect(fault).toContainText(say('intake.faults.no_such_day', { value: '31 February 2026' }))
  await expectAccessible(page, 'the dry run of an import')
  await press(page, say('intake.report.import', { count: 8 }))
  await expect(page.getByText(say('intake.run.next'))).toBeVisible()

  await page.goto(page.url())
  await choose(say('intake.file.choose'), sample)
  await expect(page.getByText(say('intake.file.entered', { count: 8 }))).toBeVisible()
  await press(page, say('intake.mapping.check'))
  await expect(page.getByText(say('intake.report.ready', { count: 0 }))).toBeVisible()
})
