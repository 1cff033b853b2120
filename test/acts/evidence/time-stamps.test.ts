import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readTimeStamp } from '#server/evidence/read-time-stamp.ts'
import { startTsa } from '../../support/tsa.ts'
import { attach, cookie, custody, origin, place, send } from './files-case.ts'

let tsa: Awaited<ReturnType<typeof startTsa>>
let round: typeof import('#server/evidence/stamp-new-files.ts').stampRound
let stampOf: typeof import('#server/evidence/get-time-stamp.ts').getTimeStamp
let token: typeof import('../../../app/api/files/[fileId]/time-stamp/route.ts').GET
beforeAll(async () => {
  tsa = await startTsa()
  round = (await import('#server/evidence/stamp-new-files.ts')).stampRound
  stampOf = (await import('#server/evidence/get-time-stamp.ts')).getTimeStamp
  token = (await import('../../../app/api/files/[fileId]/time-stamp/route.ts')).GET
})
afterAll(() => tsa.stop())

const attached = async (words: string) => {
  const { file } = (await send('note.txt', Buffer.from(words))).answer
  const { evidenceId } = await place.attach(words)
  const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
  return { fileId, evidenceId, sha256: file.sha256 as string }
}

describe('the hash of a file', () => {
  it('is stamped by the worker once, told in its custody, and the token is to be had', async () => {
    const { fileId, evidenceId, sha256 } = await attached('Stamped')
    const stamp = round(tsa)
    expect(await stamp(place.world.worker)).toBe(1)
    expect(await stamp(place.world.worker)).toBe(0)
    expect(tsa.asked).toEqual([sha256])
    const [told] = (await place.observer.read(custody, { evidenceId })) ?? []
    expect(told?.hasTimeStamp).toBe(true)
    expect(told?.steps.find(({ what }) => what === 'stamped')).toMatchObject({
      ...{ by: 'Test time-stamping tsa', before: sha256, after: sha256, entry: null },
    })
    const asked = new Request(origin, { headers: { cookie: await cookie(place.observer) } })
    const answer = await token(asked, { params: Promise.resolve({ fileId }) })
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${sha256.slice(0, 16)}.tst"`,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(readTimeStamp(bytes, { sha256 }, tsa.trusted).authority).toBe('Test time-stamping tsa')
  })

  it('and its token are missing for whoever is not in the situation', async () => {
    const { fileId, sha256 } = await attached('Hidden')
    await round(tsa)(place.world.worker)
    const { stranger, app } = place.world
    expect(await stranger.read(stampOf, { fileId })).toBeNull()
    const { inTransaction } = await import('#server/platform/transaction.ts')
    const { setActor } = await import('#server/platform/actor.ts')
    const { timeStamp } = await import('#db/schema/time-stamp.ts')
    const seen = async (memberId: string) =>
      inTransaction(app, async (tx) => {
        await setActor(tx, { kind: 'member', memberId })
        return (await tx.select().from(timeStamp)).map((row) => row.sha256)
      })
    expect(await seen(stranger.memberId)).toEqual([])
    expect(await seen(place.observer.memberId)).toContain(sha256)
  })

  it('is asked for again later where the authority gives nothing that is believed', async () => {
    const { evidenceId } = await attached('Later')
    const stamp = round(tsa)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      tsa.behave('forges')
      expect(await stamp(place.world.worker)).toBe(0)
      tsa.behave('stamps')
      expect(await stamp(place.world.worker)).toBe(0)
      vi.setSystemTime(Date.now() + 31_000)
      expect(await stamp(place.world.worker)).toBe(1)
    } finally {
      vi.useRealTimers()
    }
    const [told] = (await place.observer.read(custody, { evidenceId })) ?? []
    expect(told?.steps.map(({ what }) => what)).toContain('stamped')
  })
})
