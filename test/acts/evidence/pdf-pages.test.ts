import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { attachFile } from '#server/evidence/attach-file.ts'
import { getCustody } from '#server/evidence/get-custody.ts'
import { getPdfPage } from '#server/evidence/get-pdf-page.ts'
import { deepPdf, makePdf, scriptedPdf } from '../../support/make-pdf.ts'
import { makeWav } from '../../support/make-wav.ts'
import { sendWhole } from '../../support/send-file.ts'
import { type Case, openCase } from './case.ts'

let place: Case
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-pdf-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', directory)
  place = await openCase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await place.world.end()
  await rm(directory, { recursive: true })
})

const attach = async (name: string, bytes: Uint8Array) => {
  const { world, adviser, situationId } = place
  const { uploadId } = await sendWhole(world.app, adviser, { situationId, name, bytes })
  const { evidenceId } = await place.attach(name)
  const { fileId } = await adviser.act(attachFile, { evidenceId, uploadId })
  return { fileId, evidenceId }
}

const look = (fileId: string, page = 1) => place.observer.read(getPdfPage, { fileId, page })

const reads = async (fileId: string) => {
  const { default: postgres } = await import('postgres')
  const owner = postgres(place.world.database.superuserUrl, { max: 1 })
  const rows = await owner`select reading from access_log where thing_id = ${fileId}`
  await owner.end()
  return rows.map(({ reading }) => reading)
}

describe('a PDF that is looked at', () => {
  it('is drawn page by page, its words beside it, and each look is logged', async () => {
    const { fileId, evidenceId } = await attach(
      'report.pdf',
      await makePdf(['Two lorries', 'Then four', 'Then none']),
    )
    const second = await look(fileId, 2)
    if (!second?.ok) throw new Error('the page was not drawn')
    expect(second).toMatchObject({ pages: 3, text: 'Then four', width: 1236, height: 1600 })
    const [head = '', base64 = ''] = second.image.split(',')
    expect(head).toBe('data:image/webp;base64')
    const image = sharp(Buffer.from(base64, 'base64'))
    expect(await image.metadata()).toMatchObject({ format: 'webp', width: 1236, height: 1600 })
    const { dominant } = await image.stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
    expect(await reads(fileId)).toEqual(['evidence.pdf_page'])
    expect(await place.observer.read(getCustody, { evidenceId })).not.toBeNull()
  })

  it('of which a page is asked that it has not is told how many it has', async () => {
    const { fileId } = await attach('short.pdf', await makePdf(['One']))
    expect(await look(fileId, 9)).toMatchObject({
      ok: false,
      refusal: { code: 'evidence.pdf_page_missing', params: { pages: 1 } },
    })
    expect(await reads(fileId)).toEqual([])
  })

  it('runs none of its scripts', async () => {
    const { fileId } = await attach('scripted.pdf', scriptedPdf())
    expect(await look(fileId)).toMatchObject({ ok: true, pages: 1, width: 1600, height: 800 })
  })

  it('is told of in a sentence where it is cut off, or locked', async () => {
    const whole = await makePdf(['Cut off here'])
    const cut = await attach('cut.pdf', whole.subarray(0, 400))
    expect(await look(cut.fileId)).toMatchObject({ refusal: { code: 'evidence.pdf_unreadable' } })
    const locked = await attach(
      'locked.pdf',
      await makePdf(['Only for some'], { userPassword: 'lake', pdfVersion: '1.7' }),
    )
    expect(await look(locked.fileId)).toMatchObject({ refusal: { code: 'evidence.pdf_locked' } })
  })

  it('is drawn no larger than its bound, however large its page', async () => {
    const vast = await makePdf(['A page as large as a field'], { size: [14_400, 14_400] })
    const { fileId } = await attach('vast.pdf', vast)
    expect(await look(fileId)).toMatchObject({ ok: true, width: 1600, height: 1600 })
  })

  it('that asks for more memory or time than it may have is left, and others are drawn', async () => {
    const { fileId } = await attach('deep.pdf', deepPdf())
    expect(await look(fileId)).toMatchObject({ refusal: { code: 'evidence.pdf_too_much' } })
    const other = await attach('other.pdf', await makePdf(['Drawn']))
    expect(await look(other.fileId)).toMatchObject({ ok: true, text: 'Drawn' })
  })

  it('is missing for whoever is not in the situation, like what is no PDF', async () => {
    const { fileId } = await attach('hidden.pdf', await makePdf(['Hidden']))
    const { stranger } = place.world
    expect(await stranger.read(getPdfPage, { fileId, page: 1 })).toBeNull()
    const sound = await attach('tone.wav', makeWav(1))
    expect(await look(sound.fileId)).toBeNull()
  })
})
