import type { z } from 'zod'
import type { TextNode } from '#server/documents/text-node.ts'
import type { MinutesPiece } from './compose-minutes.ts'
import { linesOf } from './lines-of.ts'
import type { minutesPieces } from './minutes-read.schema.ts'

type Piece = z.input<typeof minutesPieces>[number]

/**
 * The pieces of minutes as they are read: what people wrote block by block, each with its lines, so that a correction
 * can stand beside the line that it is of; what the record says piece by piece.
 */
export function piecesToRead(pieces: readonly MinutesPiece[]): z.input<typeof minutesPieces> {
  let before = 0
  return pieces.flatMap(({ from, content }): Piece[] => {
    if (from === 'record') return [{ from, document: docOf(content), lines: [] }]
    return content.map((block) => {
      const document = docOf([block])
      const lines = linesOf(document).map(({ line, words }) => ({ line: before + line, words }))
      before += lines.length
      return { from, document, lines }
    })
  })
}

const docOf = (content: readonly TextNode[]): TextNode => ({ type: 'doc', content })
