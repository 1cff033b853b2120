import type { Line, Piece, Run } from './runs.ts'
import type { TypeCase } from './type-case.ts'

// A line may break after these and nowhere else: not at the spaces that French keeps before `;` and `»`.
const breaks = /[^ \t\n]*[ \t\n]+|[^ \t\n]+/g

/**
 * Sets runs in lines of a width (points). Words wider than a line, an address or a hash, are cut. A
 * line feed in a run ends its line.
 * @returns at least one line, empty where there are no words
 */
export function breakLines(runs: readonly Run[], width: number, fonts: TypeCase): Line[] {
  const lines: Line[] = [{ pieces: [], width: 0 }]
  const put = (pieces: Piece[]) => {
    const solid = pieces.reduce((sum, piece) => sum + inkWidth(piece, fonts), 0)
    const last = lines.at(-1)
    if (last === undefined || (last.width + solid > width && last.pieces.length > 0)) {
      lines.push({ pieces: [], width: 0 })
    }
    for (const piece of pieces) add(lines, piece, width, fonts)
  }
  let word: Piece[] = []
  for (const run of runs) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        put(word)
        word = []
        lines.push({ pieces: [], width: 0 })
      }
      for (const text of part.match(breaks) ?? []) {
        word.push({ run, text, width: fonts.width(text, run.face, run.size) })
        if (!/[ \t]$/.test(text)) continue
        put(word)
        word = []
      }
    }
  }
  put(word)
  return lines
}

function add(lines: Line[], piece: Piece, width: number, fonts: TypeCase): void {
  const last = lines.at(-1)
  if (last === undefined) return
  if (last.pieces.length > 0 || inkWidth(piece, fonts) <= width) {
    last.pieces.push(piece)
    last.width += piece.width
    return
  }
  for (const part of cut(piece, width, fonts)) {
    const line = lines.at(-1)
    if (line === undefined || line.pieces.length > 0) {
      lines.push({ pieces: [part], width: part.width })
      continue
    }
    line.pieces.push(part)
    line.width += part.width
  }
}

function cut({ run, text }: Piece, width: number, fonts: TypeCase): Piece[] {
  const parts: Piece[] = []
  let taken = ''
  const end = () => {
    if (taken !== '') {
      parts.push({ run, text: taken, width: fonts.width(taken, run.face, run.size) })
    }
    taken = ''
  }
  for (const sign of text) {
    if (taken !== '' && fonts.width(taken + sign, run.face, run.size) > width) end()
    taken += sign
  }
  end()
  return parts
}

// The space that ends a line may stand in the margin.
function inkWidth({ run, text, width }: Piece, fonts: TypeCase): number {
  const ink = text.trimEnd()
  return ink.length === text.length ? width : fonts.width(ink, run.face, run.size)
}
