import { randomBytes } from 'node:crypto'
import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startClamd, virus } from '../../support/clamd.ts'
import {
  attach,
  check,
  cookie,
  custody,
  directory,
  end,
  get,
  hashOf,
  origin,
  place,
  preview,
  say,
  send,
  stored,
  sweep,
} from './files-case.ts'

describe('where a virus scanner is configured', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => {
    clamd = await startClamd()
    process.env.FOCALPOINT_CLAMD = clamd.address
  })
  afterAll(async () => {
    delete process.env.FOCALPOINT_CLAMD
    await clamd.stop()
  })

  it('a file in which nothing is found is taken in, and its way says so', async () => {
    const words = Buffer.from(`Nothing in it. ${randomBytes(200_000).toString('hex')}`)
    const { file } = (await send('clean.txt', words)).answer
    expect(clamd.scanned).toEqual([words])
    const { evidenceId } = await place.attach('Scanned')
    await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const [told] = (await place.observer.read(custody, { evidenceId })) ?? []
    expect(told?.steps.map(({ what }) => what)).toContain('scanned')
  })

  it('one in which something is found is refused and lies apart', async () => {
    const words = Buffer.from(`Not clean: ${virus.words}`)
    const { answer } = await send('unclean.txt', words)
    expect(answer.refusal).toMatchObject({
      code: 'evidence.file_infected',
      params: { name: 'unclean.txt', found: virus.name },
    })
    expect(await readdir(join(directory, 'refused'))).toEqual([hashOf(words)])
    const kept = await readdir(join(directory, 'objects'), { recursive: true })
    expect(kept.some((path) => path.endsWith(hashOf(words)))).toBe(false)
  })

  it.each(['limited', 'hangs_up', 'babbles', 'gone'] as const)(
    'without a plain answer a file waits, and none passes: %s',
    async (manner) => {
      const words = Buffer.from(`Waits: ${manner}`)
      if (manner === 'gone') process.env.FOCALPOINT_CLAMD = 'unix:/nowhere/clamd.sock'
      else clamd.behave(manner)
      const waiting = await send('waits.txt', words)
      expect(waiting.answer.refusal?.code).toBe('evidence.file_awaits_scan')
      process.env.FOCALPOINT_CLAMD = clamd.address
      clamd.behave('scans')
      const { uploadId, there } = (await say('waits.txt', words.length, hashOf(words))).answer.begun
      expect(there).toEqual([0])
      expect((await end(uploadId)).answer).toMatchObject({
        ok: true,
        file: { sha256: hashOf(words) },
      })
    },
  )
})

describe('the way of a file', () => {
  it('is told from the browser that read it to whoever downloaded it, and is in the record', async () => {
    const gps = {
      ...{ GPSLatitudeRef: 'N', GPSLatitude: '50/1 50/1 45/1' },
      ...{ GPSLongitudeRef: 'W', GPSLongitude: '4/1 21/1 0/1' },
    }
    const photo = await sharp({
      create: { width: 2000, height: 100, channels: 3, background: '#204060' },
    })
      .jpeg()
      .withExif({ IFD0: { Make: 'A camera' }, IFD3: gps })
      .toBuffer()
    const { file } = (await send('bridge.jpg', photo)).answer
    const { evidenceId } = await place.attach('With a way')
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const asked = new Request(origin, { headers: { cookie: await cookie(place.observer) } })
    const params = Promise.resolve({ fileId })
    const original = await get(asked, { params })
    expect(Buffer.from(await original.arrayBuffer())).toEqual(photo)
    expect(await place.adviser.act(check, { fileId })).toEqual({
      isSame: true,
      found: file.sha256,
    })
    const told = await place.observer.read(custody, { evidenceId })
    const { sha256 } = file
    expect(told).toMatchObject([{ fileId, hasPreview: true }])
    expect(told?.[0]?.claims).toEqual([
      { what: 'place', says: '50.84583, -4.35000' },
      { what: 'camera', says: 'A camera' },
    ])
    expect(told?.[0]?.steps).toMatchObject([
      { what: 'read', before: null, after: sha256, entry: null },
      { what: 'verified', by: null, before: sha256, after: sha256 },
      { what: 'copied', by: null, before: sha256, after: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { what: 'attached', before: sha256, after: sha256, entry: expect.any(Number) },
      { what: 'downloaded', before: sha256, after: sha256, entry: null },
      { what: 'checked', before: sha256, after: sha256, entry: expect.any(Number) },
    ])
    expect(await place.world.stranger.read(custody, { evidenceId })).toBeNull()

    const shown = await preview(asked, { params: Promise.resolve({ fileId }) })
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    const copy = Buffer.from(await shown.arrayBuffer())
    expect(hashOf(copy)).toBe(told?.[0]?.steps[2]?.after)
    const { width, exif } = await sharp(copy).metadata()
    expect({ width, exif }).toEqual({ width: 1600, exif: undefined })
    const strange = { headers: { cookie: await cookie(place.world.stranger) } }
    const hidden = await preview(new Request(origin, strange), { params })
    expect(hidden.status).toBe(404)
    expect(await stored()).toContain(hashOf(copy))
    const old = new Date(Date.now() - 25 * 3_600_000)
    await utimes(join(directory, 'objects', hashOf(copy).slice(0, 2), hashOf(copy)), old, old)
    const { default: postgres } = await import('postgres')
    const owner = postgres(place.world.database.superuserUrl, { max: 1 })
    await owner`update upload set at = ${old}`
    await owner.end()
    await sweep(place.world.worker)
    expect(await stored()).toContain(hashOf(copy))
  })

  it('tells when stored bytes are not what was attached, and does not refuse to say so', async () => {
    const { file } = (await send('rows.csv', Buffer.from('a,b\n1,2\n'))).answer
    const { evidenceId } = await place.attach('Touched')
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const path = join(directory, 'objects', file.sha256.slice(0, 2), file.sha256)
    await writeFile(path, 'a,b\n1,3\n')
    const found = hashOf(Buffer.from('a,b\n1,3\n'))
    expect(await place.adviser.act(check, { fileId })).toEqual({ isSame: false, found })
    await rm(path)
    expect(await place.adviser.act(check, { fileId })).toEqual({ isSame: false, found: null })
    const [told] = (await place.observer.read(custody, { evidenceId })) ?? []
    expect(told).toMatchObject({ hasPreview: false })
    expect(told?.steps.filter(({ isBroken }) => isBroken)).toMatchObject([
      { what: 'checked', before: file.sha256, after: found },
      { what: 'checked', before: file.sha256, after: null },
    ])
    const refused = await place.observer.attempt(check, { fileId })
    expect(refused).toMatchObject({ refusal: { code: 'common.not_entitled' } })
  })
})
