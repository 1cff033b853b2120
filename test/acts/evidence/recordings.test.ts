import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeWav } from '../../support/make-wav.ts'
import type { Hand } from '../../support/world.ts'
import { attach, cookie, directory, get, origin, place, recording, send } from './files-case.ts'

const wav = makeWav(2)

const attached = async (title: string, bytes: Uint8Array = wav) => {
  const { file } = (await send('tone.wav', bytes)).answer
  const { evidenceId } = await place.attach(title)
  const { fileId } = await place.adviser.act(attach, { evidenceId, uploadId: file.uploadId })
  return { fileId, sha256: file.sha256 as string }
}

const asked = async (headers: Record<string, string> = {}, hand: Hand = place.observer) =>
  new Request(origin, { headers: { cookie: await cookie(hand), ...headers } })

const play = async (fileId: string, headers: Record<string, string> = {}, hand?: Hand) =>
  recording(await asked(headers, hand), { params: Promise.resolve({ fileId }) })

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a recording that is played', () => {
  it('comes in the pieces that are asked for, under the type of its signature', async () => {
    const { fileId, sha256 } = await attached('Played')
    const piece = await play(fileId, { range: 'bytes=100-199' })
    expect(piece.status).toBe(206)
    expect(Object.fromEntries(piece.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'content-range': `bytes 100-199/${wav.length}`,
      'content-length': '100',
      'accept-ranges': 'bytes',
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    })
    expect(await bytesOf(piece)).toEqual(wav.subarray(100, 200))
    const rest = await play(fileId, { range: 'bytes=16000-' })
    expect(await bytesOf(rest)).toEqual(wav.subarray(16_000))
    const whole = await play(fileId)
    expect(whole.status).toBe(200)
    expect(await bytesOf(whole)).toEqual(wav)
  })

  it('has no bytes beyond its end', async () => {
    const { fileId } = await attached('Beyond')
    const beyond = await play(fileId, { range: `bytes=${wav.length}-` })
    expect(beyond.status).toBe(416)
    expect(beyond.headers.get('content-range')).toBe(`bytes */${wav.length}`)
  })

  it('comes whole where a piece of other bytes is asked for', async () => {
    const { fileId, sha256 } = await attached('If')
    const same = await play(fileId, { range: 'bytes=0-9', 'if-range': `"${sha256}"` })
    expect(same.status).toBe(206)
    await same.body?.cancel()
    for (const condition of ['"another"', `W/"${sha256}"`, 'Wed, 21 Oct 2015 07:28:00 GMT']) {
      const other = await play(fileId, { range: 'bytes=0-9', 'if-range': condition })
      expect(other.status, condition).toBe(200)
      await other.body?.cancel()
    }
  })

  it('is logged as one look, in however many pieces', async () => {
    const { fileId } = await attached('Logged')
    for (const range of ['bytes=0-9', 'bytes=10-19', 'bytes=9000-']) {
      await (await play(fileId, { range })).body?.cancel()
    }
    await (await play(fileId, {}, place.adviser)).body?.cancel()
    const { default: postgres } = await import('postgres')
    const owner = postgres(place.world.database.superuserUrl, { max: 1 })
    const rows = await owner`select member_id from access_log
      where thing_id = ${fileId} and reading = 'evidence.recording'`
    await owner.end()
    expect(rows.map((row) => row.member_id).toSorted()).toEqual(
      [place.observer.memberId, place.adviser.memberId].toSorted(),
    )
  })

  it('is missing for whoever is not in the situation', async () => {
    const { fileId } = await attached('Hidden')
    expect((await play(fileId, {}, place.world.stranger)).status).toBe(404)
    const params = Promise.resolve({ fileId })
    expect((await recording(new Request(origin), { params })).status).toBe(401)
  })
})

describe('a download', () => {
  const download = async (fileId: string, headers: Record<string, string> = {}) =>
    get(await asked(headers), { params: Promise.resolve({ fileId }) })

  it('that broke off goes on where it did, still as an attachment', async () => {
    const { fileId, sha256 } = await attached('Resumed')
    const rest = await download(fileId, { range: 'bytes=9000-', 'if-range': `"${sha256}"` })
    expect(rest.status).toBe(206)
    expect(rest.headers.get('content-type')).toBe('application/octet-stream')
    expect(rest.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(await bytesOf(rest)).toEqual(wav.subarray(9000))
  })

  it('of bytes that are not those of the hash breaks off, and is gone where they are', async () => {
    const other = makeWav(3)
    const { fileId, sha256 } = await attached('Other bytes', other)
    const path = join(directory, 'objects', sha256.slice(0, 2), sha256)
    await writeFile(path, Buffer.from(other).fill(7, 5000, 5001))
    await expect((await download(fileId)).arrayBuffer()).rejects.toThrow()
    await writeFile(path, 'shorter')
    expect((await download(fileId)).status).toBe(410)
    await rm(path)
    expect((await download(fileId)).status).toBe(410)
  })
})
