import { expect, test } from 'vitest'
import { exportFormats, writeText } from '#server/documents/export-formats.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { withhold } from '#server/documents/withhold.ts'
import { partOf } from './docx-parts.ts'
import {
  church,
  cite,
  exportedText,
  node,
  paragraph,
  registrations,
  words,
} from './example-text.ts'
import { openPdf } from './open-pdf.ts'

const { images: _, ...plain } = exportedText([
  node(
    'doc',
    paragraph(words('Seen '), cite(church), words(' and counted '), cite(registrations)),
    { type: 'image', attrs: { evidenceId: church, fileId: 'photo', alt: 'The nave, burnt' } },
    { type: 'image', attrs: { evidenceId: registrations, fileId: 'table', alt: 'The table' } },
    // Whoever wrote it named other evidence than the file is of.
    { type: 'image', attrs: { evidenceId: registrations, fileId: 'other', alt: 'The yard' } },
  ),
])
const text: UnillustratedText = {
  ...plain,
  audience: 'partners',
  files: [
    { fileId: 'photo', evidenceId: church, sha256: 'a'.repeat(64) },
    { fileId: 'table', evidenceId: registrations, sha256: 'b'.repeat(64) },
    { fileId: 'other', evidenceId: church, sha256: 'c'.repeat(64) },
  ],
}
const held = new Map([[church, 'consent' as const]])
const told = text.sources.find(({ evidenceId }) => evidenceId === church)
if (!told) throw new Error('the example cites the church')

test('own use leaves a text as it is', () => {
  const own = { ...text, audience: 'own_use' as const }
  expect(withhold(own, held)).toBe(own)
})

test('what is withheld keeps its place and nothing else; the rest stays', () => {
  const left = withhold(text, held)
  const place = text.sources.indexOf(told)
  expect(left.sources[place]).toEqual({
    evidenceId: 'withheld-1',
    title: 'Withheld: consent of the source does not extend to partners.',
    ...{ number: null, source: '', marking: '', grade: null, withheld: true },
  })
  expect(left.sources.filter(({ withheld }) => !withheld)).toEqual(
    text.sources.filter((source) => source !== told),
  )
  expect(left.files.map(({ fileId }) => fileId)).toEqual(['table'])
  expect(left.returns).toBe(false)
  const said = JSON.stringify(left)
  for (const secret of [church, told.title, told.source, 'The nave', 'The yard', 'a'.repeat(64)]) {
    expect(said).not.toContain(secret)
  }
  expect(said).toContain('The table')
})

test.each(Object.keys(exportFormats) as (keyof typeof exportFormats)[])(
  'as %s it says for whom it is, that something is withheld, and not what',
  async (format) => {
    const file = await writeText({ ...withhold(text, held), images: {} }, format)
    const said = wordsIn(file, format)
    // Letters of a PDF are numbers of its fonts, which the model above speaks for.
    if (format !== 'pdf')
      expect(said).toContain('consent of the source does not extend to partners')
    for (const secret of [church, church.replaceAll('-', ''), told.title, 'The nave', 'The yard']) {
      expect(said).not.toContain(secret)
    }
  },
)

const wordsIn = (file: string | Uint8Array, format: keyof typeof exportFormats): string => {
  if (typeof file === 'string') return file
  if (format === 'pdf') return openPdf(file)
  return format === 'docx' ? partOf(file, 'word/document.xml') : Buffer.from(file).toString()
}
