import type PDFDocument from 'pdfkit'
import { drawn } from './drawn-signs.ts'
import { type Coverage, type Face, fontFile, fontNames } from './faces.ts'

/** Words that one font can set. */
export type Segment = { font: string; text: string }

/** Fonts of one document: which sets what, and how wide it is then. */
export type TypeCase = {
  segments: (text: string, face: Face) => Segment[]
  /** In points. */
  width: (text: string, face: Face, size: number) => number
}

type Document = InstanceType<typeof PDFDocument>

/**
 * The fonts of a document. Each is embedded when it is first needed, so a text in one script carries
 * the fonts of one script.
 */
export function typeCase(document: Document): TypeCase {
  const opened = new Map<string, Coverage>()
  const open = (name: string): Coverage => {
    const known = opened.get(name)
    if (known) return known
    document.registerFont(name, Buffer.from(fontFile(name)))
    document.font(name)
    const coverage = coverageOf(document)
    opened.set(name, coverage)
    return coverage
  }
  const fontOf = (sign: string, names: readonly string[], last: string | undefined): string => {
    const codePoint = sign.codePointAt(0) ?? 0
    const covers = (name: string) => open(name).hasGlyphForCodePoint(codePoint)
    const inTurn = last === undefined ? names : [last, ...names]
    return inTurn.find(covers) ?? names[0] ?? ''
  }
  const segments = (text: string, face: Face): Segment[] => {
    const names = fontNames(face)
    const found: Segment[] = []
    for (const sign of drawn(text)) {
      const last = found.at(-1)
      const font = fontOf(sign, names, last?.font)
      if (last?.font === font) last.text += sign
      else found.push({ font, text: sign })
    }
    return found
  }
  return {
    segments,
    width: (text, face, size) =>
      segments(text, face).reduce(
        (sum, part) => sum + document.font(part.font).fontSize(size).widthOfString(part.text),
        0,
      ),
  }
}

// pdfkit keeps the font that it has open in a field without a type.
function coverageOf(document: Document): Coverage {
  const open: unknown = Reflect.get(document, '_font')
  const font: unknown = typeof open === 'object' && open !== null ? Reflect.get(open, 'font') : null
  if (!isCoverage(font)) throw new Error('pdfkit opened no font that tells what it covers')
  return font
}

function isCoverage(font: unknown): font is Coverage {
  return (
    typeof font === 'object' &&
    font !== null &&
    typeof Reflect.get(font, 'hasGlyphForCodePoint') === 'function'
  )
}
