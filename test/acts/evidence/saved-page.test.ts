import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getSavedPage } from '#server/evidence/get-saved-page.ts'
import { sendWhole } from '../../support/send-file.ts'
import { type Case, openCase } from './case.ts'

let place: Case
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-pages-'))
  vi.stubEnv('FOCALPOINT_FILES_DIRECTORY', directory)
  place = await openCase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await place.world.end()
  await rm(directory, { recursive: true })
})

const send = async (name: string, text: string | Buffer) => {
  const { world, adviser, situationId } = place
  const bytes = new Uint8Array(Buffer.from(text))
  return (await sendWhole(world.app, adviser, { situationId, name, bytes })).uploadId
}

describe('a saved page that was sent', () => {
  it('is read for its sender alone, and offered as what the file says', async () => {
    const { situationId, adviser, world } = place
    const uploadId = await send('page.html', '<html><title>March</title><p>Two lorries.</p></html>')
    expect(await adviser.read(getSavedPage, { situationId, uploadId })).toEqual({
      ...{ ok: true, title: 'March', address: null, savedOn: null, publishedOn: null },
      ...{ text: 'Two lorries.', isCut: false },
    })
    expect(await world.convenor.read(getSavedPage, { situationId, uploadId })).toBeNull()
    expect(await place.observer.read(getSavedPage, { situationId, uploadId })).toBeNull()
  })

  it('is told of in a sentence where there is no page in it', async () => {
    const { situationId, adviser } = place
    const uploadId = await send('empty.warc', 'WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n')
    expect(await adviser.read(getSavedPage, { situationId, uploadId })).toMatchObject({
      ok: false,
      refusal: { code: 'evidence.page_not_found' },
    })
    const note = await send('note.txt', 'No page at all')
    expect(await adviser.read(getSavedPage, { situationId, uploadId: note })).toBeNull()
  })

  it('is taken in packed, under either name, and nothing else is that is packed', async () => {
    const { situationId, adviser } = place
    const page = '<html><title>Packed</title><p>Two lorries.</p></html>'
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
    const record = `WARC/1.1\r\nWARC-Type: response\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`
    for (const name of ['march.warc.gz', 'MARCH.WARC.GZ', 'march.warc']) {
      const uploadId = await send(name, gzipSync(record))
      expect(await adviser.read(getSavedPage, { situationId, uploadId })).toMatchObject({
        ...{ ok: true, title: 'Packed' },
      })
    }
    await expect(send('march.gz', gzipSync(record))).rejects.toThrow('file_type_not_allowed')
    await expect(send('all.tar.gz', gzipSync(record))).rejects.toThrow('file_type_not_allowed')
    for (const packed of [gzipSync('MZ, a program'), gzipSync(Buffer.alloc(40_000_000))]) {
      await expect(send('march.warc.gz', packed)).rejects.toThrow('evidence.file_type_hidden')
    }
  })

  it('is refused where it only bears the name', async () => {
    for (const name of ['page.html', 'page.mhtml', 'page.warc']) {
      await expect(send(name, 'MZ, a program')).rejects.toThrow('evidence.file_type_hidden')
    }
    await expect(send('drawing.svg', '<svg/>')).rejects.toThrow('evidence.file_type_not_allowed')
  })
})
