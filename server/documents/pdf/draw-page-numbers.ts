import type PDFDocument from 'pdfkit'
import { drawLine } from './draw-line.ts'
import { column, page, sans, sizes } from './look.ts'
import { plainRun } from './setting.ts'
import type { Sheets } from './sheets.ts'
import type { ContentsEntry } from './title-blocks.ts'
import type { TypeCase } from './type-case.ts'

type Placed = {
  document: InstanceType<typeof PDFDocument>
  fonts: TypeCase
  sheets: Sheets
}

/** Writes the page numbers into the contents, once every place is known. */
export function drawPageNumbers(placed: Placed, entries: readonly ContentsEntry[]): void {
  const { document, fonts, sheets } = placed
  for (const { at, target, element } of entries) {
    const entry = sheets.whereIs(at)
    const found = sheets.whereIs(target)
    if (entry === undefined || found === undefined) continue
    const run = plainRun(String(found.page), sans, sizes.text)
    const width = fonts.width(run.text, run.face, run.size)
    document.switchToPage(entry.page - 1)
    const drawing = { document, fonts, structure: sheets.structure, silent: false }
    const x = page.left + column - width
    const line = { pieces: [{ run, text: run.text, width }], width }
    drawLine(drawing, line, { x, baseline: entry.baseline, element })
  }
}
