import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { exportWords } from '#server/documents/export-words.ts'
import { typeCase } from '#server/documents/pdf/type-case.ts'
import { pdfOf } from '#server/documents/to-pdf.ts'
import { everything, exportedText, node, paragraph, words } from './example-text.ts'
import { openPdf } from './open-pdf.ts'

const english = exportWords('en')
const french = exportWords('fr')

/** How often something stands in a PDF. */
const count = (pdf: string, pattern: RegExp) => pdf.match(pattern)?.length ?? 0

test('equal texts give equal bytes, and a version is dated by itself, not by the clock', async () => {
  const text = exportedText([everything])
  const [one, other] = [await pdfOf(text, english), await pdfOf(text, english)]
  expect(Buffer.compare(one, other)).toBe(0)
  expect(openPdf(one)).toContain('(D:20260114093000Z)')
  const later = { ...text, version: { ...text.version, name: 'Another' } }
  expect(Buffer.compare(one, await pdfOf(later, english))).not.toBe(0)
})

test('it says its language and title, and what each thing on it is', async () => {
  const pdf = openPdf(await pdfOf(exportedText([everything, everything]), english))
  expect(pdf).toContain('/Lang (en-GB)')
  expect(pdf).toContain('/DisplayDocTitle true')
  expect(pdf).toContain('/Marked true')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(count(pdf, /\/S \/H1\b/g)).toBe(1)
  // Two sections, contents, sources and signatures.
  expect(count(pdf, /\/S \/H2\b/g)).toBe(5)
  for (const [tag, times] of [
    ['H3', 2],
    ['H4', 2],
    ['L', 4],
    ['LI', 8],
    ['BlockQuote', 2],
    ['TOCI', 3],
    ['TH', 10],
  ] as const) {
    expect(count(pdf, new RegExp(`/S /${tag}\\b`, 'g')), tag).toBe(times)
  }
})

test('every font is embedded, also for names from elsewhere', async () => {
  const names = paragraph(words('Šešelj, Nguyễn, Цветков'))
  const pdf = openPdf(await pdfOf(exportedText([node('doc', names)]), english))
  expect(count(pdf, /\/Type \/FontDescriptor/g)).toBeGreaterThan(4)
  expect(count(pdf, /\/FontFile2/g)).toBe(count(pdf, /\/Type \/FontDescriptor/g))
  expect(pdf).not.toMatch(/\/BaseFont \/Helvetica/)
  const letters = [...pdf.matchAll(/<((?:[0-9a-f]{4} ?)+)>/g)].map((match) =>
    String.fromCharCode(...(match[1] ?? '').split(' ').map((unit) => Number.parseInt(unit, 16))),
  )
  expect(letters.map((letter) => letter.normalize('NFC'))).toEqual(
    expect.arrayContaining(['Š', 'ễ', 'Ц']),
  )
})

test('every sign that a language of the house needs can be set, in every face', async () => {
  const said = 'Décidé : « œuvre », 12 500 personnes ; n° 3 – c’est l’Été… €'
  const faces = [[], ['bold'], ['italic'], ['bold', 'italic']]
  const lines = faces.map((marks) => paragraph(words(said, ...marks)))
  const table = node(
    'table',
    ...['tableHeader', 'tableCell'].map((type) => node('tableRow', node(type, ...lines))),
  )
  const pdf = await pdfOf(exportedText([node('doc', ...lines, table)], { language: 'fr' }), french)
  expect(openPdf(pdf)).toContain('/Lang (fr-FR)')
})

test('what the fonts have no sign for is drawn in letters, and Greek by a font that has it', () => {
  const document = new PDFDocument({ autoFirstPage: false, font: '' })
  const fonts = typeCase(document)
  const serif = { family: 'serif', bold: false, italic: false } as const
  const said = (text: string) => fonts.segments(text, serif).map((part) => part.text)
  expect(said('a\u2011b\u00adc\u200b\u2009d → e ≥ 5 ✓')).toEqual(['a-bc d -> e >= 5 [x]'])
  expect(fonts.segments('α', serif)).toEqual([{ font: 'sans-greek-400-normal', text: 'α' }])
  for (const sign of ' -<>=/~[]') expect(said(sign)).toEqual([sign])
})

test('links lead out, citations to their source, and neither can run anything', async () => {
  const bad = words('here', { type: 'link', attrs: { href: 'javascript:alert(1)' } })
  const text = exportedText([node('doc', ...(everything.content ?? []), paragraph(bad))])
  const pdf = openPdf(await pdfOf(text, english))
  expect(pdf).toContain('/URI (https://example.org/register?a=1&b=2)')
  expect(pdf).not.toMatch(/javascript|\/JS\b/i)
  for (const place of ['source-1', 'source-2', 'section-1']) {
    expect(count(pdf, new RegExp(`\\(${place}\\)`, 'g')), place).toBeGreaterThan(1)
  }
})

test('the head of a table stands again on each of its pages', async () => {
  const line = (text: string) => node('tableRow', node('tableCell', paragraph(words(text))))
  const head = node('tableRow', node('tableHeader', paragraph(words('Q'))))
  const rows = Array.from({ length: 90 }, () => line('e'))
  const pdf = openPdf(
    await pdfOf(exportedText([node('doc', node('table', head, ...rows))]), english),
  )
  const drawn = pdf.split('/S /TH').length - 1
  expect(drawn).toBe(1)
  // Each head is ruled in another grey than the rows are.
  expect(count(pdf, /0\.3137\d* 0\.298\d* 0\.270\d* SCN/g)).toBeGreaterThanOrEqual(3)
})

test('a long text, a row longer than a page and a word wider than a line all find room', async () => {
  const long = paragraph(words('A sentence that goes on. '.repeat(400)))
  const cell = node('tableCell', long, long)
  const table = node(
    'table',
    node('tableRow', node('tableHeader', paragraph(words('Head')))),
    node('tableRow', cell),
  )
  const wide = paragraph(words('x'.repeat(3_000)))
  const notes = paragraph(words('Noted'), node('footnote', words('A note. '.repeat(30))))
  const text = exportedText([node('doc', long, table, wide, notes, notes)])
  const pdf = openPdf(await pdfOf(text, english))
  const pages = count(pdf, /\/Type \/Page\b/g)
  expect(pages).toBeGreaterThan(8)
  expect(pages).toBeLessThan(20)
  expect(count(pdf, /\/S \/Note\b/g)).toBe(2)
})
