import type { Page } from '@playwright/test'
import { installation } from '../installation/installation.ts'

/** Runs an act as the person signed in on a page, without pressing anything. Throws where it is refused. */
export const run = async <Output>(page: Page, procedure: string, act: object): Promise<Output> => {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    headers: { origin: installation().url },
    data: { key: crypto.randomUUID(), act },
  })
  const { result } = await answer.json()
  if (result?.data?.ok !== true) throw new Error(`${procedure}: ${await answer.text()}`)
  return result.data.output
}

/** Asks a read as the person signed in on a page. */
export const ask = async <Output>(
  page: Page,
  procedure: string,
  input: object,
): Promise<Output> => {
  const answer = await page.request.get(
    `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    { headers: { origin: installation().url } },
  )
  const { result } = await answer.json()
  if (result === undefined) throw new Error(`${procedure}: ${await answer.text()}`)
  return result.data
}

/** Opens a ballot by correspondence as the focal point. Gives its address. */
export const openBallotFor = async (page: Page, seconds: number, question: string) => {
  const { situationId, bodyId } = installation().prepared
  const { motionId } = await run<{ motionId: string }>(page, 'ballots.putMotion', {
    situationId,
    bodyId,
    meetingId: null,
    measureId: null,
    question,
  })
  const { ballotId } = await run<{ ballotId: string }>(page, 'ballots.open', {
    motionId,
    rule: 'majority',
    mode: 'correspondence',
    closesAt: new Date(Date.now() + 1000 * seconds).toISOString(),
    timeZone: 'Europe/Brussels',
  })
  return { ballotId, address: `/ballots/${ballotId}` }
}
