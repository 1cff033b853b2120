import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** A PDF with one page for each text. */
export const makePdf = (
  texts: readonly string[],
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Buffer> => {
  const document = new PDFDocument({ autoFirstPage: false, ...options })
  for (const text of texts) document.addPage().fontSize(24).text(text)
  document.end()
  return buffer(document)
}

/** A PDF of plain objects, numbered as they stand; the first is its catalogue. */
const ofObjects = (objects: readonly string[]): Buffer => {
  const body = objects.map((words, at) => `${at + 1} 0 obj${words}endobj\n`).join('')
  const trailer = `trailer<</Root 1 0 R/Size ${objects.length + 1}>>`
  return Buffer.from(`%PDF-1.7\n${body}${trailer}\n%%EOF\n`)
}

const streamOf = (content: string, about = '') =>
  `<<${about}/Length ${content.length}>>stream\n${content}\nendstream `

/** A PDF whose opening runs a script, and whose page is drawn all the same. */
export const scriptedPdf = (): Buffer =>
  ofObjects([
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(true){})>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/AA<</O<</S/JavaScript/JS(while(true){})>>>>>>',
  ])

/** A small PDF whose page is a picture of ten pictures of ten pictures, nine deep: drawn, it would fill any memory. */
export function deepPdf(): Buffer {
  const levels = 9
  const form = (level: number) =>
    level === levels - 1
      ? streamOf('0 0 1 1 re f', '/Type/XObject/Subtype/Form/BBox[0 0 200 200]')
      : streamOf(
          '/F Do '.repeat(10),
          `/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</F ${level + 5} 0 R>>>>`,
        )
  return ofObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents ${levels + 4} 0 R/Resources<</XObject<</F 4 0 R>>>>>>`,
    ...Array.from({ length: levels }, (_, level) => form(level)),
    streamOf('/F Do'),
  ])
}
