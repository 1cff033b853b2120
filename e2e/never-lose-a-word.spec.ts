import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { add, box, expectSaved, section } from './steps/assessment.ts'
import { expect, type People, test } from './steps/journey.ts'
import { takeDown } from './steps/outage.ts'
import { defencePrincipal, justicePrincipal, type Person } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.escalation.title')

/** Words that are found again whoever else wrote between them. */
const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at + 1}`)

const open = async (people: People, person: Person): Promise<Page> => {
  const page = await people.enterQuickly(person)
  await page.goto(`/situations/${installation().prepared.situationId}/assessment#escalation`)
  await expect(box(page, title)).toBeVisible()
  return page
}

const expectOnce = async (page: Page, expected: readonly string[]) => {
  const writing = box(page, title)
  await expect(writing).toContainText(expected.at(-1) ?? '', { timeout: 30_000 })
  const found = (await writing.innerText()).match(/[a-z]+\d+/g) ?? []
  for (const word of expected) {
    expect(
      found.filter((one) => one === word),
      word,
    ).toEqual([word])
  }
}

test('no word is lost when the realtime process is killed while two people write', async ({
  people,
}) => {
  test.setTimeout(150_000)
  people.expectComplaint(/WebSocket connection|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/)
  const justice = await open(people, justicePrincipal)
  const defence = await open(people, defencePrincipal)
  const acknowledged = [...words('alpha', 5), ...words('beta', 5)]
  const during = [...words('gamma', 12), ...words('delta', 12)]

  await Promise.all([
    add(justice, title, ` ${words('alpha', 5).join(' ')} `),
    add(defence, title, ` ${words('beta', 5).join(' ')} `),
  ])
  await expectSaved(justice, title)
  await expectSaved(defence, title)

  const writing = [
    add(justice, title, ` ${words('gamma', 12).join(' ')} `),
    add(defence, title, ` ${words('delta', 12).join(' ')} `),
  ]
  const outage = await takeDown('realtime')
  await Promise.all(writing)

  await test.step('meanwhile the page does not say Saved, but since when it is not', async () => {
    for (const page of [justice, defence]) {
      const state = section(page, title)
      await expect(state.getByText(say('assessments.saving.kept'))).toBeVisible()
      await expect(state.getByText(say('assessments.saving.saved'), { exact: true })).toBeHidden()
    }
    const rendered = await justice.request.get(new URL(justice.url()).pathname)
    const html = await rendered.text()
    for (const word of acknowledged) expect(html).toContain(word)
  })

  await test.step('even in a closed window they are kept on the device', async () => {
    await justice.close()
  })
  const again = await people.again(justicePrincipal)
  await again.goto(`/situations/${installation().prepared.situationId}/assessment#escalation`)
  await expectOnce(again, [...words('alpha', 5), ...words('gamma', 12)])

  await outage.end()
  await expectSaved(again, title, 45_000)
  await expectSaved(defence, title, 45_000)
  await again.reload()
  await defence.reload()
  for (const page of [again, defence]) await expectOnce(page, [...acknowledged, ...during])
})
