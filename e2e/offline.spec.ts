import type { Page } from '@playwright/test'
import { add, box, expectSaved, section } from './steps/assessment.ts'
import { run } from './steps/calls.ts'
import { press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, interiorDeputy } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.scenarios.title')

const unsaved = (page: Page) => section(page, title).getByText(say('assessments.saving.kept'))
const bar = (page: Page) => page.getByText(say('common.unsent.here', { title, count: 1 }))

/** What this browser keeps of Focalpoint. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return databases.filter(({ name }) => name?.startsWith('focalpoint')).length
  })

test('words typed without a connection are told as unsaved, kept, and sent by whoever may still write', async ({
  people,
}) => {
  people.expectComplaint(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch|INCOMPLETE|404|403/)
  const convenor = await people.enterQuickly(focalPoint)
  const deputy = await people.enterQuickly(interiorDeputy)
  const device = deputy.context()
  await device.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { address, mandateId } = await openOwnSituation(convenor, 'Ferry road', interiorDeputy)
  await convenor.goto(`${address}#scenarios`)
  await deputy.goto(`${address}#scenarios`)
  await expectSaved(deputy, title)

  await test.step('without a connection the page says since when, and asks before it is left', async () => {
    await device.setOffline(true)
    await add(deputy, title, 'isle1 isle2 ')
    await expect(unsaved(deputy)).toBeVisible()
    const asked: string[] = []
    deputy.on('dialog', (dialog) => {
      asked.push(dialog.type())
      return dialog.dismiss()
    })
    await deputy.getByRole('link', { name: say('common.shell.glossary') }).click()
    await deputy.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['confirm', 'beforeunload'])
    await expect(box(deputy, title)).toContainText('isle1 isle2')
  })

  const later = await people.again(interiorDeputy)
  await test.step('a laptop that was closed meanwhile sends them when it is opened again, beside what others wrote', async () => {
    await deputy.close()
    await add(convenor, title, 'shore1 shore2 ')
    await expectSaved(convenor, title)
    await device.setOffline(false)
    await later.goto('/')
    await expect(bar(later)).toBeVisible()
    await press(later, say('common.unsent.show'))
    const dialog = later.getByRole('dialog')
    await expect(dialog.getByRole('textbox')).toHaveValue(/isle1 isle2/)
    await expectAccessible(later, 'words that were never sent')
    await dialog.getByRole('link', { name: say('common.unsent.open') }).click()
    await expect(dialog).toBeHidden()
    // The section need not be scrolled to.
    for (const page of [later, convenor]) {
      await expect(box(page, title)).toContainText('isle1 isle2')
      await expect(box(page, title)).toContainText('shore1 shore2')
      expect((await box(page, title).innerText()).match(/isle1/g)).toHaveLength(1)
    }
    await expectSaved(later, title)
  })

  await test.step('who lost the permission meanwhile can copy them, and nothing is submitted', async () => {
    await device.setOffline(true)
    await add(later, title, 'reef1 ')
    await expect(unsaved(later)).toBeVisible()
    // The page hears of it, or tries to, while it can read nothing.
    const unread = later.waitForEvent('requestfailed')
    await run(convenor, 'members.withdrawMandate', { mandateId })
    await unread
    await device.setOffline(false)
    await expect(later.getByText(say('common.errors.notFound.title'))).toBeVisible()
    await expect(bar(later)).toBeVisible()
    await press(later, say('common.unsent.show'))
    await press(later.getByRole('dialog'), say('common.unsent.copy'))
    await expect(later.getByRole('dialog').getByText(say('common.unsent.copied'))).toBeVisible()
    expect(await later.evaluate(() => navigator.clipboard.readText())).toContain('reef1')
    await convenor.reload()
    await expect(box(convenor, title)).toContainText('shore1')
    await expect(box(convenor, title)).not.toContainText('reef1')
  })

  await test.step('signing out asks, and takes everything off the device', async () => {
    await later.goto('/')
    expect(await keptBy(later)).toBeGreaterThan(0)
    await later.locator('summary', { hasText: interiorDeputy.name }).click()
    await press(later, say('common.shell.signOut'))
    await press(later, say('common.unsent.leaveAnyway'))
    await later.waitForURL(/sign-in/)
    expect(await keptBy(later)).toBe(0)
  })

  await test.step('from under an open text too', async () => {
    await convenor.locator('summary', { hasText: focalPoint.name }).click()
    expect(await keptBy(convenor)).toBeGreaterThan(0)
    await press(convenor, say('common.shell.signOut'))
    await convenor.waitForURL(/sign-in/)
    expect(await keptBy(convenor)).toBe(0)
  })
})
