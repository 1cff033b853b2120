import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Misnamed } from '#server/platform/misnamed.ts'
import { faultOfS3 } from '#server/platform/s3-fault.ts'
import { s3Settings } from '#server/platform/s3-settings.ts'
import { s3Store } from '#server/platform/s3-store.ts'
import { s3PartBytes } from '#server/platform/s3-upload.ts'
import { placeOf, type Store } from '#server/platform/store.ts'
import { type S3Fault, startS3 } from '../../support/s3.ts'

let s3: Awaited<ReturnType<typeof startS3>>
let directory: string
let store: Store
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-s3-'))
})
afterAll(() => rm(directory, { recursive: true }))
beforeEach(async () => {
  s3 = await startS3()
  store = s3Store(s3.settings)
  return () => s3.stop()
})

const quarantined = async (bytes: Buffer) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(directory, sha256)
  await writeFile(path, bytes)
  return { path, sha256, size: bytes.length }
}
const small = randomBytes(100_000)
const large = randomBytes(2 * s3PartBytes + 5_000)

const read = async (sha256: string, piece: { start: number; end: number } | null = null) => {
  const found = await store.open(sha256, piece)
  return found && { size: found.size, bytes: await buffer(found.stream) }
}

describe('a file kept in a bucket', () => {
  it('is there under its hash, whole and in pieces, and no longer in quarantine', async () => {
    const file = await quarantined(small)
    await store.keep(file)
    expect(s3.objects.get(placeOf(file.sha256))?.bytes.equals(small)).toBe(true)
    expect(await readdir(directory)).not.toContain(file.sha256)
    expect((await read(file.sha256))?.bytes.equals(small)).toBe(true)
    const piece = await read(file.sha256, { start: 10, end: 19 })
    expect(piece).toEqual({ size: small.length, bytes: small.subarray(10, 20) })
    expect(await read('0'.repeat(64))).toBeNull()
  })

  it('goes there in parts where it is large, and never half', async () => {
    const file = await quarantined(large)
    await store.keep(file)
    expect(s3.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(3)
    expect(s3.uploads.size).toBe(0)
    expect((await read(file.sha256))?.bytes.equals(large)).toBe(true)
  })

  it.each<[string, S3Fault[]]>([
    ['the service is busy', ['busy', 'busy']],
    ['the line breaks', ['reset', 'busy', 'reset']],
    ['an answer is lost', ['answer_lost']],
  ])('arrives all the same where %s for a while', async (_, faults) => {
    s3.failNext(...faults)
    const file = await quarantined(small)
    await store.keep(file)
    expect((await read(file.sha256))?.bytes.equals(small)).toBe(true)
  })

  it.each<[string, S3Fault[]]>([
    ['the service stays busy', ['busy', 'busy', 'busy', 'busy']],
    ['the line stays broken', ['reset', 'reset', 'reset', 'reset']],
  ])('stays in quarantine, and nothing of it in the bucket, where %s', async (_, faults) => {
    s3.failNext(...faults)
    const file = await quarantined(small)
    await expect(store.keep(file)).rejects.toThrow()
    expect(await readdir(directory)).toContain(file.sha256)
    expect(s3.objects.size).toBe(0)
  })

  it('leaves no parts behind where the service names one wrongly', async () => {
    s3.failNext(null, null, 'wrong_tag')
    const file = await quarantined(large)
    await expect(store.keep(file)).rejects.toThrow('InvalidPart')
    expect(s3.objects.size).toBe(0)
    expect(s3.uploads.size).toBe(0)
    expect(await readdir(directory)).toContain(file.sha256)
  })

  it('is read to its end where the line breaks on the way', async () => {
    const file = await quarantined(small)
    await store.keep(file)
    s3.failNext('reset_half', 'reset_half')
    expect((await read(file.sha256))?.bytes.equals(small)).toBe(true)
    s3.failNext('reset_half')
    const piece = await read(file.sha256, { start: 1_000, end: 90_999 })
    expect(piece?.bytes.equals(small.subarray(1_000, 91_000))).toBe(true)
  })

  it('is found and removed by the sweep once it is old, and not when it was stored again', async () => {
    const files = await Promise.all([1, 2, 3].map((n) => quarantined(Buffer.from(`file ${n}`))))
    for (const file of files) await store.keep(file)
    const [old, again] = files.map(({ sha256 }) => sha256)
    const before = new Date(Date.now() - 60_000)
    for (const sha256 of [old, again]) {
      const object = s3.objects.get(placeOf(sha256 ?? ''))
      if (object) object.at = new Date(Date.now() - 120_000)
    }
    const found: string[] = []
    for await (const sha256 of store.before(before)) found.push(sha256)
    expect(found.toSorted()).toEqual([old, again].toSorted())
    await store.keep(await quarantined(Buffer.from('file 2')))
    expect(await store.remove(old ?? '', before)).toBe(true)
    expect(await store.remove(again ?? '', before)).toBe(false)
    expect(await read(old ?? '')).toBeNull()
    expect(await read(again ?? '')).not.toBeNull()
  })
})

describe('what is wrong with a bucket', () => {
  it('is said at the start in a sentence, and nothing where nothing is', async () => {
    const { settings } = s3
    expect(await faultOfS3(settings)).toBeNull()
    expect(s3.objects.size).toBe(0)
    const wrong = [
      [{ bucket: 'another' }, /no bucket named another .* FOCALPOINT_S3_BUCKET/],
      [{ keyId: 'nobody' }, /does not know the key FOCALPOINT_S3_KEY_ID/],
      [{ secret: 'not this' }, /FOCALPOINT_S3_SECRET is not the secret/],
      [{ region: 'elsewhere' }, /not in the region elsewhere/],
      [{ endpoint: 'http://127.0.0.1:1' }, /FOCALPOINT_S3_ENDPOINT\) does not answer/],
    ] as const
    for (const [change, sentence] of wrong) {
      expect(await faultOfS3({ ...settings, ...change })).toMatch(sentence)
    }
  })

  it('is said where half of it is named', () => {
    const whole = {
      FOCALPOINT_S3_ENDPOINT: 'https://s3.example/',
      FOCALPOINT_S3_BUCKET: 'evidence',
      FOCALPOINT_S3_KEY_ID: 'key',
      FOCALPOINT_S3_SECRET: 'secret',
    }
    expect(s3Settings({})).toBeNull()
    expect(s3Settings(whole)).toMatchObject({ endpoint: 'https://s3.example', region: 'us-east-1' })
    for (const name of Object.keys(whole)) {
      expect(() => s3Settings({ ...whole, [name]: '' })).toThrow(name)
    }
    expect(() => s3Settings({ FOCALPOINT_S3_REGION: 'here' })).toThrow(Misnamed)
    for (const endpoint of ['s3.example', 'https://s3.example/evidence']) {
      expect(() => s3Settings({ ...whole, FOCALPOINT_S3_ENDPOINT: endpoint })).toThrow(endpoint)
    }
  })
})
