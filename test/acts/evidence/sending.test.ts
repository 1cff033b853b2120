import { createHash, randomBytes } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { upload } from '#db/schema/upload.ts'
import { partBytes } from '#server/evidence/rules/upload-parts.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { withdrawMandate } from '#server/members/withdraw-mandate.ts'
import {
  attach,
  directory,
  end,
  hashOf,
  partOf,
  pdf,
  place,
  png,
  read,
  say,
  send,
  sendPart,
  stored,
  sweep,
} from './files-case.ts'

describe('an upload', () => {
  it('is hashed as it arrives and attached by its hash', async () => {
    const { answer } = await send('C:\\fakepath\\Rapport – été.pdf', pdf)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(answer).toMatchObject({
      ok: true,
      file: { name: 'Rapport – été.pdf', sha256, size: pdf.length, mediaType: 'application/pdf' },
    })
    expect(await stored()).toContain(sha256)
    const { evidenceId } = await place.attach('With a file')
    const { uploadId } = answer.file
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId })
    const evidence = await place.adviser.read(read, { evidenceId })
    expect(evidence?.files).toMatchObject([{ fileId, sha256, name: 'Rapport – été.pdf' }])
    const again = await place.adviser.attempt(attach, { evidenceId, uploadId })
    expect(again).toMatchObject({ refusal: { code: 'evidence.file_attached_already' } })
  })

  it('of nothing, or of too much, is refused before a byte is sent', async () => {
    const before = await stored()
    expect((await send('empty.pdf', new Uint8Array())).answer.refusal?.code).toBe(
      'evidence.file_empty',
    )
    const size = 200 * 1024 * 1024 + 1
    expect(await say('large.pdf', size, hashOf(pdf))).toMatchObject({
      status: 413,
      answer: { refusal: { code: 'evidence.file_too_large', params: { megabytes: 200 } } },
    })
    expect(await stored()).toEqual(before)
  })

  it('that breaks off goes on with what is missing, from any page, and is then whole', async () => {
    const film = Buffer.concat([png, randomBytes(2 * partBytes + 1000)])
    const begun = (await say('film.png', film.length, hashOf(film))).answer.begun
    expect(begun).toMatchObject({ parts: 3, there: [], partBytes })
    const { uploadId } = begun
    expect((await sendPart(uploadId, 2, partOf(film, 2))).answer.ok).toBe(true)
    const before = await stored()
    let sent = 0
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ > 3) controller.error(new Error('the line went dead'))
        else controller.enqueue(new Uint8Array(65_536))
      },
    })
    await expect(sendPart(uploadId, 0, broken)).rejects.toThrow('the line went dead')
    expect(await stored()).toEqual(before)
    const early = await end(uploadId)
    expect(early.answer.refusal?.code).toBe('evidence.file_interrupted')
    expect((await say('film.png', film.length, hashOf(film))).answer.begun).toEqual({
      ...begun,
      there: [2],
    })
    const { answer } = await send('film.png', film)
    expect(answer).toMatchObject({
      ok: true,
      file: { uploadId, sha256: hashOf(film), size: film.length },
    })
    expect(await stored()).not.toContain('2')
    // The reply may have been lost: asked again, both answer as before.
    expect((await end(uploadId)).answer).toEqual(answer)
    expect((await send('film.png', film)).answer).toEqual(answer)
  })

  it('takes parts of just the length that they must have', async () => {
    const { uploadId } = (await say('short.pdf', pdf.length, hashOf(pdf))).answer.begun
    const before = await stored()
    for (const [part, bytes] of [
      [0, pdf.subarray(1)],
      [0, Buffer.concat([pdf, pdf])],
      [1, pdf],
    ] as const) {
      const { answer } = await sendPart(uploadId, part, bytes)
      expect(answer.refusal?.code).toBe('evidence.file_interrupted')
    }
    expect(await stored()).toEqual(before)
  })

  it('that is not what was read before it was sent is refused and leaves nothing', async () => {
    const before = await stored()
    const other = Buffer.from(pdf.toString().replace('Catalog', 'Katalog'))
    const { uploadId } = (await say('swapped.pdf', pdf.length, hashOf(pdf.subarray(1)))).answer
      .begun
    expect((await sendPart(uploadId, 0, other)).answer.ok).toBe(true)
    const { answer } = await end(uploadId)
    expect(answer.refusal?.code).toBe('evidence.file_arrived_changed')
    expect(await stored()).toEqual(before)
    expect((await end(uploadId)).answer.refusal?.code).toBe('evidence.no_such_upload')
  })

  it('is authorised with every part as it is at the end', async () => {
    const { worker } = place.world
    const hand = await place.world.addMember('Leaves meanwhile', null)
    const { mandateId } = await place.world.convenor.act(grantMandate, {
      ...{ situationId: place.situationId, memberId: hand.memberId, role: 'adviser' },
    })
    const film = Buffer.concat([png, randomBytes(partBytes)])
    const { uploadId } = (await say('left.png', film.length, hashOf(film), { hand })).answer.begun
    expect((await sendPart(uploadId, 0, partOf(film, 0), { hand })).answer.ok).toBe(true)
    const others = await sendPart(uploadId, 1, partOf(film, 1))
    expect(others).toMatchObject({
      status: 404,
      answer: { refusal: { code: 'evidence.no_such_upload' } },
    })
    expect((await end(uploadId)).answer.refusal?.code).toBe('evidence.no_such_upload')
    await place.world.convenor.act(withdrawMandate, { mandateId })
    for (const { answer } of [
      await sendPart(uploadId, 1, partOf(film, 1), { hand }),
      await end(uploadId, { hand }),
    ]) {
      expect(answer.ok).toBe(false)
    }
    expect(await worker.database.select().from(upload).where(eq(upload.id, uploadId))).toEqual([])
  })

  it('holds no more of a file in memory than what is on its way', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const parts = 12
    const block = randomBytes(partBytes)
    const first = Buffer.concat([png, block.subarray(png.length)])
    const hash = createHash('sha256').update(first)
    for (let part = 1; part < parts; part++) hash.update(block)
    const size = parts * partBytes
    const { uploadId } = (await say('large.png', size, hash.digest('hex'))).answer.begun
    collect()
    const before = process.memoryUsage().arrayBuffers
    for (let part = 0; part < parts; part++) {
      expect((await sendPart(uploadId, part, part === 0 ? first : block)).answer.ok).toBe(true)
    }
    expect((await end(uploadId)).answer).toMatchObject({
      ok: true,
      file: { size, mediaType: 'image/png' },
    })
    collect()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3 * partBytes)
  })

  it('is taken from our own pages and from open sessions alone', async () => {
    const elsewhere = { headers: { origin: 'https://elsewhere.example' } }
    expect((await send('a.pdf', pdf, elsewhere)).status).toBe(403)
    expect((await send('a.pdf', pdf, { headers: { cookie: '' } })).status).toBe(401)
  })

  it('to a situation that one may not see is answered as to a missing one', async () => {
    const stranger = await send('a.pdf', pdf, { hand: place.world.stranger })
    const missing = await send('a.pdf', pdf, { situation: crypto.randomUUID() })
    expect(stranger).toEqual(missing)
    expect(stranger.answer.refusal?.code).toBe('common.not_found')
    expect((await send('a.pdf', pdf, { hand: place.observer })).answer.refusal?.code).toBe(
      'common.not_entitled',
    )
  })

  it('is one of at most 200 and 4,000 MB a day, so that nobody fills the disk', async () => {
    const { default: postgres } = await import('postgres')
    const [, second] = place.world.principals
    const owner = postgres(place.world.database.superuserUrl, { max: 1 })
    await owner`
      insert into upload (id, situation_id, member_id, sha256, size, media_type, name)
      select gen_random_uuid(), ${place.situationId}, ${second.memberId},
        ${'0'.repeat(64)}, 1, 'text/plain', 'a.txt'
      from generate_series(1, 200)`
    await owner.end()
    const sent = await send('one-more.pdf', pdf, { hand: second })
    expect(sent.answer.refusal?.code).toBe('evidence.too_many_uploads')
    const [, , third] = place.world.principals
    const size = 200 * 1024 * 1024
    const codes = []
    for (let sent = 0; sent < 21; sent++) {
      const said = await say('film.mp4', size, hashOf(Buffer.from(`${sent}`)), { hand: third })
      codes.push(said.answer.refusal?.code)
    }
    expect(codes).toEqual([...Array(20), 'evidence.too_much_uploaded'])
    expect((await send('other.pdf', pdf)).answer.ok).toBe(true)
  })

  it('of somebody else cannot be attached', async () => {
    const { answer } = await send('mine.png', png)
    const { evidenceId } = await place.attach('Not yours')
    const { uploadId } = answer.file
    expect(await place.world.principals[0].attempt(attach, { evidenceId, uploadId })).toMatchObject(
      { refusal: { code: 'evidence.no_such_upload' } },
    )
  })
})

describe('the sweep', () => {
  it('takes the parts of a file that did not become whole within a day', async () => {
    const bytes = Buffer.concat([pdf, Buffer.from('never whole')])
    const { uploadId } = (await say('never.pdf', bytes.length, hashOf(bytes))).answer.begun
    await sendPart(uploadId, 0, bytes)
    const part = join(directory, 'quarantine', uploadId, '0')
    await sweep(place.world.worker)
    expect((await say('never.pdf', bytes.length, hashOf(bytes))).answer.begun.there).toEqual([0])
    const old = new Date(Date.now() - 25 * 3_600_000)
    await utimes(part, old, old)
    await utimes(join(part, '..'), old, old)
    const { default: postgres } = await import('postgres')
    const owner = postgres(place.world.database.superuserUrl, { max: 1 })
    await owner`update arriving_file set at = ${old} where id = ${uploadId}`
    await owner.end()
    await sweep(place.world.worker)
    await expect(readdir(join(part, '..'))).resolves.toEqual([])
    expect((await end(uploadId)).answer.refusal?.code).toBe('evidence.no_such_upload')
    expect((await say('never.pdf', bytes.length, hashOf(bytes))).answer.begun.there).toEqual([])
  })

  it('takes what was never attached for a day, and nothing that evidence names', async () => {
    const kept = (await send('kept.txt', Buffer.from('kept'))).answer.file
    const left = (await send('left.txt', Buffer.from('left'))).answer.file
    const { evidenceId } = await place.attach('Kept')
    await place.adviser.act(attach, { evidenceId, uploadId: kept.uploadId })
    expect(await sweep(place.world.worker)).toBe(0)
    const old = new Date(Date.now() - 25 * 3_600_000)
    for (const { sha256 } of [kept, left]) {
      await utimes(join(directory, 'objects', sha256.slice(0, 2), sha256), old, old)
    }
    expect(await sweep(place.world.worker)).toBe(0)
    const { default: postgres } = await import('postgres')
    const owner = postgres(place.world.database.superuserUrl, { max: 1 })
    await owner`update upload set at = ${old}`
    await owner.end()
    expect(await sweep(place.world.worker)).toBe(1)
    expect(await stored()).toContain(kept.sha256)
    expect(await stored()).not.toContain(left.sha256)
  })
})
