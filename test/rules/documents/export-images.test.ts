import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openZip } from '#server/documents/docx/open-zip.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { ExportedImage } from '#server/documents/exported-text.ts'
import { readFile } from '#server/documents/read-file.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { htmlFileOf } from '#server/documents/to-html-file.ts'
import { jsonOf } from '#server/documents/to-json.ts'
import { markdownOf } from '#server/documents/to-markdown.ts'
import { pdfOf } from '#server/documents/to-pdf.ts'
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

const english = exportWords('en')
const fileId = '5b1d6a52-0000-4000-8000-000000000001'
const photoId = '5b1d6a52-0000-4000-8000-000000000002'

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a03020' } })
const image = async (kind: 'png' | 'jpeg', width: number, height: number) => {
  const bytes = new Uint8Array(await drawn(width, height)[kind]().toBuffer())
  return {
    ...{ evidenceId: church, sha256: 'ab'.repeat(32), bytes, width, height },
    mediaType: `image/${kind}`,
  } satisfies ExportedImage
}
const shows = (file: string, alt: string, evidenceId = church): TextNode => ({
  type: 'image',
  attrs: { evidenceId, fileId: file, alt },
})
const cell = (...content: TextNode[]) => node('tableRow', node('tableCell', ...content))
const illustrated = async (...content: TextNode[]) =>
  exportedText([node('doc', paragraph(words('Seen '), cite(church)), ...content)], {
    images: { [fileId]: await image('png', 1_600, 800), [photoId]: await image('jpeg', 40, 60) },
  })

test('a DOCX holds the images as media, drawn where they stand, described in words', async () => {
  const text = await illustrated(shows(fileId, 'The church "burnt"'), cell(shows(photoId, 'Ash')))
  const docx = await docxOf(text, english)
  const media = openZip(docx, 50_000_000).names.filter((name) => name.startsWith('word/media/'))
  expect(media.map((name) => name.replace(/.*\./, '')).toSorted()).toEqual(['jpg', 'png'])
  const document = partOf(docx, 'word/document.xml')
  expect(document.match(/<w:drawing>/g)).toHaveLength(2)
  expect(document).toContain('descr="The church &quot;burnt&quot;"')
  // As wide as the column and no wider: 8,626 twentieths of a point.
  const [, width = '', height = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? []
  expect(Number(width) / 635).toBeCloseTo(8_626, -1)
  expect(Number(width) / Number(height)).toBeCloseTo(2, 2)
  expect(document).toContain('Image – The church &quot;burnt&quot;')
  expect(partOf(docx, 'word/_rels/document.xml.rels')).toMatch(/media\/[^"]+\.png/)
})

test('a PDF draws the images as figures that say what they show', async () => {
  const text = await illustrated(shows(fileId, 'The church'), cell(shows(photoId, 'Ash')))
  const pdf = openPdf(await pdfOf(text, english))
  expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(2)
  expect(pdf).toMatch(/\/Filter \/DCTDecode/)
  expect(pdf).toMatch(/\/S \/Figure[^>]*\/Alt \(The church\)/)
  expect(pdf).toMatch(/\/BBox \[82 [\d.]+ 513\.28 [\d.]+\]/)
  expect(pdf.match(/\/I\d+ Do/g)).toHaveLength(2)
})

test('HTML holds them within itself and may fetch and run nothing; JSON and Markdown hold them too', async () => {
  const text = await illustrated(shows(fileId, 'The <church>'), shows(photoId, 'Ash'))
  const base64 = Buffer.from(text.images[fileId]?.bytes ?? []).toString('base64')
  const html = htmlFileOf(text, english)
  expect(html).toContain(
    `<figure><img src="data:image/png;base64,${base64}" width="1600" height="800" alt="The &lt;church&gt;"><figcaption>The &lt;church&gt; <a`,
  )
  expect(html).toMatch(
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;/,
  )
  const sources = [...html.matchAll(/ (?:src|href)="([^"]{0,12})/g)].map(([, start]) => start)
  expect(sources.filter((start) => !/^(?:data:image|#)/.test(start ?? ''))).toEqual([])
  const markdown = markdownOf(text, english)
  expect(markdown).toContain('![The \\<church>][image-1]\n\n*Image – The \\<church>* [1]')
  expect(markdown.trimEnd().split('\n').at(-3)).toBe(`[image-1]: data:image/png;base64,${base64}`)
  expect(JSON.parse(jsonOf(text)).images[0]).toEqual({
    ...{ id: fileId, evidence: church, sha256: 'ab'.repeat(32), media_type: 'image/png' },
    ...{ width: 1_600, height: 800, base64 },
  })
})

test('an image that does not travel along, or is said to be of other evidence, leaves its caption and a sentence', async () => {
  const sentence = english.say('imageMissing')
  const gone = '5b1d6a52-0000-4000-8000-000000000009'
  const text = await illustrated(shows(gone, 'Gone'), shows(fileId, 'Borrowed', registrations))
  const docx = await docxOf(text, english)
  const document = partOf(docx, 'word/document.xml')
  expect(document).not.toContain('<w:drawing>')
  for (const written of [document, markdownOf(text, english), htmlFileOf(text, english)]) {
    expect(written.split(sentence)).toHaveLength(3)
    expect(written).toContain('Gone')
    expect(written).toContain('Borrowed')
  }
  expect(openPdf(await pdfOf(text, english))).not.toContain('/Subtype /Image')
})

test('a DOCX that comes back reads the same with its images and without', async () => {
  const text = await illustrated(shows(fileId, 'The church'), cell(shows(photoId, 'Ash')))
  const [with_, without] = await Promise.all(
    [text, { ...text, images: {} }].map(async (one) => {
      const file = await readFile('x.docx', await docxOf(one, english))
      if (typeof file === 'string' || file.kind !== 'returned') throw new Error('not known again')
      expect(file.leftOut.images).toBe(0)
      return file.sections.map(({ document }) => document)
    }),
  )
  expect(with_).toEqual(without)
  expect(JSON.stringify(with_)).toContain('The church')
})
