import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { toHex, utf8 } from '#server/record/bytes.ts'
import { type Dossier, digestOf } from '#server/record/dossier.ts'
import { sha256 } from '#server/record/sha256.ts'
import { sourceOf } from '#server/record/verify/byte-source.ts'
import { textOfPart } from '#server/record/verify/unpack.ts'
import { verifyFile } from '#server/record/verify/verify-file.ts'
import { readZipParts } from '#server/record/verify/zip-parts.ts'
import { type ZipPiece, zipStream } from '#server/record/zip-stream.ts'
import { evidenceFile, key, makeDossier, now } from './make-dossier.ts'

const fileHash = toHex(sha256(evidenceFile))
/** A sound dossier whose file of evidence travels beside it. */
const dossier = ((): Dossier => {
  const { digest: _, ...made } = makeDossier({})
  const bare = { ...made, files: made.files.map(({ base64: __, ...file }) => file) }
  return { ...bare, digest: digestOf(bare) }
})()
const text: ZipPiece = { name: 'dossier.json', bytes: utf8(JSON.stringify(dossier)) }
const whole = (name: string, bytes: Uint8Array): ZipPiece => ({
  name,
  size: bytes.length,
  crc: crc32(bytes),
  read: async function* () {
    yield bytes.subarray(0, 5)
    yield bytes.subarray(5)
  },
})
const evidence = whole(`files/${fileHash}`, evidenceFile)

const zipped = async (...pieces: ZipPiece[]): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of zipStream(pieces)) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}
const check = async (bytes: Uint8Array) => {
  const found = await verifyFile(sourceOf(bytes), { key, now })
  if (found.kind !== 'report') throw new Error('a zip needs no key')
  return found.report
}
const faultsOf = async (bytes: Uint8Array) => (await check(bytes)).faults

describe('a dossier in a zip', () => {
  test('is sound with its files beside it, and other tools open it', async () => {
    const bytes = await zipped(text, evidence, { name: 'README.txt', bytes: utf8('how') })
    const report = await check(bytes)
    expect(report.faults).toEqual([])
    expect(report.signer).toBe('established')
    expect(report.checks).toContainEqual({ code: 'files', params: { count: 1 } })
    const folder = mkdtempSync(join(tmpdir(), 'focalpoint-zip-'))
    writeFileSync(join(folder, 'dossier.zip'), bytes)
    const python =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())'
    const said = execFileSync('python3', ['-c', python, join(folder, 'dossier.zip')])
    rmSync(folder, { recursive: true })
    expect(String(said)).toContain(`None ['dossier.json', 'files/${fileHash}', 'README.txt']`)
  })

  test('says which files are not in it, which were changed, and which it does not name', async () => {
    expect((await check(await zipped(text))).notices).toContainEqual({
      code: 'files_not_included',
      params: { count: 1 },
    })
    const changed = whole(`files/${fileHash}`, utf8('another report, as sent'))
    expect(await faultsOf(await zipped(text, changed))).toMatchObject([{ code: 'file_changed' }])
    const unnamed = whole(`files/${'0'.repeat(64)}`, evidenceFile)
    expect(await faultsOf(await zipped(text, evidence, unnamed))).toMatchObject([
      { code: 'file_unlisted' },
    ])
    const stranger = whole('notes/mine.txt', utf8('something else'))
    const report = await check(await zipped(text, evidence, stranger))
    expect(report.faults).toEqual([])
    expect(report.notices).toContainEqual({
      code: 'zip_stranger',
      params: { name: 'notes/mine.txt' },
    })
  })

  test('with a name that leaves its folder is not read', async () => {
    for (const name of ['../dossier.json', '/etc/passwd', 'files/../../x', 'a\\..\\b', 'C:\\x']) {
      expect(await faultsOf(await zipped(text, whole(name, evidenceFile)))).toEqual([
        { code: 'zip_path', params: { name } },
      ])
    }
  })

  test('with a name twice, in whatever case, is not read', async () => {
    expect(await faultsOf(await zipped(text, text))).toMatchObject([{ code: 'zip_part_twice' }])
    const shouted = { ...text, name: 'DOSSIER.JSON' }
    expect(await faultsOf(await zipped(text, shouted))).toMatchObject([{ code: 'zip_part_twice' }])
  })

  test('that unpacks to more than it says, or says too much, is not unpacked', async () => {
    const bytes = await zipped({ name: 'dossier.json', bytes: new Uint8Array(2_000_000) })
    const [part] = await readZipParts(sourceOf(bytes))
    if (!part) throw new Error('the zip has a part')
    expect(part.packed).toBeLessThan(20_000)
    await expect(textOfPart(sourceOf(bytes), part, 1_000_000)).rejects.toMatchObject({
      code: 'zip_bomb',
    })
    const lying = { ...part, unpacked: 1000 }
    await expect(textOfPart(sourceOf(bytes), lying)).rejects.toMatchObject({
      code: 'zip_part_damaged',
    })
    const claiming = bytes.slice()
    new DataView(claiming.buffer).setUint32(claiming.length - 22 - 58 + 24, 0xfffffff0, true)
    expect(await faultsOf(claiming)).toMatchObject([{ code: 'zip_bomb' }])
    const packed = deflateRawSync(evidenceFile)
    const hidden = { name: `files/${fileHash}`, bytes: new Uint8Array(packed) }
    expect(await faultsOf(await zipped(text, hidden))).toMatchObject([{ code: 'zip_part_packed' }])
  })

  test('cut anywhere, or with any byte of its table changed, is not taken for sound', async () => {
    const bytes = await zipped(text, evidence)
    for (let cut = 4; cut < bytes.length; cut += Math.ceil(bytes.length / 150)) {
      const faults = await faultsOf(bytes.subarray(0, cut))
      expect(faults).toMatchObject([{ code: 'zip_truncated' }])
    }
    const table = bytes.length - 22 - (46 + 12) - (46 + 70)
    for (let at = table; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const { faults, notices } = await check(changed)
      // times, attributes and checksums say nothing here, and a name changed is a stranger's or leaves the file out
      const isSound = faults.length === 0 && notices.length === 0
      if (isSound) expect(dull(at - table)).toBe(true)
    }
  })

  test("of random bytes after a zip's first four never stops the verifier", async () => {
    for (let round = 0; round < 200; round++) {
      const noise = randomBytes(300)
      noise.write('PK\x03\x04')
      if (round % 2 === 0) noise.write('PK\x05\x06', 250)
      expect((await faultsOf(new Uint8Array(noise))).length).toBe(1)
    }
  })

  test('says that a text is too long to be read at once, and that one is no text', async () => {
    const long = { size: 2 ** 31, read: async () => utf8('{"fo') }
    const found = await verifyFile(long, { key, now })
    expect(found).toMatchObject({ report: { faults: [{ code: 'too_large' }] } })
    expect(await faultsOf(new Uint8Array([0xff, 0xfe, 0, 0, 0]))).toEqual([
      { code: 'not_text', params: {} },
    ])
  })
})

/** Places in the directory whose bytes the verifier has no use for: version, flags, time, checksum, attributes, lengths before nothing. */
function dull(at: number): boolean {
  const inEnd = at - (46 + 12) - (46 + 70)
  if (inEnd >= 0) return inEnd >= 4 && inEnd < 10
  const inPart = at < 46 + 12 ? at : at - (46 + 12)
  return (
    (inPart >= 4 && inPart < 10) || (inPart >= 12 && inPart < 20) || (inPart >= 34 && inPart < 42)
  )
}
