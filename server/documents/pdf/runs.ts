import type { ExportedImage } from '../exported-text.ts'
import type { Face } from './faces.ts'
import type { Element } from './structure.ts'

/** Where words of a page lead: out of the document, or to a place in it. */
export type Target = { href: string } | { place: string }

/** Words that are set alike. */
export type Run = {
  text: string
  face: Face
  /** In points. */
  size: number
  colour: string
  /** Points above the line: for the numbers of notes. */
  rise?: number
  underline?: boolean
  strike?: boolean
  target?: Target
  /** The note, of this document's notes, that is called here. */
  note?: number
}

/** A run cut so that it fits its line, and how wide it is. */
export type Piece = { run: Run; text: string; width: number }

/** One line of words, set from `indent` points to the right of the column's edge. */
export type Line = { pieces: Piece[]; width: number }

/** Something that takes room in a column, one line high or a row of a table. */
export type Block =
  | {
      kind: 'line'
      line: Line
      indent: number
      height: number
      /** Room above it, unless it begins a page. */
      before: number
      element: Element
      /** What stands to the left of it: the sign of a list. */
      label?: { line: Line; element: Element }
      /** How many quotations it stands in, each with a rule at its left. */
      quoted: readonly number[]
      /** How far up those rules reach, to the line above in the same quotation. */
      quotedAbove?: number
      /** Must stand on the page of the next block. */
      keep: boolean
      /** A place that links lead to. */
      place?: string
      /** The words by which the outline of a reader shows this place. */
      outline?: string
    }
  | {
      kind: 'image'
      copy: ExportedImage
      before: number
      width: number
      height: number
      indent: number
      element: Element
      keep: boolean
    }
  | { kind: 'rule'; before: number; height: number; indent: number; keep: boolean }
  | { kind: 'row'; row: Row; before: number; height: number; indent: number; keep: boolean }

/** A row of a table. */
export type Row = {
  cells: readonly { x: number; width: number; blocks: readonly Block[] }[]
  /** Of the table: from its left edge. */
  width: number
  isHead: boolean
  /** Without a rule below it: words side by side that are no table. */
  isPlain?: boolean
  /** Drawn again where the table goes on on a new page. */
  repeats: readonly Row[]
}
