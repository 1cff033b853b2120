import type PDFDocument from 'pdfkit'
import { colours, column, page, sans, sansBold } from './look.ts'
import type { DocumentSetting } from './setting.ts'
import type { TypeCase } from './type-case.ts'

type Drawn = { document: InstanceType<typeof PDFDocument>; fonts: TypeCase }
type Face = typeof sans

const size = 8.5
const hashShown = 16

/**
 * What every page carries at its head and foot: the marking in the middle of both, what the text is,
 * the beginning of its fingerprint, and the number of the page among all.
 */
export function drawFurniture(drawn: Drawn, { text, words }: DocumentSetting): void {
  const { document } = drawn
  const { count } = document.bufferedPageRange()
  const head = page.top - 44
  const foot = page.height - 42
  for (let index = 0; index < count; index++) {
    document.switchToPage(index)
    document.markContent('Artifact', { type: 'Pagination' })
    if (text.marking !== null) {
      write(drawn, text.marking, 'middle', head, sansBold)
      write(drawn, text.marking, 'middle', foot, sansBold)
    }
    // The first page says it all in large letters.
    if (index > 0) {
      const titled = words.say('titled', { kind: text.kind, title: text.title })
      write(drawn, titled, 'start', head, sans)
    }
    if (text.exercise) write(drawn, words.say('exercise'), 'end', head, sansBold)
    write(drawn, `SHA-256 ${text.version.hash.slice(0, hashShown)}…`, 'start', foot, sans)
    const number = words.say('page', { page: index + 1, pages: count })
    write(drawn, number, 'end', foot, sans)
    document.endMarkedContent()
  }
}

function write(
  { document, fonts }: Drawn,
  words: string,
  place: 'start' | 'middle' | 'end',
  baseline: number,
  face: Face,
): void {
  const shown = shorten(words, face, column * 0.37, fonts)
  const width = fonts.width(shown, face, size)
  const room = column - width
  let x = page.left + (place === 'start' ? 0 : place === 'end' ? room : room / 2)
  for (const part of fonts.segments(shown, face)) {
    document.font(part.font).fontSize(size).fillColor(colours.soft)
    document.text(part.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    x += document.widthOfString(part.text)
  }
}

function shorten(words: string, face: Face, width: number, fonts: TypeCase): string {
  if (fonts.width(words, face, size) <= width) return words
  let kept = words
  while (kept !== '' && fonts.width(`${kept}…`, face, size) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
