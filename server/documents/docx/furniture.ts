import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { ExportWords } from '../export-words.ts'
import type { ExportedText } from '../exported-text.ts'

/** The width of the column on A4, in twentieths of a point. */
export const columnWidth = 11_906 - 2 * 1_640
const middle = Math.round(columnWidth / 2)
const tabStops = [
  { type: TabStopType.CENTER, position: middle },
  { type: TabStopType.RIGHT, position: columnWidth },
]

/** The head and foot of every page: marking in the middle, what it is, the fingerprint, the page's number. */
export function docxFurniture(text: ExportedText, { say }: ExportWords) {
  const marking = new TextRun({ text: text.marking ?? '', bold: true })
  const tab = () => new TextRun('\t')
  const line = (children: TextRun[]) =>
    new Paragraph({
      ...{ style: 'FocalpointSmall', alignment: AlignmentType.LEFT, tabStops, children },
    })
  const [before, between = ''] = say('page', { page: '\u0001', pages: '\u0001' }).split('\u0001')
  const number = new TextRun({
    children: [before ?? '', PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES],
  })
  const exercise = new TextRun({ text: text.exercise ? say('exercise') : '', bold: true })
  const titled = say('titled', { kind: text.kind, title: text.title })
  const short = titled.length > 44 ? `${titled.slice(0, 43)}…` : titled
  const print = new TextRun(`SHA-256 ${text.version.hash.slice(0, 16)}…`)
  return {
    headers: {
      default: new Header({
        children: [line([new TextRun(short), tab(), marking, tab(), exercise])],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          line([
            print,
            tab(),
            new TextRun({ text: text.marking ?? '', bold: true }),
            tab(),
            number,
          ]),
        ],
      }),
    },
  }
}
