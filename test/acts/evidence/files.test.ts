import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { eq } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessLog } from '#db/schema/access-log.ts'
import { upload } from '#db/schema/upload.ts'
import { partBytes } from '#server/evidence/rules/upload-parts.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { withdrawMandate } from '#server/members/withdraw-mandate.ts'
import { startClamd, virus } from '../../support/clamd.ts'
import type { Hand } from '../../support/world.ts'
import type { Case } from './case.ts'

const secret = 'a secret of thirty-two characters or more'
const origin = 'http://localhost:3120'
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let directory: string
let place: Case
let begin: (request: Request) => Promise<Response>
let put: typeof import('../../../app/api/files/arriving/[uploadId]/[part]/route.ts').PUT
let finish: typeof import('../../../app/api/files/arriving/[uploadId]/route.ts').POST
let get: (request: Request, context: { params: Promise<{ fileId: string }> }) => Promise<Response>
let attach: typeof import('#server/evidence/attach-file.ts').attachFile
let read: typeof import('#server/evidence/get-evidence.ts').getEvidence
let image: typeof import('../../../app/api/images/[situationId]/[fileId]/route.ts').GET
let preview: typeof import('../../../app/api/files/[fileId]/preview/route.ts').GET
let check: typeof import('#server/evidence/check-file.ts').checkFile
let custody: typeof import('#server/evidence/get-custody.ts').getCustody
let images: typeof import('#server/evidence/list-images.ts').listImages
let sweep: typeof import('#server/evidence/sweep-uploads.ts').sweepUploads
let open: typeof import('#server/platform/session.ts').openSession

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-files-'))
  process.env.FOCALPOINT_FILES_DIRECTORY = directory
  process.env.NEXTAUTH_SECRET = secret
  process.env.NEXTAUTH_URL = origin
  const { openCase } = await import('./case.ts')
  place = await openCase()
  process.env.DATABASE_URL = place.world.database.appUrl
  // What reads the environment is loaded only now that it is set.
  const { resetModules } = (await import('vitest')).vi
  resetModules()
  begin = (await import('../../../app/api/files/route.ts')).POST
  put = (await import('../../../app/api/files/arriving/[uploadId]/[part]/route.ts')).PUT
  finish = (await import('../../../app/api/files/arriving/[uploadId]/route.ts')).POST
  get = (await import('../../../app/api/files/[fileId]/route.ts')).GET
  image = (await import('../../../app/api/images/[situationId]/[fileId]/route.ts')).GET
  preview = (await import('../../../app/api/files/[fileId]/preview/route.ts')).GET
  check = (await import('#server/evidence/check-file.ts')).checkFile
  custody = (await import('#server/evidence/get-custody.ts')).getCustody
  images = (await import('#server/evidence/list-images.ts')).listImages
  attach = (await import('#server/evidence/attach-file.ts')).attachFile
  read = (await import('#server/evidence/get-evidence.ts')).getEvidence
  sweep = (await import('#server/evidence/sweep-uploads.ts')).sweepUploads
  open = (await import('#server/platform/session.ts')).openSession
})
afterAll(async () => {
  const { appDatabase } = await import('#server/platform/database.ts')
  await appDatabase().close()
  await place.world.end()
  await rm(directory, { recursive: true })
})

const cookie = async (hand: Hand) => {
  const sid = await open(place.world.app, hand.memberId)
  const envelope = await encode({ token: { sid }, secret })
  return `__Host-focalpoint-session=${encodeURIComponent(envelope)}`
}

type Sending = { hand?: Hand; situation?: string; headers?: Record<string, string> }
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const headersOf = async ({ hand = place.adviser, headers = {} }: Sending) => ({
  origin,
  cookie: await cookie(hand),
  ...headers,
})

const answered = async (response: Response) => ({
  status: response.status,
  answer: await response.json(),
})

/** Says what is about to be sent. */
async function say(name: string, size: number, sha256: string, sending: Sending = {}) {
  const body = JSON.stringify({
    ...{ situationId: sending.situation ?? place.situationId, name, size, sha256 },
  })
  const headers = await headersOf(sending)
  return answered(
    await begin(new Request(`${origin}/api/files`, { method: 'POST', body, headers })),
  )
}

async function sendPart(
  uploadId: string,
  part: number,
  body: Uint8Array | ReadableStream<Uint8Array>,
  sending: Sending = {},
) {
  const request = new Request(`${origin}/api/files/arriving/${uploadId}/${part}`, {
    method: 'PUT',
    body: body instanceof ReadableStream ? body : new Uint8Array(body),
    headers: await headersOf(sending),
    duplex: 'half',
  } as RequestInit)
  return answered(await put(request, { params: Promise.resolve({ uploadId, part: `${part}` }) }))
}

async function end(uploadId: string, sending: Sending = {}) {
  const request = new Request(origin, { method: 'POST', headers: await headersOf(sending) })
  return answered(await finish(request, { params: Promise.resolve({ uploadId }) }))
}

const partOf = (bytes: Uint8Array, part: number) =>
  bytes.subarray(part * partBytes, (part + 1) * partBytes)

/** Sends a file as a page does: says what it is, sends the parts that are not there, and ends. */
async function send(name: string, bytes: Uint8Array, sending: Sending = {}) {
  const begun = await say(name, bytes.length, hashOf(bytes), sending)
  if (!begun.answer.ok) return begun
  if (begun.answer.begun.arrived) {
    return { status: 200, answer: { ok: true, file: begun.answer.begun.arrived } }
  }
  const { uploadId, parts, there } = begun.answer.begun
  for (let part = 0; part < parts; part++) {
    if (there.includes(part)) continue
    const sent = await sendPart(uploadId, part, partOf(bytes, part), sending)
    if (!sent.answer.ok) return sent
  }
  return end(uploadId, sending)
}

const stored = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

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

const docxTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A zip of stored entries; `claimed` is what its directory says the last one unpacks to. */
function zip(entries: [string, string][], claimed?: number): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [at, [name, content]] of entries.entries()) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(name.length, 26)
    const local = Buffer.concat([head, Buffer.from(name), Buffer.from(content)])
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(content.length, 20)
    const isLast = at === entries.length - 1
    entry.writeUInt32LE(isLast && claimed !== undefined ? claimed : content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local)
    central.push(Buffer.concat([entry, Buffer.from(name)]))
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
