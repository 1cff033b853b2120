import type PDFDocument from 'pdfkit'
import { drawLine } from './draw-line.ts'
import { colours, column, page, sizes } from './look.ts'
import type { Block, Line, Row } from './runs.ts'
import { structureOf } from './structure.ts'
import { cellPadding } from './table-blocks.ts'
import type { TypeCase } from './type-case.ts'

type Document = InstanceType<typeof PDFDocument>
type LineBlock = Extract<Block, { kind: 'line' }>
type ImageBlock = Extract<Block, { kind: 'image' }>
type RowBlock = Extract<Block, { kind: 'row' }>

/** A note at the foot of a page: its lines, each below the other. */
export type Note = { blocks: readonly Block[]; height: number }

const bottom = page.height - page.bottom
const noteRoom = 12

/**
 * Places blocks on sheets, one below the other: headings stay with what they head, notes stand at
 * the foot of the page that calls them, and the rows of a table are not torn while they fit a page.
 */
export class Sheets {
  readonly structure: ReturnType<typeof structureOf>
  private readonly document: Document
  private readonly fonts: TypeCase
  private readonly notes: readonly Note[]
  private y: number = page.top
  private limit: number = bottom
  private called: number[] = []
  private readonly places = new Map<string, { page: number; baseline: number }>()

  /** @param notes of the whole document; filled while its text is set, before anything is placed */
  constructor(document: Document, fonts: TypeCase, notes: readonly Note[]) {
    this.document = document
    this.fonts = fonts
    this.notes = notes
    this.structure = structureOf(document)
  }

  /** Where a place was put: its page, from 1, and the baseline of its line. */
  whereIs(place: string): { page: number; baseline: number } | undefined {
    return this.places.get(place)
  }

  /** Begins a new page, unless this one is empty. */
  breakPage(): void {
    if (this.y > page.top) this.next()
  }

  /** Places blocks below what was placed before. */
  place(blocks: readonly Block[]): void {
    for (let at = 0; at < blocks.length; ) {
      const end = endOfUnit(blocks, at)
      const unit = blocks.slice(at, end)
      const needed = unit.reduce((sum, block) => sum + block.before + block.height, 0)
      const fits = this.y + needed + this.noteHeight(unit) <= this.limit
      // A row finds its page itself: the head of its table comes along.
      if (!fits && this.y > page.top && unit[0]?.kind !== 'row') this.next()
      for (const block of unit) this.placeOne(block)
      at = end
    }
  }

  /** Ends the last page with its notes. */
  endPage(): void {
    this.drawNotes()
  }

  private placeOne(block: Block): void {
    const fits = this.y + block.before + block.height + this.noteHeight([block]) <= this.limit
    if (!fits && this.y > page.top && block.kind !== 'row') this.next()
    if (this.y > page.top) this.y += block.before
    if (block.kind === 'row') {
      this.placeRow(block)
      return
    }
    if (block.kind === 'rule') this.drawRule(page.left + block.indent, this.y + block.height / 2)
    else if (block.kind === 'image') this.drawImage(block, page.left, this.y)
    else {
      this.callNotes([block])
      this.drawText(block, page.left, this.y)
    }
    this.y += block.height
  }

  private placeRow(block: RowBlock): void {
    const whole = bottom - page.top
    if (this.y + block.height > this.limit && block.height < whole)
      this.nextOf(block.row, block.indent)
    let rest = block.row
    while (true) {
      const room = this.limit - this.y - cellPadding * 2
      const { fitting, left } = split(rest, room)
      this.drawRow(fitting, block.indent)
      if (left === null) return
      rest = left
      this.nextOf(block.row, block.indent)
    }
  }

  private nextOf(row: Row, indent: number): void {
    this.next()
    this.document.markContent('Artifact', { type: 'Layout' })
    for (const head of row.repeats) this.drawRow(head, indent, true)
    this.document.endMarkedContent()
  }

  private drawRow(row: Row, indent: number, silent = false): void {
    this.callNotes(row.cells.flatMap(({ blocks }) => blocks))
    const left = page.left + indent
    let height: number = sizes.small.height
    for (const { x, width, blocks } of row.cells) {
      let y = this.y + cellPadding
      for (const block of blocks) {
        y += block.before
        if (block.kind === 'line') this.drawText(block, left + x, y, silent)
        if (block.kind === 'image') this.drawImage(block, left + x, y)
        if (block.kind === 'rule') this.drawRule(left + x, y, width, colours.soft, silent)
        y += block.height
      }
      height = Math.max(height, y - this.y - cellPadding)
    }
    this.y += height + cellPadding * 2
    if (row.isPlain) return
    this.drawRule(left, this.y, row.width, row.isHead ? colours.soft : colours.line, silent)
  }

  private drawText(block: LineBlock, x: number, y: number, silent = false): void {
    const { line, indent, height, element, label, quoted, quotedAbove = 0, place, outline } = block
    const drawing = {
      document: this.document,
      fonts: this.fonts,
      structure: this.structure,
      silent,
    }
    const baseline = y + height * 0.72
    if (place !== undefined) {
      this.document.addNamedDestination(place, 'XYZ', 0, y - 6, 0)
      this.places.set(place, { page: this.pageNumber(), baseline })
    }
    if (outline !== undefined) {
      this.document.outline.addItem(outline, Object({ fit: false, top: y - 6, left: page.width }))
    }
    if (label) {
      const from = x + indent - Math.max(label.line.width + 6, 14)
      drawLine(drawing, label.line, { x: from, baseline, element: label.element })
    }
    for (const at of quoted) this.drawBar(x + at, y - quotedAbove, height + quotedAbove, silent)
    drawLine(drawing, line, { x: x + indent, baseline, element })
  }

  private drawImage(block: ImageBlock, left: number, y: number): void {
    const { copy, width, height, indent, element } = block
    const x = left + indent
    const figure = this.structure.of(element, [x, y, x + width, y + height])
    const content = this.document.markStructureContent(element.tag)
    this.document.image(Buffer.from(copy.bytes), x, y, { width, height })
    this.document.endMarkedContent()
    figure.add(content)
  }

  private pageNumber(): number {
    const { start, count } = this.document.bufferedPageRange()
    return start + count
  }

  private next(): void {
    this.drawNotes()
    this.document.addPage()
    this.y = page.top
    this.limit = bottom
  }

  private noteHeight(blocks: readonly Block[]): number {
    const heights = notesIn(blocks).map((note) => this.notes[note - 1]?.height ?? 0)
    if (heights.length === 0) return 0
    return heights.reduce((sum, one) => sum + one, this.called.length === 0 ? noteRoom : 0)
  }

  private callNotes(blocks: readonly Block[]): void {
    this.limit -= this.noteHeight(blocks)
    this.called.push(...notesIn(blocks))
  }

  private drawNotes(): void {
    if (this.called.length === 0) return
    let y = Math.max(this.limit + noteRoom, this.y)
    this.drawRule(page.left, y - noteRoom / 2, 90)
    for (const note of this.called) {
      for (const block of this.notes[note - 1]?.blocks ?? []) {
        if (block.kind === 'line') this.drawText(block, page.left, y)
        y += block.height
      }
    }
    this.called = []
  }

  private drawRule(
    x: number,
    y: number,
    width = column,
    colour: string = colours.line,
    silent = false,
  ) {
    this.artifact(silent, () =>
      this.document
        .lineWidth(0.6)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(colour),
    )
  }

  private drawBar(x: number, y: number, height: number, silent: boolean): void {
    this.artifact(silent, () =>
      this.document
        .lineWidth(1.2)
        .moveTo(x, y)
        .lineTo(x, y + height)
        .stroke(colours.line),
    )
  }

  // What is drawn and means nothing is marked so, or a screen reader would meet it.
  private artifact(silent: boolean, draw: () => void): void {
    if (!silent) this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    if (!silent) this.document.endMarkedContent()
  }
}

function endOfUnit(blocks: readonly Block[], from: number): number {
  let end = from
  while (blocks[end]?.keep) end += 1
  return Math.min(end + 1, blocks.length)
}

function notesIn(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'line') return lineNotes(block.line)
    if (block.kind === 'row') return block.row.cells.flatMap((cell) => notesIn(cell.blocks))
    return []
  })
}

function lineNotes({ pieces }: Line): number[] {
  return pieces.flatMap(({ run }) => run.note ?? [])
}

/** What of a row fits a height, and what is left of it. At least one line fits, or nothing ever would. */
function split(row: Row, room: number): { fitting: Row; left: Row | null } {
  const cut = row.cells.map(({ blocks }) => {
    let height = 0
    const end = blocks.findIndex((block, index) => {
      height += block.before + block.height
      return height > room && index > 0
    })
    return end === -1 ? blocks.length : end
  })
  const cells = row.cells
  if (cells.every(({ blocks }, index) => cut[index] === blocks.length)) {
    return { fitting: row, left: null }
  }
  const part = (
    from: (index: number) => number,
    to: (index: number) => number | undefined,
  ): Row => ({
    ...row,
    cells: cells.map((cell, index) => ({
      ...cell,
      blocks: cell.blocks.slice(from(index), to(index)),
    })),
  })
  return {
    fitting: part(
      () => 0,
      (index) => cut[index],
    ),
    left: part(
      (index) => cut[index] ?? 0,
      () => undefined,
    ),
  }
}
