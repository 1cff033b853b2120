import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWav } from '../../support/make-wav.ts'
import { startS3 } from '../../support/s3.ts'
import {
  attach,
  check,
  cookie,
  directory,
  end,
  get,
  hashOf,
  origin,
  place,
  recording,
  say,
  send,
} from './files-case.ts'

let s3: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  s3 = await startS3()
  const { endpoint, bucket, region, keyId, secret } = s3.settings
  Object.assign(process.env, {
    ...{ FOCALPOINT_S3_ENDPOINT: endpoint, FOCALPOINT_S3_BUCKET: bucket },
    ...{ FOCALPOINT_S3_REGION: region, FOCALPOINT_S3_KEY_ID: keyId, FOCALPOINT_S3_SECRET: secret },
  })
})
afterAll(async () => {
  for (const name of ['ENDPOINT', 'BUCKET', 'REGION', 'KEY_ID', 'SECRET']) {
    delete process.env[`FOCALPOINT_S3_${name}`]
  }
  await s3.stop()
})

const asked = async (headers: Record<string, string> = {}) =>
  new Request(origin, { headers: { cookie: await cookie(place.observer), ...headers } })

describe('where files are kept in a bucket', () => {
  it('one is sent, played, downloaded and read again as from a directory', async () => {
    const wav = makeWav(2)
    const { file } = (await send('tone.wav', wav)).answer
    expect([...s3.objects.keys()]).toEqual([`objects/${file.sha256.slice(0, 2)}/${file.sha256}`])
    expect(await readdir(join(directory))).not.toContain('objects')
    const { evidenceId } = await place.attach('In a bucket')
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const params = Promise.resolve({ fileId })
    const piece = await recording(await asked({ range: 'bytes=100-199' }), { params })
    expect(piece.status).toBe(206)
    expect(Buffer.from(await piece.arrayBuffer())).toEqual(wav.subarray(100, 200))
    const whole = await get(await asked(), { params })
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(wav)
    expect(await place.adviser.act(check, { fileId })).toEqual({
      isSame: true,
      found: file.sha256,
    })
    const busy = ['busy', 'busy', 'busy', 'busy'] as const
    s3.failNext(...busy)
    expect((await get(await asked(), { params })).status).toBe(503)
  })

  it('one waits where the bucket takes nothing, and goes on without being sent again', async () => {
    const words = Buffer.from('Waits for the bucket')
    s3.failNext('reset', 'reset', 'reset', 'reset')
    const waiting = await send('waits.txt', words)
    expect(waiting.answer.refusal).toMatchObject({
      code: 'evidence.file_awaits_store',
      params: { name: 'waits.txt' },
    })
    const { uploadId, there } = (await say('waits.txt', words.length, hashOf(words))).answer.begun
    expect(there).toEqual([0])
    expect((await end(uploadId)).answer).toMatchObject({
      ok: true,
      file: { sha256: hashOf(words) },
    })
  })
})
