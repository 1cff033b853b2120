import { Bookmark, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { citationNumbers } from './citation-numbers.ts'
import { docxBack } from './docx/back.ts'
import { type DocxBlock, docxBlocks } from './docx/blocks.ts'
import { docxFront } from './docx/front.ts'
import { columnWidth, docxFurniture } from './docx/furniture.ts'
import { inlineRuns } from './docx/inline.ts'
import {
  docxFormat,
  formatProperty,
  hashProperty,
  sectionBookmark,
  textProperty,
} from './docx/names.ts'
import type { DocxSetting } from './docx/setting.ts'
import { docxNumbering, docxStyles } from './docx/styles.ts'
import type { ExportWords } from './export-words.ts'
import type { ExportedSection, ExportedText } from './exported-text.ts'
import { findImages } from './find-image.ts'
import type { TextNode } from './text-node.ts'

/**
 * A text as a DOCX to work on in Word: what is proposed stands in it as tracked changes of its
 * authors, and what is changed in it is tracked too. Its sections and their version are named in it
 * (docx/names.ts), so that it is known again when it comes back.
 */
export async function docxOf(text: ExportedText, words: ExportWords): Promise<Uint8Array> {
  let changes = 0
  const listed = new Set(text.sources.map(({ evidenceId }) => evidenceId))
  const setting: DocxSetting = {
    number: citationNumbers(text.sources),
    image: words.say('image'),
    findImage: findImages(text.images),
    imageMissing: words.say('imageMissing'),
    room: columnWidth / 20,
    isListed: (evidenceId) => listed.has(evidenceId),
    authors: text.authors,
    nextChange: () => {
      changes += 1
      return changes
    },
    notes: [],
  }
  const sections = text.sections.flatMap((section) =>
    sectionOf(section, setting, { words, returns: text.returns }),
  )
  const title = words.say('titled', { kind: text.kind, title: text.title })
  const starts = new Set(text.sections.flatMap(({ document }) => listStarts(document)))
  const document = new Document({
    ...{
      title,
      creator: text.bodyName,
      lastModifiedBy: text.bodyName,
      styles: docxStyles(text.language),
    },
    numbering: docxNumbering([...starts]),
    footnotes: footnotesOf(setting),
    features: { trackRevisions: text.returns },
    customProperties: text.returns ? namesOf(text) : [],
    sections: [
      {
        ...docxFurniture(text, words),
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_720, bottom: 1_680, left: 1_640, right: 1_640 },
          },
        },
        children: [...docxFront(text, words), ...sections, ...docxBack(text, words)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function namesOf({ textId, sections }: ExportedText) {
  return [
    { name: formatProperty, value: docxFormat },
    { name: textProperty, value: textId },
    ...sections.flatMap(({ documentId, hash }) =>
      documentId === null ? [] : [{ name: hashProperty(documentId), value: hash }],
    ),
  ]
}

function sectionOf(
  section: ExportedSection,
  setting: DocxSetting,
  { words, returns }: { words: ExportWords; returns: boolean },
): DocxBlock[] {
  const { documentId, sequence, title, marking } = section
  const isNamed = returns && documentId !== null && sequence !== null
  const blocks = docxBlocks(section.document.content ?? [], setting)
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: isNamed
        ? [
            new Bookmark({
              id: sectionBookmark(documentId, sequence),
              children: [new TextRun(title)],
            }),
          ]
        : [new TextRun(title)],
    }),
    ...(marking === null
      ? []
      : [
          new Paragraph({
            style: 'FocalpointMarking',
            text: words.say('sectionMarking', { marking }),
          }),
        ]),
    ...(blocks.length > 0 ? blocks : [new Paragraph({})]),
  ]
}

function footnotesOf(setting: DocxSetting) {
  // A note within a note has nowhere to stand: its call is written and leads nowhere.
  const within = { ...setting, notes: [] }
  return Object.fromEntries(
    setting.notes.map((content, index) => [
      index + 1,
      { children: [new Paragraph({ children: inlineRuns(content, within) })] },
    ]),
  )
}

function listStarts(node: TextNode): number[] {
  const start = node.attrs?.start
  const here = node.type === 'orderedList' ? [typeof start === 'number' ? start : 1] : []
  return [...here, ...(node.content ?? []).flatMap(listStarts)]
}
