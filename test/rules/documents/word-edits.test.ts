import { beforeAll, describe, expect, test } from 'vitest'
import { exportWords } from '#server/documents/export-words.ts'
import { readDocx } from '#server/documents/from-docx.ts'
import { proposeChanges } from '#server/documents/returned/propose-changes.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { changePart, withPart } from './docx-parts.ts'
import { church, cite, everything, exportedText, node, paragraph, words } from './example-text.ts'

const english = exportWords('en')
const amina = '7d0c6a52-0000-4000-8000-00000000000a'
const text = node(
  'doc',
  paragraph(words('The army holds the bridge and the road.')),
  paragraph(
    words('Noted'),
    node('footnote', words('Ibid., p. 4')),
    words(' by two sources '),
    cite(church),
    words('.'),
  ),
  paragraph(words('A line that will be moved elsewhere.')),
  paragraph(words('The last line stands here.')),
)
const exported = exportedText([text, everything])
let left: Uint8Array
beforeAll(async () => {
  left = await docxOf(exported, english)
})

const read = async (docx: Uint8Array) => {
  const file = await readDocx(docx)
  if (typeof file === 'string' || file.kind !== 'returned') throw new Error(`read as ${file}`)
  return file
}
/** What a file that was edited would propose, section by section. */
const proposedBy = async (docx: Uint8Array) => {
  const [base, file] = [await read(left), await read(docx)]
  return file.sections.map(({ document }, at) => {
    const before = base.sections[at]?.document ?? node('doc')
    const present = exported.sections[at]?.document ?? node('doc')
    const texts = { exported: before, returned: document, present }
    const { changes } = proposeChanges(texts, () => ({ id: 'abcdef', memberId: amina, at: 0 }))
    return changes.map(({ deleted, inserted }) => [deleted, inserted])
  })
}
const edited = (from: string | RegExp, to: string, part = 'word/document.xml') =>
  changePart(left, part, (xml) => {
    const changed = xml.replace(from, to)
    if (changed === xml) throw new Error(`${from} is not in the file`)
    return changed
  })
const by = 'w:id="9001" w:author="A. Colleague" w:date="2026-01-20T10:00:00Z"'
const run = (words: string) =>
  `<w:r w:rsidR="00A77B3E"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const line = (words: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${words}(?:(?!</w:p>).)*</w:p>`)

describe('what Word does to a file without anybody changing a word', () => {
  test('splits runs, notes who saved when and checks the spelling', async () => {
    const split = [
      `${run('The ar')}<w:proofErr w:type="spellStart"/>${run('my holds')}<w:proofErr w:type="spellEnd"/>`,
      `<w:r><w:lastRenderedPageBreak/></w:r>${run(' the bridge and ')}<w:bookmarkStart w:id="77" w:name="_GoBack"/><w:bookmarkEnd w:id="77"/>`,
      `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${run('the road')}</w:smartTag>${run('.')}`,
    ].join('')
    const docx = edited(/<w:r><w:t[^>]*>The army holds[^<]*<\/w:t><\/w:r>/, split)
    expect(await proposedBy(docx)).toEqual([[], []])
    const marked = changePart(docx, 'word/document.xml', (xml) =>
      xml.replaceAll('<w:p>', '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w14:paraId="3A">'),
    )
    expect(await proposedBy(marked)).toEqual([[], []])
  })

  test('wraps what it likes in content controls', async () => {
    const docx = edited(
      line('The last line'),
      '<w:sdt><w:sdtPr/><w:sdtContent>$&</w:sdtContent></w:sdt>',
    )
    expect(await proposedBy(docx)).toEqual([[], []])
  })

  test('keeps comments beside the text: they are counted, and are no change', async () => {
    const commented = edited(/<w:r><w:t[^>]*>The army/, '<w:commentRangeStart w:id="0"/>$&')
    const reference = changePart(commented, 'word/document.xml', (xml) =>
      xml.replace(
        'and the road.</w:t></w:r>',
        '$&<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ),
    )
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const comments = `<w:comments ${namespace}><w:comment ${by.replace('9001', '0')}><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>`
    const docx = withPart(reference, 'word/comments.xml', comments)
    expect(await proposedBy(docx)).toEqual([[], []])
    expect((await read(docx)).leftOut.comments).toBe(1)
  })
})

describe('what somebody changes in Word', () => {
  test('tracked or not, becomes the same suggestions', async () => {
    const tracked = `${run('The army holds the ')}<w:ins ${by}>${run('old ')}</w:ins>${run('bridge and the ')}<w:del ${by}><w:r w:rsidDel="00B1"><w:delText>road</w:delText></w:r></w:del><w:ins ${by}>${run('roads')}</w:ins>${run('.')}`
    const first = /<w:r><w:t[^>]*>The army holds[^<]*<\/w:t><\/w:r>/
    const expected = [
      [
        ['', 'old '],
        ['road', 'roads'],
      ],
      [],
    ]
    expect(await proposedBy(edited(first, tracked))).toEqual(expected)
    const typed = run('The army holds the old bridge and the roads.')
    expect(await proposedBy(edited(first, typed))).toEqual(expected)
  })

  test('marks of quotation that Word made round are told as what they are: one sign each', async () => {
    const docx = edited('The last line stands here.', 'The “last” line stands here.')
    expect(await proposedBy(docx)).toEqual([
      [
        ['', '“'],
        ['', '”'],
      ],
      [],
    ])
  })

  test('a note with other words', async () => {
    const other = edited('Ibid., p. 4', 'Ibid., p. 5', 'word/footnotes.xml')
    expect(await proposedBy(other)).toEqual([[[' (Ibid., p. 4)', ' (Ibid., p. 5)']], []])
  })

  test('a paragraph that was moved with tracking goes in one place and comes in the other', async () => {
    const moved = 'A line that will be moved elsewhere.'
    const xml = changePart(left, 'word/document.xml', (document) => {
      const from = `<w:p><w:pPr><w:rPr><w:moveFrom ${by}/></w:rPr></w:pPr><w:moveFromRangeStart w:id="41" w:name="move1" w:author="A" w:date="2026-01-20T10:00:00Z"/><w:moveFrom ${by}>${run(moved)}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="41"/>`
      const to = `<w:p><w:pPr><w:rPr><w:moveTo ${by}/></w:rPr></w:pPr><w:moveToRangeStart w:id="42" w:name="move1" w:author="A" w:date="2026-01-20T10:00:00Z"/><w:moveTo ${by}>${run(moved)}</w:moveTo></w:p><w:moveToRangeEnd w:id="42"/>`
      return document
        .replace(line(moved), from)
        .replace(line('The last line stands here.'), (last) => `${last}${to}`)
    })
    const [changes, others] = await proposedBy(xml)
    expect(others).toEqual([])
    expect(changes).toHaveLength(2)
    expect(changes).toEqual(
      expect.arrayContaining([
        [moved, ''],
        ['', moved],
      ]),
    )
  })

  test('a paragraph that was cut in two, and two that were joined', async () => {
    const cut = edited(
      /<w:r><w:t[^>]*>The army holds[^<]*<\/w:t><\/w:r>/,
      `${run('The army holds the bridge.')}</w:p><w:p>${run('It holds the road.')}`,
    )
    expect(await proposedBy(cut)).toEqual([
      [
        [' and the road', ''],
        ['', 'It holds the road.'],
      ],
      [],
    ])
    const joined = edited(
      line('A line that will be moved'),
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('A line that will be moved elsewhere.')}</w:p>`,
    )
    expect(await proposedBy(joined)).toEqual([
      [
        ['elsewhere', 'elsewhere.The last line stands here'],
        ['The last line stands here.', ''],
      ],
      [],
    ])
  })

  test('a note that is new', async () => {
    const called = edited(
      'The last line stands here.</w:t></w:r>',
      '$&<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="7"/></w:r>',
    )
    const noted = changePart(called, 'word/footnotes.xml', (xml) =>
      xml.replace(
        '</w:footnotes>',
        `<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>${run(' See annex.')}</w:p></w:footnote></w:footnotes>`,
      ),
    )
    expect(await proposedBy(noted)).toEqual([[['', ' (See annex.)']], []])
  })
})
