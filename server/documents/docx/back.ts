import {
  Bookmark,
  HeadingLevel,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { ExportWords } from '../export-words.ts'
import type { ExportedText } from '../exported-text.ts'
import { sourceCells } from '../source-cells.ts'
import { sourceNotes } from '../source-notes.ts'
import { endBookmark, sourceBookmark } from './names.ts'
import { ruledRows } from './table.ts'

const small = (children: ParagraphChild[], keepNext = false) =>
  new Paragraph({ style: 'FocalpointSmall', keepNext, children })

// The first of them says where the text ends.
const heading = (words: string, isFirst: boolean) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: isFirst
      ? [new Bookmark({ id: endBookmark, children: [new TextRun(words)] })]
      : [new TextRun(words)],
  })

const signatureRoom = 3_900

/** What stands below the text: room for those who sign, and sources with their grades. */
export function docxBack(text: ExportedText, { say }: ExportWords): (Paragraph | Table)[] {
  const isEmpty = text.sources.length === 0
  const isSigned = text.signers.length > 0
  return [
    ...(isSigned ? signatures(text, say) : []),
    heading(say('sources'), !isSigned),
    ...sourceNotes(text, say).map((note) => small([new TextRun(note)])),
    ...(isEmpty ? [] : [sourceTable(text, say)]),
  ]
}

function sourceTable({ sources }: ExportedText, say: ExportWords['say']): Table {
  const cell = (children: ParagraphChild[], width: number, isHead = false) =>
    new TableCell({
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      width: { size: width, type: WidthType.PERCENTAGE },
      ...(isHead ? { shading: { fill: 'F4F2EC' } } : {}),
      children: [small(children)],
    })
  const heads = [
    [say('place'), 9],
    [say('evidence'), 51],
    [say('source'), 26],
    [say('grade'), 14],
  ] as const
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: ruledRows,
    rows: [
      new TableRow({
        tableHeader: true,
        children: heads.map(([head, width]) =>
          cell([new TextRun({ text: head, bold: true })], width, true),
        ),
      }),
      ...sources.map((cited, index) => {
        const [evidence, source, grade] = sourceCells(cited, say)
        const place = new Bookmark({
          id: sourceBookmark(cited.evidenceId),
          children: [new TextRun(`[${index + 1}]`)],
        })
        return new TableRow({
          cantSplit: true,
          children: [
            cell([place], 9),
            cell([new TextRun(evidence)], 51),
            cell([new TextRun(source)], 26),
            cell([new TextRun(grade)], 14),
          ],
        })
      }),
    ],
  })
}

function signatures(
  { signers, signing, version }: ExportedText,
  say: ExportWords['say'],
): Paragraph[] {
  const line = (label: string, isLast: boolean) =>
    new Paragraph({
      ...{ style: 'FocalpointSmall', keepNext: !isLast, spacing: { before: 420 } },
      tabStops: [
        { type: TabStopType.LEFT, position: signatureRoom, leader: LeaderType.UNDERSCORE },
      ],
      children: [new TextRun('\t'), new TextRun(`  ${label}`)],
    })
  return [
    heading(say('signing'), true),
    small([new TextRun(`${signing} ${version.hash}`)], true),
    // All of it on one page.
    ...signers.flatMap((signer, index) => [
      new Paragraph({ keepNext: true, spacing: { before: 300 }, text: signer }),
      line(say('placeDate'), false),
      line(say('signature'), index === signers.length - 1),
    ]),
  ]
}
