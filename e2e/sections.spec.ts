import type { Locator, Page } from '@playwright/test'
import { box, section } from './steps/assessment.ts'
import { run } from './steps/calls.ts'
import { answer, confirm, press } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, interiorDeputy } from './steps/people.ts'
import { say } from './steps/words.ts'

const hidden = say('assessments.template.elements.title')
const shared = say('assessments.template.risk.title')
const secret = 'The lieutenant kept a notebook.'

/** A situation of one ministry beside the focal point, whose deputy reads up to restricted; with a text. */
const openText = async (page: Page) => {
  const { sections, assessmentId, address } = await openOwnSituation(
    page,
    'Salt road',
    interiorDeputy,
  )
  const documentId = sections.find((one) => one.section === 'elements')?.documentId
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: secret }] }
  const document = { type: 'doc', content: [paragraph] }
  await run(page, 'assessments.write', { documentId, document })
  await run(page, 'assessments.nameVersion', { assessmentId, name: 'First draft' })

  return { address, documentId: documentId ?? '' }
}

const choose = async (page: Page, title: string, action: string) => {
  const label = say('sections.actions.label', { section: title })
  await section(page, title).getByRole('button', { name: label, exact: true }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** How far below its title the text of a section begins. */
const textPlace = async (page: Page, title: string) => {
  const top = async (part: Locator) => (await part.boundingBox())?.y ?? Number.NaN
  const heading = section(page, title).getByRole('heading', { name: title })
  return (await top(box(page, title))) - (await top(heading))
}

/** Neither its words nor its id came, and nobody reads its title: that is in the product's own words. */
const expectNoTrace = async (page: Page, documentId: string) => {
  const content = await page.content()
  expect([secret, documentId].filter((trace) => content.includes(trace))).toEqual([])
  await expect(page.getByRole('main')).not.toContainText(hidden)
}

test('a section above a member’s ceiling leaves their page and every trace with it; another is agreed', async ({
  people,
}) => {
  const convenor = await people.enterQuickly(focalPoint)
  const deputy = await people.enterQuickly(interiorDeputy)
  const { address, documentId } = await openText(convenor)
  // Its socket and what it asks anew are refused, as those of a document that there is not.
  people.expectComplaint(/404/)

  await test.step('marked above the ceiling, it is gone from a page that is open', async () => {
    await deputy.goto(address)
    await expect(section(deputy, hidden)).toContainText(secret)
    await convenor.goto(address)
    await choose(convenor, hidden, say('sections.actions.mark'))
    const dialog = convenor.getByRole('dialog')
    await answer(dialog, say('sections.marking.field'), say('situations.markings.secret'))
    await press(dialog, say('sections.marking.submit'))
    await expect(dialog).toBeHidden()
    await expect(
      convenor.getByText(say('situations.markings.secret'), { exact: true }).first(),
    ).toBeVisible()
    await expect(section(deputy, hidden)).toHaveCount(0)
    await expect(deputy.getByRole('main').getByRole('region')).not.toHaveCount(0)
  })

  await test.step('nor is it in the outline, the history, a version or a search', async () => {
    await deputy.reload()
    await expect(section(deputy, shared)).toBeVisible()
    await expectNoTrace(deputy, documentId)
    await deputy.getByRole('tab', { name: say('assessments.side.history') }).click()
    await deputy.getByRole('link', { name: 'First draft', exact: true }).click()
    await expect(deputy.getByRole('heading', { name: 'First draft' })).toBeVisible()
    await expectNoTrace(deputy, documentId)
    await expect(deputy.getByText(shared)).toBeVisible()
  })

  await test.step('a section that is ready is agreed to from the home page', async () => {
    const before = await textPlace(convenor, shared)
    await choose(convenor, shared, say('sections.actions.ready'))
    await expect(section(convenor, shared)).toContainText(say('sections.state.ready'))
    expect(await textPlace(convenor, shared), 'where the text stands').toBe(before)
    await deputy.goto('/')
    await deputy.getByRole('link', { name: shared }).click()
    await confirm(section(deputy, shared), say('sections.actions.agree'))
    await expect(section(convenor, shared)).toContainText(say('sections.state.agreed'))
    // What a pressed button announced while it was pending stays in the page for some seconds.
    await convenor.reload()
    await expect(section(convenor, shared)).toContainText(say('sections.state.agreed'))
    await expectAccessible(convenor, 'the assessment with a section agreed')
  })

  await test.step('and locked', async () => {
    await choose(convenor, shared, say('sections.actions.lock'))
    await press(convenor.getByRole('alertdialog'), say('sections.actions.lock'))
    await expect(section(deputy, shared)).toContainText(say('sections.state.locked'))
  })
})
