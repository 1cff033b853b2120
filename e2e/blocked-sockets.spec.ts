import { installation } from './installation/installation.ts'
import { add, box, expectSaved } from './steps/assessment.ts'
import { startBlockingProxy } from './steps/blocking-proxy.ts'
import { expect, test } from './steps/journey.ts'
import { defencePrincipal, justicePrincipal } from './steps/people.ts'
import { say } from './steps/words.ts'

const title = say('assessments.template.options.title')

test('behind a proxy that blocks WebSocket one writes with everybody, and Saved is as true', async ({
  people,
}) => {
  people.expectComplaint(/WebSocket connection/)
  const proxy = await startBlockingProxy(new URL(installation().url).host)
  const address = `/situations/${installation().prepared.situationId}/assessment#options`
  const [blocked, free] = await Promise.all([
    people.enterQuickly(justicePrincipal, {
      proxy: { server: proxy.server, bypass: '<-loopback>' },
    }),
    people.enterQuickly(defencePrincipal),
  ])
  for (const page of [blocked, free]) {
    await page.goto(address)
    await expect(box(page, title)).toBeVisible({ timeout: 30_000 })
  }
  expect(proxy.refused()).toBeGreaterThan(0)

  await add(blocked, title, ' epsilon1 epsilon2 epsilon3 ')
  await expectSaved(blocked, title)
  await expect(box(free, title)).toContainText('epsilon3')
  await add(free, title, ' zeta1 zeta2 zeta3 ')
  await expectSaved(free, title)
  await expect(box(blocked, title)).toContainText('zeta3')
  await blocked.reload()
  await expect(box(blocked, title)).toContainText('epsilon3', { timeout: 30_000 })
  await blocked.context().close()
  await proxy.close()
})
