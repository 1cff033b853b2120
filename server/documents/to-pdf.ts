import PDFDocument from 'pdfkit'
import { citationNumbers } from './citation-numbers.ts'
import type { ExportWords } from './export-words.ts'
import type { ExportedText } from './exported-text.ts'
import { findImages } from './find-image.ts'
import { drawPageNumbers } from './pdf/draw-page-numbers.ts'
import { drawFurniture } from './pdf/furniture.ts'
import { page } from './pdf/look.ts'
import { setNotes } from './pdf/notes.ts'
import type { Block } from './pdf/runs.ts'
import { sectionBlocks } from './pdf/section-blocks.ts'
import { Sheets } from './pdf/sheets.ts'
import { signatureBlocks } from './pdf/signature-blocks.ts'
import { signedBlocks } from './pdf/signed-blocks.ts'
import { sourceBlocks } from './pdf/source-blocks.ts'
import type { Element } from './pdf/structure.ts'
import { titleBlocks } from './pdf/title-blocks.ts'
import { typeCase } from './pdf/type-case.ts'

// Known to the library, not to its types.
const conformance: object = { subset: 'PDF/UA' }

/**
 * A text as a PDF that can be signed: A4, fonts embedded, tagged for screen readers (PDF/UA-1 as far
 * as the library goes), marking and page numbers on every page, room for signatures under the
 * fingerprint of the text, and sources and grades in an annex. Equal texts give equal bytes.
 */
export async function pdfOf(text: ExportedText, words: ExportWords): Promise<Uint8Array> {
  const title = words.say('titled', { kind: text.kind, title: text.title })
  const document = new PDFDocument({
    ...{ size: 'A4', autoFirstPage: false, bufferPages: true },
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true },
    ...conformance,
    lang: text.language === 'en' ? 'en-GB' : 'fr-FR',
    // None until the first words: the default would be Helvetica, which is not embedded.
    font: '',
    margins: { top: 0, bottom: 0, left: page.left, right: page.right },
    info: {
      Title: title,
      Author: text.bodyName,
      Creator: 'Focalpoint',
      Producer: 'Focalpoint',
      CreationDate: new Date(text.version.at),
    },
  })
  const written = collect(document)
  document.addPage()
  const fonts = typeCase(document)
  const root: Element = { tag: 'Document', parent: null }
  const notes = setNotes(fonts, root)
  const context = {
    number: citationNumbers(text.sources),
    image: words.say('image'),
    findImage: findImages(text.images),
    imageMissing: words.say('imageMissing'),
    note: notes.add,
  }
  const sheets = new Sheets(document, fonts, notes.all)
  const setting = { fonts, context, root, text, words }
  const sections = text.sections.map((_, index) => sectionBlocks(index, setting))
  const contents = titleBlocks(setting)
  sheets.place(contents.blocks)
  if (text.hasCover) sheets.breakPage()
  const chapters = chaptersOf(text.sections, sections)
  for (const chapter of chapters.slice(0, -1)) {
    sheets.place(chapter)
    sheets.breakPage()
  }
  sheets.place(signedBlocks(chapters.at(-1) ?? [], signatureBlocks(setting)))
  sheets.place(sourceBlocks(setting))
  sheets.endPage()
  drawPageNumbers({ document, fonts, sheets }, contents.entries)
  drawFurniture({ document, fonts }, setting)
  sheets.structure.end()
  document.end()
  return written
}

/** The blocks of a text's sections, parted where one begins a page of its own. */
function chaptersOf(sections: ExportedText['sections'], blocks: readonly Block[][]): Block[][] {
  const chapters: Block[][] = [[]]
  for (const [index, own] of blocks.entries()) {
    if (index > 0 && sections[index]?.startsPage) chapters.push([])
    chapters.at(-1)?.push(...own)
  }
  return chapters
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}
