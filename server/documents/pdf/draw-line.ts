import type PDFDocument from 'pdfkit'
import type { Line, Piece, Run } from './runs.ts'
import type { Element, structureOf } from './structure.ts'
import type { TypeCase } from './type-case.ts'

type Drawing = {
  document: InstanceType<typeof PDFDocument>
  fonts: TypeCase
  structure: ReturnType<typeof structureOf>
  /** Whether the words are drawn again, as at the head of a table's next page, and mean nothing there. */
  silent: boolean
}

/** Draws a line of words at a baseline, each stretch marked with what it means. */
export function drawLine(
  drawing: Drawing,
  line: Line,
  at: { x: number; baseline: number; element: Element },
): void {
  const { document, structure, silent } = drawing
  let { x } = at
  for (const stretch of stretches(line)) {
    const width = stretch.pieces.reduce((sum, piece) => sum + piece.width, 0)
    const draw = () => drawPieces(drawing, stretch.pieces, x, at.baseline)
    if (silent) draw()
    else if (stretch.target) drawLink(drawing, stretch, { ...at, x, width }, draw)
    else {
      const { tag } = at.element
      const content = document.markStructureContent(tag)
      draw()
      document.endMarkedContent()
      structure.of(at.element).add(content)
    }
    x += width
  }
}

type Stretch = { pieces: Piece[]; target: Run['target'] }

function stretches({ pieces }: Line): Stretch[] {
  const found: Stretch[] = []
  for (const piece of pieces) {
    const { target } = piece.run
    const last = found.at(-1)
    if (last && last.target === target) last.pieces.push(piece)
    else found.push({ pieces: [piece], target })
  }
  return found
}

function drawLink(
  { document, structure }: Drawing,
  { pieces, target }: Stretch,
  at: { x: number; width: number; baseline: number; element: Element },
  draw: () => void,
): void {
  const link = document.struct('Link')
  structure.of(at.element).add(link)
  const content = document.markStructureContent('Link')
  draw()
  document.endMarkedContent()
  link.add(content)
  const size = pieces[0]?.run.size ?? 10
  const top = at.baseline - size
  const options = { structParent: link, Contents: new String(wordsOf(pieces)) }
  const box = [at.x, top, at.width, size * 1.3] as const
  if (target && 'href' in target) document.link(...box, target.href, Object(options))
  else if (target) document.goTo(...box, target.place, Object(options))
  link.end()
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

// Pieces of one run are drawn as one, so that words copied from the page are whole.
function drawPieces(
  { document, fonts }: Drawing,
  pieces: readonly Piece[],
  left: number,
  baseline: number,
) {
  let x = left
  for (let at = 0; at < pieces.length; ) {
    const run = pieces[at]?.run
    let end = at
    while (end < pieces.length && pieces[end]?.run === run) end += 1
    const same = pieces.slice(at, end)
    const width = same.reduce((sum, piece) => sum + piece.width, 0)
    if (run) drawRun({ document, fonts }, run, { text: wordsOf(same), x, width, baseline })
    x += width
    at = end
  }
}

function drawRun(
  { document, fonts }: Pick<Drawing, 'document' | 'fonts'>,
  run: Run,
  { text, x, width, baseline }: { text: string; x: number; width: number; baseline: number },
): void {
  const line = baseline - (run.rise ?? 0)
  let from = x
  for (const part of fonts.segments(text, run.face)) {
    document.font(part.font).fontSize(run.size).fillColor(run.colour)
    document.text(part.text, from, line, { lineBreak: false, baseline: 'alphabetic' })
    from += document.widthOfString(part.text)
  }
  const ink =
    text.trimEnd().length === text.length ? width : fonts.width(text.trimEnd(), run.face, run.size)
  const stroke = (y: number) =>
    document
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + ink, y)
      .stroke(run.colour)
  if (run.underline) stroke(line + run.size * 0.14)
  if (run.strike) stroke(line - run.size * 0.26)
}
