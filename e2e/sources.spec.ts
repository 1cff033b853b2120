import type { Page } from '@playwright/test'
import { ask, run } from './steps/calls.ts'
import { neededElements } from './steps/evidence.ts'
import { answer, choose, confirm, openPart, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible, expectNoSidewaysScroll } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { auditor, defencePrincipal, focalPoint, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const secret = 'Sergeant Mara Dell of the border post'
const narrow = { width: 360, height: 740 }

/** A situation in which two ministries grade, with evidence of two sources and a decision on it. */
const openCase = async (page: Page, graders: readonly [Page, Page]) => {
  const { address } = await openOwnSituation(page, 'Ferry towns', justicePrincipal)
  const situationId = address.split('/')[2] ?? ''
  const members = await ask<{ memberId: string; name: string }[]>(page, 'members.list', {})
  const memberId = members.find(({ name }) => name === defencePrincipal.name)?.memberId
  await run(page, 'members.grantMandate', { situationId, memberId, role: 'representative' })
  const { actorId } = await run<{ actorId: string }>(page, 'situations.addActor', {
    ...{ situationId, kind: 'armed_group', name: 'Ferry guard', description: '' },
  })
  for (const [at, name] of ['Harbour radio', 'Observers of the crossing'].entries()) {
    const { sourceId } = await run<{ sourceId: string }>(page, 'evidence.addSource', {
      ...{ situationId, name, kind: 'organisation' },
    })
    const { evidenceId } = await run<{ evidenceId: string }>(page, 'evidence.attach', {
      ...{ situationId, sourceId, title: `${name}: order to board`, reported: 'Heard twice.' },
      firstHand: true,
      links: neededElements.map((element) => ({
        ...{ actorId, crime: 'crimes_against_humanity', element, direction: 'supports' },
      })),
    })
    for (const [place, grader] of graders.entries()) {
      await gradeQuickly(grader, evidenceId, at === 0 && place === 1 ? 'D' : 'B')
    }
  }
  const { ministryId } = await ask<{ ministryId: string }>(graders[0], 'members.me', {})
  await run(page, 'decisions.log', {
    ...{ situationId, title: 'Ferries are watched', text: 'Two observers go.' },
    basis: { kind: 'chair', reasons: 'The vote could not wait.', measureId: null },
    rationale: 'The order was heard twice.',
    ...{ pillars: [2], alternatives: [], conditions: '', legalBasis: '' },
    ...{ leadMinistryId: ministryId, supportingMinistryIds: [], reviewOn: '2099-02-01' },
    actions: [
      { what: 'Send them', ownerMinistryId: ministryId, ownerMemberId: null, dueOn: '2099-01-10' },
    ],
  })

  return { base: `/situations/${situationId}` }
}

const gradeQuickly = async (page: Page, evidenceId: string, reliability: 'B' | 'D') => {
  const { links } = await ask<{ links: { linkId: string }[] }>(page, 'evidence.get', { evidenceId })
  await run(page, 'evidence.grade', {
    ...{ evidenceId, reliability, credibility: 2, directness: 'direct', integrity: 'verified' },
    bearings: links.map(({ linkId }) => ({ linkId, bearing: 'strong' })),
  })
}

const rivals = ['A local commander acts on his own', 'The reports are staged'] as const

/** Rates the first evidence of the page under every explanation, in the order of its columns. */
const rateFirst = async (page: Page, values: readonly string[]) => {
  await confirm(
    page.getByRole('row').filter({ hasText: 'Harbour radio' }),
    say('hypotheses.rate.action'),
    async (dialog) => {
      const labels = [...rivals, say('hypotheses.intent')]
      for (const [at, value] of values.entries()) {
        const label = labels[at] ?? ''
        await dialog.getByRole('combobox', { name: label }).selectOption(value)
      }
    },
  )
}

test('graders who disagree are answered; a source is hidden, weighed, and discredited, and owners hear of it', async ({
  people,
}) => {
  test.setTimeout(120_000)
  const convenor = await people.enterQuickly(focalPoint)
  const justice = await people.enterQuickly(justicePrincipal)
  const defence = await people.enterQuickly(defencePrincipal)
  const { base } = await openCase(convenor, [justice, defence])

  await test.step('the convenor sees how far graders agree, and answers what they contest', async () => {
    await convenor.goto(`${base}/findings`)
    const agreement = convenor.locator('#agreement')
    await expect(agreement).toContainText(say('findings.agreement.means.contested'))
    await expect(agreement).toContainText(say('findings.agreement.awaits'))
    const contested = agreement.getByRole('listitem').filter({ hasText: 'order to board' })
    await confirm(contested, say('agreement.answer.action'), (dialog) =>
      write(dialog, say('agreement.answer.words'), 'The station is heard in two towns.'),
    )
    await expect(contested).toContainText('The station is heard in two towns.')
    // What was just announced to a screen reader leaves the page with it.
    await convenor.reload()
    await expectAccessible(convenor, 'agreement')
  })

  await test.step('rivals to intent are named, and each grader holds the evidence against them alone', async () => {
    await convenor.getByRole('link', { name: say('hypotheses.open') }).click()
    for (const statement of rivals) {
      await confirm(convenor, say('hypotheses.propose.action'), (dialog) =>
        write(dialog, say('hypotheses.propose.field'), statement),
      )
    }
    await justice.goto(`${base}/findings/rivals`)
    await rateFirst(justice, ['1', '2', '5'])
    const row = defence.getByRole('row').filter({ hasText: 'Harbour radio' })
    await defence.goto(`${base}/findings/rivals`)
    await expect(row).toContainText(say('hypotheses.hidden', { count: 1 }))
    await rateFirst(defence, ['2', '2', '5'])
    await convenor.goto(`${base}/findings#rivals`)
    await expect(convenor.locator('#rivals')).toContainText(
      say('hypotheses.leads', { names: say('hypotheses.intent') }),
    )
    await convenor.setViewportSize(narrow)
    await convenor.goto(`${base}/findings/rivals`)
    await expectNoSidewaysScroll(convenor, 'rival explanations')
    await convenor.setViewportSize({ width: 1280, height: 800 })
    await expectAccessible(convenor, 'rival explanations')
  })

  await test.step('a representative hides who a source is, even from the auditor', async () => {
    await justice.goto(`${base}/evidence`)
    await justice.getByRole('link', { name: say('evidence.toSources'), exact: true }).click()
    await press(justice, say('evidence.form.newSource'))
    const dialog = justice.getByRole('dialog')
    await write(dialog, say('evidence.form.newSourceName'), 'Source Juniper')
    await dialog.locator('label', { hasText: say('evidence.form.newSourceProtect') }).click()
    await write(dialog, say('evidence.form.newSourceIdentity'), secret)
    await press(dialog, say('evidence.form.addSource'))
    await expect(dialog).toBeHidden()
    await justice.getByRole('link', { name: 'Source Juniper' }).click()
    await confirm(justice, say('sources.rate.action'), async (asked) => {
      await answer(asked, say('sources.rate.field'), say('evidence.scales.reliability.B.name'))
      await write(asked, say('sources.rate.reason'), 'Nine reports, all borne out.')
    })
    await expect(justice.getByText(secret)).toBeHidden()
    await justice.getByRole('link', { name: say('sources.identity.show') }).click()
    await expect(justice.getByText(secret)).toBeVisible()
    const hidden = await people.enterQuickly(auditor)
    for (const reader of [convenor, hidden]) {
      await reader.goto(`${new URL(justice.url()).pathname}?who=shown`)
      await expect(reader.getByText(say('sources.byHandler')).first()).toBeVisible()
      expect(await reader.content()).not.toContain('Mara Dell')
    }
    await expectAccessible(justice, 'a protected source')
  })

  await test.step('who may know is named by those who know', async () => {
    await confirm(justice, say('sources.grant.action'), async (dialog) => {
      await choose(dialog, say('sources.grant.member'), defencePrincipal.name)
      await write(dialog, say('sources.grant.reason'), 'Meets the source next week.')
    })
    await defence.goto(`${new URL(justice.url()).pathname}?who=shown`)
    await expect(defence.getByText(secret)).toBeVisible()
  })

  await test.step('a search finds the source by who it is for those who were told, and evidence for everybody', async () => {
    const results = (page: Page) => page.getByRole('list').filter({ has: page.locator('mark') })
    const words = defence.getByRole('searchbox')
    await expect(async () => {
      await defence.keyboard.press('/')
      await expect(words).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await words.fill('mara dell')
    const everywhere = say('common.search.for', { text: 'mara dell' })
    await expect(defence.getByRole('menuitem', { name: everywhere })).toBeVisible()
    await defence.keyboard.press('Enter')
    await expect(defence.getByText(say('search.byIdentity'))).toBeVisible()
    await expect(defence.getByRole('link', { name: 'Source Juniper' })).toBeVisible()
    expect(await defence.getByRole('main').textContent()).not.toContain('Mara Dell')
    await convenor.goto('/search?text=mara+dell')
    await expect(convenor.getByText(say('search.nothing.title'))).toBeVisible()
    await convenor.getByRole('searchbox').fill('hârbour ORDERS')
    await convenor.getByRole('searchbox').press('Enter')
    await expect(results(convenor).locator('mark')).toHaveText(['Harbour', 'order'])
    await convenor.getByRole('link', { name: 'Harbour radio: order to board' }).click()
    await expect(
      convenor.getByRole('heading', { name: 'Harbour radio: order to board' }),
    ).toBeVisible()
  })

  await test.step('the convenor tries in thought what falls with a source, and which decision', async () => {
    await convenor.goto(base)
    await openPart(convenor, 'findings')
    await convenor
      .locator('#falls')
      .getByRole('link', { name: 'Observers of the crossing' })
      .click()
    const fall = convenor.locator('#fall')
    await expect(fall).toContainText(say('findings.falls.one.lead', { count: 1 }))
    await expect(fall.getByRole('link', { name: 'Ferries are watched' })).toBeVisible()
    await expectAccessible(convenor, 'what falls')
    await convenor.setViewportSize(narrow)
    await expectNoSidewaysScroll(convenor, 'what falls')
    await convenor.setViewportSize({ width: 1280, height: 800 })
  })

  await test.step('discredited, its evidence weighs nothing and the owner of the decision is told', async () => {
    await convenor.goto(`${base}/sources`)
    await expectAccessible(convenor, 'the register of sources')
    await convenor.getByRole('link', { name: 'Observers of the crossing' }).click()
    await confirm(convenor, say('sources.discredit.action'), (dialog) =>
      write(dialog, say('sources.discredit.reason'), 'They were never at the crossing.'),
    )
    await expect(convenor.getByText(say('sources.discreditedBox.title'))).toBeVisible()
    await convenor.setViewportSize(narrow)
    await expectNoSidewaysScroll(convenor, 'a source')
    await expect(async () => {
      await convenor.goto('/')
      await expect(convenor.getByRole('link', { name: /Ferries are watched/ }).first()).toBeVisible(
        { timeout: 2_000 },
      )
    }).toPass()
  })
})
