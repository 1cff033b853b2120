import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accessLog } from '#db/schema/access-log.ts'
import type { Hand } from '../../support/world.ts'
import { docxTypes, zip } from '../../support/zip.ts'
import {
  attach,
  cookie,
  get,
  image,
  images,
  origin,
  pdf,
  place,
  png,
  send,
  stored,
} from './files-case.ts'

describe('a file that lies about its type', () => {
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)])
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

  it.each([
    ['a program named .pdf', 'report.pdf', exe, 'evidence.file_type_hidden'],
    ['an SVG with a script', 'map.svg', svg, 'evidence.file_type_not_allowed'],
    ['an SVG named .txt', 'notes.txt', svg, 'evidence.file_type_hidden'],
    [
      'a page named .csv',
      'rows.csv',
      Buffer.from('\n <!DOCTYPE html><p>'),
      'evidence.file_type_hidden',
    ],
    ['an image named .pdf', 'scan.pdf', png, 'evidence.file_type_hidden'],
    ['a PDF named .txt', 'notes.txt', pdf, 'evidence.file_type_hidden'],
    ['a program by name', 'setup.exe', exe, 'evidence.file_type_not_allowed'],
    [
      'bytes that are no text',
      'notes.txt',
      Buffer.from([0xff, 0xfe, 0x41, 0x00]),
      'evidence.file_not_text',
    ],
    [
      'a zip that is no document',
      'a.docx',
      Buffer.from('PK\x03\x04nothing in it'),
      'evidence.file_type_hidden',
    ],
    ['no ending', 'report', pdf, 'evidence.file_without_extension'],
    [
      'a name that only turns the writing',
      'photo\u202efdp.exe',
      exe,
      'evidence.file_type_not_allowed',
    ],
    ['a name of dots', '../..', pdf, 'evidence.file_without_name'],
  ])('is refused and leaves nothing: %s', async (_, name, bytes, code) => {
    const before = await stored()
    expect(await send(name, bytes)).toMatchObject({ answer: { ok: false, refusal: { code } } })
    expect(await stored()).toEqual(before)
  })

  it('is refused when it carries macros, or unpacks to too much', async () => {
    const type = '[Content_Types].xml'
    const macros = zip([
      [type, docxTypes],
      ['word/document.xml', '<w:document/>'],
      ['word/vbaProject.bin', 'x'],
    ])
    expect((await send('letter.docx', macros)).answer.refusal?.code).toBe(
      'evidence.file_has_macros',
    )
    const bomb = zip(
      [
        [type, docxTypes],
        ['word/document.xml', '<w:document/>'],
      ],
      600 * 1024 * 1024,
    )
    expect((await send('letter.docx', bomb)).answer.refusal?.code).toBe(
      'evidence.file_unpacks_too_large',
    )
  })
})

describe('a download', () => {
  it('is an attachment that no browser opens, and is logged', async () => {
    const { answer } = await send("it's (a) test.txt", Buffer.from('Seen at 06:10, été'))
    const { evidenceId } = await place.attach('Downloaded')
    const { fileId } = await place.adviser.act(attach, {
      evidenceId,
      uploadId: answer.file.uploadId,
    })
    const fetchAs = async (hand: Hand, id: string) =>
      get(new Request(`${origin}/api/files/${id}`, { headers: { cookie: await cookie(hand) } }), {
        params: Promise.resolve({ fileId: id }),
      })
    const response = await fetchAs(place.observer, fileId)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition':
        'attachment; filename="file"; filename*=UTF-8\'\'it%27s%20%28a%29%20test.txt',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(await response.text()).toBe('Seen at 06:10, été')
    const logged = await place.world.worker.database
      .select()
      .from(accessLog)
      .where(eq(accessLog.thingId, fileId))
    expect(logged.map((row) => row.memberId)).toEqual([place.observer.memberId])

    expect((await fetchAs(place.world.stranger, fileId)).status).toBe(404)
    expect((await fetchAs(place.observer, crypto.randomUUID())).status).toBe(404)
    expect((await fetchAs(place.observer, 'x')).status).toBe(404)
  })
})

describe('an image that a text shows', () => {
  it('is shown in the situation of its evidence alone, under its detected type, and is logged', async () => {
    const sent = await send('map.png', png)
    const { evidenceId } = await place.attach('A map')
    const { fileId } = await place.adviser.act(attach, {
      evidenceId,
      uploadId: sent.answer.file.uploadId,
    })
    const paper = await send('report.pdf', pdf)
    const { fileId: paperId } = await place.adviser.act(attach, {
      evidenceId,
      uploadId: paper.answer.file.uploadId,
    })
    const elsewhere = await place.world.openSituation([[place.observer, 'observer']])
    const show = async (hand: Hand, situationId: string, id: string, headers = {}) =>
      image(new Request(origin, { headers: { cookie: await cookie(hand), ...headers } }), {
        params: Promise.resolve({ situationId, fileId: id }),
      })
    const response = await show(place.observer, place.situationId, fileId)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    const seen = { 'if-none-match': response.headers.get('etag') ?? '' }
    expect((await show(place.observer, place.situationId, fileId, seen)).status).toBe(304)
    const logged = await place.world.worker.database
      .select()
      .from(accessLog)
      .where(eq(accessLog.thingId, fileId))
    expect(logged.map(({ reading }) => reading)).toEqual(['evidence.image', 'evidence.image'])

    // A page that shows it, and stays open on a desk, does not keep its session.
    const tenMinutesAgo = new Date(Date.now() - 600_000)
    const held = await cookie(place.observer)
    const { default: postgres } = await import('postgres')
    const owner = postgres(place.world.database.superuserUrl, { max: 1 })
    await owner`update session set seen_at = ${tenMinutesAgo}`
    const again = new Request(origin, { headers: { cookie: held } })
    const params = Promise.resolve({ situationId: place.situationId, fileId })
    expect((await image(again, { params })).status).toBe(200)
    const seenAt = await owner`select distinct seen_at from session`
    await owner.end()
    expect(seenAt).toEqual([{ seen_at: tenMinutesAgo }])

    expect((await show(place.observer, elsewhere, fileId)).status).toBe(404)
    expect((await show(place.observer, place.situationId, paperId)).status).toBe(404)
    expect((await show(place.world.stranger, place.situationId, fileId, seen)).status).toBe(404)
    const listed = await place.observer.read(images, { situationId: place.situationId })
    expect(listed?.filter((one) => one.evidenceId === evidenceId)).toMatchObject([{ fileId }])
    expect(await place.world.stranger.read(images, { situationId: place.situationId })).toBeNull()
  })
})
describe('a file that leaves', () => {
  it('goes to those whom its source agreed to, and the log says for whom', async () => {
    const { file } = (await send('leaving.csv', Buffer.from('a,b\n7,8\n'))).answer
    const { evidenceId } = await place.attach('For ourselves')
    const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
    const take = async (audience: string) => {
      const headers = { cookie: await cookie(place.observer) }
      const asked = new Request(`${origin}/api/files/${fileId}?for=${audience}`, { headers })
      return (await get(asked, { params: Promise.resolve({ fileId }) })).status
    }
    expect([await take('own_use'), await take('anybody')]).toEqual([200, 404])
    const { getFile } = await import('#server/evidence/get-file.ts')
    const withheld = await place.observer.read(getFile, { fileId, audience: 'partners' })
    expect(withheld).toMatchObject({ withheld: 'consent' })
    const rows = await place.world.worker.database
      .select({ audience: accessLog.audience })
      .from(accessLog)
      .where(eq(accessLog.thingId, fileId))
    expect(rows).toEqual([{ audience: 'own_use' }])
  })
})
