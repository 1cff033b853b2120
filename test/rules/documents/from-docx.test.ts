import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openZip } from '#server/documents/docx/open-zip.ts'
import { exportWords } from '#server/documents/export-words.ts'
import { readFile } from '#server/documents/read-file.ts'
import { readFileApart } from '#server/documents/read-file-apart.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { changePart, zipOf } from './docx-parts.ts'
import { everything, exportedText, heading, node, paragraph, words } from './example-text.ts'

const english = exportWords('en')
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const pictures =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/p1.png"/></Relationships>'
const wordFile = (body: string): Uint8Array =>
  zipOf([
    ['[Content_Types].xml', Buffer.from(types)],
    ['_rels/.rels', Buffer.from(relations)],
    ['word/_rels/document.xml.rels', Buffer.from(pictures)],
    [
      'word/document.xml',
      Buffer.from(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    ],
  ])
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

// Where a numbered list begins is not told by what reads DOCX.
const withoutStarts = (one: TextNode): TextNode => {
  const { attrs, content, ...shell } = one
  const kept = one.type === 'orderedList' ? undefined : attrs
  return {
    ...shell,
    ...(kept ? { attrs: kept } : {}),
    ...(content ? { content: content.map(withoutStarts) } : {}),
  }
}

test('a text that left as DOCX comes back word for word, section by section, with its citations', async () => {
  const noted = paragraph(words('Noted'), node('footnote', words('Ibid., p. 4')), words('.'))
  const text = node('doc', ...(everything.content ?? []), noted)
  const file = await readFile('x.docx', await docxOf(exportedText([text, everything]), english))
  if (typeof file === 'string' || file.kind !== 'returned') throw new Error('not known again')
  expect(file.sections.map(({ sequence }) => sequence)).toEqual([3, 4])
  expect(file.sections.map(({ document }) => document)).toEqual(
    [text, everything].map(withoutStarts),
  )
  expect(file).toMatchObject({ missing: [], leftOut: { images: 0, comments: 0, unread: [] } })
})

test('a section whose title was taken out is not guessed at, nor the one that it flowed into', async () => {
  const docx = await docxOf(exportedText([everything, everything, everything]), english)
  const file = await readFile(
    'x.docx',
    changePart(docx, 'word/document.xml', (xml) =>
      xml.replace(/w:name="fp_[0-9a-f]{31}2_4"/, 'w:name="other"'),
    ),
  )
  if (typeof file === 'string' || file.kind !== 'returned') throw new Error('not known again')
  expect(file.sections.map(({ documentId }) => documentId.at(-1))).toEqual(['3'])
  expect(file.missing.map((documentId) => documentId.at(-1)).sort()).toEqual(['1', '2'])
})

test('another’s file is read whole; what has no place in a text is counted, not dropped silently', async () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  const file = await readFile(
    'x.docx',
    wordFile(
      `${line('First')}<w:p><w:pPr><w:pStyle w:val="Strange"/></w:pPr><w:r><w:t>Of a strange kind</w:t></w:r></w:p><w:p><m:oMath><m:r/></m:oMath><w:r><w:t>A formula</w:t></w:r></w:p>${picture}`,
    ),
  )
  if (typeof file === 'string' || file.kind !== 'other') throw new Error(`read as ${file}`)
  expect(file.document).toEqual(
    node(
      'doc',
      paragraph(words('First')),
      paragraph(words('Of a strange kind')),
      paragraph(words('A formula')),
      paragraph(),
    ),
  )
  expect(file.leftOut.images).toBe(1)
  expect(file.leftOut.unread).toContain(
    '{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath',
  )
})

test('what is no DOCX, or would unpack without end, is told so in a word', async () => {
  const bomb = Buffer.alloc(60_000_000)
  const packed = deflateRawSync(bomb)
  const small = zipOf([['word/document.xml', packed]])
  const view = Buffer.from(small)
  // As deflated, and with a size that lies.
  view.writeUInt16LE(8, view.lastIndexOf('PK\u0001\u0002') + 10)
  expect(() => openZip(view, 12_000_000).read('word/document.xml')).toThrow('too_much')
  const file = wordFile(line('x'.repeat(13_000_000)))
  expect(await readFile('big.docx', file)).toBe('too_much')
  for (const [name, bytes, fault] of [
    ['empty.docx', Buffer.alloc(0), 'empty'],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'not_docx'],
    ['cut.docx', Buffer.from(file).subarray(0, 400), 'not_docx'],
    ['sheet.docx', zipOf([['xl/workbook.xml', Buffer.from('<x/>')]]), 'not_docx'],
    ['broken.docx', wordFile('<w:p>'), 'not_docx'],
    ['picture.png', Buffer.from([0x89, 0x50]), 'not_known'],
    ['latin.md', Buffer.from('caf\u00e9', 'latin1'), 'not_utf8'],
    ['binary.txt', Buffer.from('a\u0000b'), 'not_utf8'],
  ] as const) {
    expect(await readFile(name, bytes), name).toBe(fault)
  }
})

test('a file that costs too much to read is ended, and nobody waits for it meanwhile', async () => {
  const costly = wordFile(`<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>`)
  const began = performance.now()
  let longest = 0
  let last = began
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  const answers = await Promise.all(
    [1, 2, 3].map(() => readFileApart('x.docx', costly, { milliseconds: 700, megabytes: 64 })),
  )
  clearInterval(beat)
  expect(answers.toSorted()).toEqual(['busy', 'too_much', 'too_much'])
  expect(longest).toBeLessThan(400)
  const read = await readFileApart('x.md', Buffer.from('Words.'))
  expect(read).toMatchObject({ kind: 'other', document: node('doc', paragraph(words('Words.'))) })
})

test('headings of others become headings and subheadings, quotations and lists stay what they are', async () => {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const styled = (id: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const base = wordFile(
    styled('H1', 'Top') +
      styled('H2', 'Below') +
      styled('Q', 'Said') +
      styled('Q', 'Again') +
      line('Plain'),
  )
  const zip = openZip(base, 1_000_000)
  const parts = zip.names.map((name): [string, Uint8Array] => [name, zip.read(name)])
  const styles = `<w:styles ${namespaces}>${style('H1', 'heading 1')}${style('H2', 'heading 2')}${style('Q', 'Quote')}</w:styles>`
  const file = await readFile('x.docx', zipOf([...parts, ['word/styles.xml', Buffer.from(styles)]]))
  if (typeof file === 'string' || file.kind !== 'other') throw new Error(`read as ${file}`)
  expect(file.document).toEqual(
    node(
      'doc',
      heading('Top'),
      heading('Below', 4),
      node('blockquote', paragraph(words('Said')), paragraph(words('Again'))),
      paragraph(words('Plain')),
    ),
  )
})
