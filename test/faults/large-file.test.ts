import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { countParts, partBytes } from '#server/evidence/rules/upload-parts.ts'
import {
  attach,
  cookie,
  end,
  get,
  origin,
  place,
  recording,
  say,
  sendPart,
} from '../acts/evidence/files-case.ts'
import { makeWav } from '../support/make-wav.ts'
import { isFullSize } from './typing.ts'

/** The largest file that is taken in, or one of a few parts. */
const size = (isFullSize ? 200 : 20) * 1024 * 1024

/** A recording of that size, silent but for its first second, and its hash. */
const sound = () => {
  const head = makeWav(1)
  head.writeUInt32LE(size - 8, 4)
  head.writeUInt32LE(size - 44, 40)
  const bytes = Buffer.concat([head], size)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

describe('a file of the largest size', () => {
  it('breaks off, goes on, arrives, is played from its middle and downloaded, never held whole by the server', async () => {
    const { bytes, sha256 } = sound()
    const parts = countParts(size)
    const sendFrom = async (uploadId: string, first: number, last: number) => {
      for (let part = first; part < last; part++) {
        const piece = bytes.subarray(part * partBytes, (part + 1) * partBytes)
        expect((await sendPart(uploadId, part, piece)).status).toBe(200)
      }
    }
    const { uploadId } = (await say('long.wav', size, sha256)).answer.begun
    await sendFrom(uploadId, 0, 3)
    const again = (await say('long.wav', size, sha256)).answer.begun
    expect(again).toMatchObject({ uploadId, there: [0, 1, 2], parts })
    await sendFrom(uploadId, 3, parts)
    const before = process.memoryUsage.rss()
    const { file } = (await end(uploadId)).answer
    expect(file).toMatchObject({ sha256, size })

    const { evidenceId } = await place.attach('The longest recording')
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId })
    const params = Promise.resolve({ fileId })
    const asked = async (headers: Record<string, string> = {}) =>
      new Request(origin, { headers: { cookie: await cookie(place.observer), ...headers } })
    const middle = size / 2
    const piece = await recording(await asked({ range: `bytes=${middle}-${middle + 99}` }), {
      params,
    })
    expect(piece.status).toBe(206)
    expect((await piece.arrayBuffer()).byteLength).toBe(100)
    const whole = await get(await asked(), { params })
    expect(whole.headers.get('content-length')).toBe(String(size))
    const hash = createHash('sha256')
    for await (const chunk of whole.body ?? []) hash.update(chunk)
    expect(hash.digest('hex')).toBe(sha256)
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
  }, 120_000)
})
