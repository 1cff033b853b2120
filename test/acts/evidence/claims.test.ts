import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readClaims } from '#server/evidence/read-claims.ts'
import { fileTypes } from '#server/evidence/rules/file-types.ts'
import { makeMp4, vastMp4 } from '../../support/make-mp4.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { makeWav } from '../../support/make-wav.ts'
import { makeZip } from '../../support/make-zip.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'focalpoint-claims-'))
})
afterAll(() => rm(directory, { recursive: true }))

/** What a file of an ending claims; it is looked at that it is still what it was. */
const claimsOf = async (extension: string, bytes: Uint8Array) => {
  const path = join(directory, extension)
  await writeFile(path, bytes)
  const claims = await readClaims(path, fileTypes[extension]?.mediaType ?? '')
  expect((await readFile(path)).equals(bytes)).toBe(true)
  return Object.fromEntries(claims.map(({ what, says }) => [what, says]))
}

const core = `<?xml version="1.0"?><cp:coreProperties><dc:title>Orders &amp; lists</dc:title><dc:creator>A. Clerk</dc:creator><cp:lastModifiedBy>B. Clerk</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-31T10:00:00Z</dcterms:created></cp:coreProperties>`

describe('what a file claims of itself', () => {
  it('is read from the properties of a PDF', async () => {
    const info = {
      Title: 'Field report',
      Author: 'A. Clerk',
      Producer: 'A press',
      Creator: 'Words',
    }
    const dated = { ...info, CreationDate: new Date('2024-01-31T10:00:00Z') }
    expect(await claimsOf('pdf', await makePdf(['One', 'Two'], { info: dated }))).toMatchObject({
      ...{ title: 'Field report', author: 'A. Clerk', producer: 'A press', program: 'Words' },
      ...{ created: expect.stringMatching(/^2024-01-31 10:00:00/), pages: '2' },
    })
  })

  it('is read from the container of a recording', async () => {
    expect(await claimsOf('wav', makeWav(3))).toMatchObject({
      duration: '0:00:03',
      codecs: expect.stringContaining('WAVE'),
    })
    const created = new Date('2024-01-31T10:00:00Z')
    expect(await claimsOf('mp4', makeMp4(created))).toMatchObject({
      created: '2024-01-31 10:00:00 UTC',
    })
  })

  it('is read from the properties of an office document', async () => {
    const app =
      '<Properties><Application>Words</Application><Company>An office</Company></Properties>'
    const docx = makeZip({
      'docProps/core.xml': Buffer.from(core),
      'docProps/app.xml': Buffer.from(app),
    })
    expect(await claimsOf('docx', docx)).toEqual({
      ...{ title: 'Orders & lists', author: 'A. Clerk', changedBy: 'B. Clerk' },
      ...{ created: '2024-01-31T10:00:00Z', program: 'Words', company: 'An office' },
    })
    const meta =
      '<office:meta><meta:initial-creator>C.</meta:initial-creator><dc:creator>D.</dc:creator></office:meta>'
    expect(await claimsOf('odt', makeZip({ 'meta.xml': Buffer.from(meta) }))).toEqual({
      ...{ author: 'C.', changedBy: 'D.' },
    })
  })

  it('is nothing where the file is damaged or lies about its sizes, and costs no more than its limits', async () => {
    const pdf = await makePdf(['Cut'])
    expect(await claimsOf('pdf', pdf.subarray(0, 300))).toEqual({})
    expect(Object.keys(await claimsOf('mp4', vastMp4()))).not.toContain('duration')
    expect(await claimsOf('mp3', Buffer.from('ID3 and no more'))).toEqual({})
    const bomb = Buffer.concat([Buffer.from(core), Buffer.alloc(64 * 1024 * 1024, 32)])
    expect(await claimsOf('docx', makeZip({ 'docProps/core.xml': bomb }, 100))).toEqual({})
    const docx = makeZip({ 'docProps/core.xml': Buffer.from(core) })
    expect(await claimsOf('docx', docx.subarray(0, 100))).toEqual({})
    expect(await claimsOf('jpg', Buffer.from('no image'))).toEqual({})
    expect(await claimsOf('txt', Buffer.from('words'))).toEqual({})
  })
})
