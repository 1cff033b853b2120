import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { run } from './steps/calls.ts'
import { confirm, date, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { defencePrincipal, focalPoint, interiorDeputy, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const question = 'What shall be asked of the governor first?'
const [passage, release, talks] = ['Safe passage', 'Release of the detained', 'Talks']

/** Ranks options in this order, best first, and casts the secret ballot. Gives its code. */
const rankAndCast = async (page: Page, address: string, ranking: readonly string[]) => {
  await page.goto(address)
  for (const name of ranking) await press(page, say('choices.ranking.addOf', { name }))
  const code = page.locator('form .font-mono')
  await expect(code).toHaveText(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  const shown = await code.innerText()
  await press(page, say('choices.vote.cast'))
  await expect(page.getByText(say('choices.vote.doneSecret'))).toBeVisible()
  await expect(code).toHaveText(shown)

  return shown
}

test('options are ranked in secret, counted at the close, and each voter finds their own ballot again', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const chair = await people.enterQuickly(focalPoint)
  const voters = [
    await people.enterQuickly(justicePrincipal),
    await people.enterQuickly(defencePrincipal),
    await people.enterQuickly(interiorDeputy),
  ] as const
  const [justice, defence, interior] = voters
  const { situationId, bodyId } = installation().prepared
  const { motionId } = await run<{ motionId: string }>(chair, 'ballots.putMotion', {
    ...{ situationId, bodyId, meetingId: null, measureId: null, question },
  })
  let address = ''
  let code = ''

  await test.step('the convenor opens a secret ballot among three', async () => {
    await chair.goto(`/motions/${motionId}`)
    await chair.getByRole('link', { name: say('choices.open.link') }).click()
    await write(chair, say('choices.open.options'), [passage, release, talks].join('\n'))
    await chair.locator('label', { hasText: say('choices.open.secretHint') }).click()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
    await date(chair, say('choices.open.closesAt'), tomorrow)
    await press(chair, say('choices.open.action'))
    await chair.waitForURL(/\/choices\/[0-9a-f-]{36}$/)
    address = new URL(chair.url()).pathname
  })

  await test.step('three vote; that they did is seen at once, and nothing of what', async () => {
    code = await rankAndCast(justice, address, [passage, release])
    await rankAndCast(defence, address, [release, passage, talks])
    await rankAndCast(interior, address, [passage, talks, release])
    const count = say('choices.roll', { voted: 3, entitled: 4 })
    await expect(chair.getByRole('heading', { name: count })).toBeVisible()
    await justice.reload()
    await expect(justice.getByText(say('choices.refusals.ministry_has_voted'))).toBeVisible()
    await expect(justice.getByRole('button', { name: say('choices.vote.cast') })).toHaveCount(0)
  })

  await test.step('the convenor closes it, and the count is shown in full', async () => {
    await confirm(chair, say('ballots.close.action'), (dialog) =>
      write(dialog, say('ballots.close.ruling'), 'Foreign Affairs abstains by not voting.'),
    )
    const chosen = say('choices.result.chosen', { names: passage, count: 1 })
    for (const page of [chair, ...voters]) await expect(page.getByText(chosen)).toBeVisible()
    await expect(chair.getByRole('table', { name: say('choices.pairs.caption') })).toBeVisible()
    const voted = chair.getByText(/^Who has voted: /)
    for (const ministry of ['Justice', 'Defence', 'Interior']) {
      await expect(voted).toContainText(ministry)
    }
    await expect(voted).not.toContainText('Foreign')
  })

  await test.step('a code finds the ballot that was cast under it, and no other', async () => {
    await justice.reload()
    const find = justice.getByRole('textbox', { name: say('choices.papers.find') })
    await find.fill(code)
    const found = justice.getByText(/^It is here, and says: /)
    await expect(found).toContainText(new RegExp(`${passage}.*${release}`))
    await find.fill(code.replaceAll(/[0-9a-f]/g, '0'))
    await expect(justice.getByText(say('choices.papers.notFound'))).toBeVisible()
  })
})
