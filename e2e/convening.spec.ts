import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { pdfPages } from '../test/support/pdf-pages.ts'
import { installation } from './installation/installation.ts'
import { date, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible, expectNoSidewaysScroll } from './steps/look.ts'
import { noteArrival } from './steps/meetings.ts'
import { defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const point = (page: Page, number: string) =>
  page.getByRole('textbox', { name: say('convening.agenda.point', { number }), exact: true })

/** A day and a time some hours from now, as UTC clocks show them. */
const inHours = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16)

test('ministries are called out to an urgent meeting, and take its papers along', async ({
  people,
}, testInfo) => {
  test.setTimeout(180_000)
  const convenor = await people.enterQuickly(focalPoint)
  const defence = await people.enterQuickly(defencePrincipal)
  const { situationId } = installation().prepared

  await test.step('the agenda is made a tree by keyboard alone', async () => {
    await convenor.goto(`/meetings/new?situation=${situationId}`)
    await write(convenor, say('meetings.form.title'), 'Extraordinary sitting')
    await date(convenor, say('meetings.form.startsAt'), inHours(5))
    await point(convenor, '1').fill('Envoys')
    await press(convenor, say('convening.agenda.add'))
    await point(convenor, '2').fill('Reports from the north')
    await press(convenor, say('convening.agenda.add'))
    await point(convenor, '3').fill('Who goes')
    // Reports come first; who goes is a part of what envoys are about.
    await point(convenor, '2').press('Alt+ArrowUp')
    await expect(point(convenor, '1')).toHaveValue('Reports from the north')
    await expect(point(convenor, '1')).toBeFocused()
    await point(convenor, '3').press('Alt+ArrowRight')
    await expect(point(convenor, '2.1')).toHaveValue('Who goes')
    await expect(point(convenor, '2.1')).toBeFocused()
    await expect(point(convenor, '2')).toHaveValue('Envoys')
    await expectAccessible(convenor, 'convening')
    await convenor.setViewportSize({ width: 360, height: 740 })
    await expectNoSidewaysScroll(convenor, 'convening')
    await convenor.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('it is called at short notice, with the reason, and is read as a tree', async () => {
    await write(convenor, say('meetings.form.shortNotice'), 'Families leave tonight.')
    await press(convenor, say('meetings.form.convene'))
    await convenor.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
    await expect(
      convenor.getByRole('heading', { name: say('convening.callOut.title') }),
    ).toBeVisible()
    const line = convenor.getByRole('listitem').filter({ hasText: 'Who goes' })
    await expect(line).toContainText('2.1')
  })

  const count = (acknowledged: number) =>
    say('convening.callOut.count', { acknowledged, entitled: 4 })
  await test.step('a ministry acknowledges from its list of what waits, and the convenor sees it', async () => {
    await defence.goto('/')
    await expect(defence.getByText(say('home.kinds.callOut')).first()).toBeVisible()
    await defence.goto(new URL(convenor.url()).pathname)
    await press(defence, say('convening.callOut.acknowledge', { ministry: 'Defence' }))
    await expect(defence.getByText(count(1))).toBeVisible()
    await expect(convenor.getByText(count(1))).toBeVisible()
  })

  await test.step('another confirms on the telephone, and that is enough for a quorum', async () => {
    const justice = convenor
      .getByRole('listitem')
      .filter({ hasText: /^Justice/ })
      .first()
    await confirmFor(justice, convenor)
    await expect(convenor.getByText(count(2))).toBeVisible()
    await expect(convenor.getByText(say('convening.callOut.quorum', { needed: 2 }))).toBeVisible()
    await expectAccessible(convenor, 'convening')
  })

  await test.step('the time until a quorum is in the room is measured', async () => {
    for (const person of [defencePrincipal, justicePrincipal]) await noteArrival(convenor, person)
    await expect(convenor.getByRole('definition').filter({ hasText: /\d s$/ }).nth(1)).toBeVisible()
  })

  await test.step('the papers are saved as one PDF with the agenda and the brief', async () => {
    const [arriving] = await Promise.all([
      convenor.waitForEvent('download'),
      convenor.getByRole('link', { name: say('convening.pack.action') }).click(),
    ])
    const file = testInfo.outputPath(arriving.suggestedFilename())
    await arriving.saveAs(file)
    const pages = await pdfPages(new Uint8Array(await readFile(file)))
    expect(pages[0]).toContain('Extraordinary sitting')
    expect(pages[1]).toContain('2.1')
    expect(pages[1]).toContain('Who goes')
    expect(pages[2]).toContain(say('pack.brief.findings'))
  })
})

/** Notes in the row of a ministry that it confirmed on the telephone, just now. */
const confirmFor = async (row: ReturnType<Page['getByRole']>, page: Page) => {
  const words = say('convening.callOut.telephone')
  await row.getByRole('button', { name: words, exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await press(dialog, words)
  await dialog.waitFor({ state: 'hidden' })
}
