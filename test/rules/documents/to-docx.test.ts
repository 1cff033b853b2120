import { expect, test } from 'vitest'
import { exportWords } from '#server/documents/export-words.ts'
import { docxOf } from '#server/documents/to-docx.ts'
import { partOf } from './docx-parts.ts'
import { church, everything, exportedText, node, paragraph, words } from './example-text.ts'

const english = exportWords('en')
const amina = '7d0c6a52-0000-4000-8000-00000000000a'
const stamp = { id: 'abcdef', memberId: amina, at: Date.UTC(2026, 0, 13, 8) }

test('what is proposed stands in it as tracked changes of their authors', async () => {
  const text = node(
    'doc',
    paragraph(
      words('We '),
      words('never', { type: 'deletion', attrs: stamp }),
      words('always', 'bold', { type: 'insertion', attrs: stamp }),
      words(' agree.'),
    ),
    {
      ...paragraph(words('New line.', { type: 'insertion', attrs: stamp })),
      attrs: { insertion: `abcdef.${amina}.${stamp.at}` },
    },
  )
  const docx = await docxOf(exportedText([text], { authors: { [amina]: 'Amina K.' } }), english)
  const document = partOf(docx, 'word/document.xml')
  const by = 'w:author="Amina K." w:date="2026-01-13T08:00:00Z"'
  expect(document.match(/<w:ins [^>]*>/g)?.every((tag) => tag.includes(by))).toBe(true)
  expect(document).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>never<\/w:delText>/)
  expect(document).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>always/)
  // The break between the two paragraphs is the first one's, as Word has it.
  expect(document).toMatch(/<w:pPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>.{0,120}We /)
  const ids = [...document.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  expect(partOf(docx, 'word/settings.xml')).toContain('<w:trackRevisions/>')
})

test('it names its text, its sections and their sequence and hash, for when it comes back', async () => {
  const text = exportedText([everything, everything])
  const docx = await docxOf(text, english)
  const document = partOf(docx, 'word/document.xml')
  expect(document).toContain('w:name="fp_0f5a1f8e3e1c4f0e9d36000000000001_3"')
  expect(document).toContain('w:name="fp_0f5a1f8e3e1c4f0e9d36000000000002_4"')
  const properties = partOf(docx, 'docProps/custom.xml')
  expect(properties).toContain('focalpoint.docx/1')
  expect(properties).toContain(text.sections[0]?.hash)
})

test('it is spelt in its language, its lines are as high as what stands on them, and columns as wide as they need', async () => {
  const french = exportWords('fr')
  const docx = await docxOf(exportedText([everything], { language: 'fr' }), french)
  const styles = partOf(docx, 'word/styles.xml')
  expect(styles).toContain('<w:lang w:val="fr-FR"/>')
  const spaced = styles.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []
  expect(spaced.length).toBeGreaterThan(4)
  expect(spaced.filter((tag) => !tag.includes('w:lineRule="auto"'))).toEqual([])
  const [, first] = partOf(docx, 'word/document.xml').split('<w:tblGrid>')
  const widths = [...((first ?? '').split('</w:tblGrid>')[0]?.matchAll(/w:w="(\d+)"/g) ?? [])]
  const [place = 0, displaced = 0, since = 0] = widths.map(([, width]) => Number(width))
  expect(place + displaced + since).toBeCloseTo(8_626, -1)
  expect(since).toBeGreaterThan(place)
})

test('citations are numbers that lead to the annex; notes are notes; the marking is on every page', async () => {
  const noted = paragraph(words('Noted'), node('footnote', words('Ibid., p. 4')))
  const text = exportedText([node('doc', ...(everything.content ?? []), noted)])
  const docx = await docxOf(text, english)
  const document = partOf(docx, 'word/document.xml')
  const anchor = `fp_e_${church.replaceAll('-', '')}`
  expect(document).toMatch(new RegExp(`w:anchor="${anchor}"[^>]*><w:r><w:t[^>]*>\\[2\\]`))
  expect(document).toContain(`w:name="${anchor}"`)
  expect(partOf(docx, 'word/footnotes.xml')).toContain('Ibid., p. 4')
  for (const part of ['word/header1.xml', 'word/footer1.xml']) {
    expect(partOf(docx, part)).toContain('Restricted')
  }
})
