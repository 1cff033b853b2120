import type { Node } from '@tiptap/pm/model'

type Piece = {
  readonly offset: number
  readonly pos: number
  readonly size: number
  readonly length: number
}

/**
 * How the words of an editor's document and its positions belong together. Offsets are those of `wordsOf`
 * in server/documents: every element counts one character, for its end or for itself.
 */
export type WordPlaces = {
  /** Characters in all. Other than those of the shared text while the editor has not drawn it yet. */
  readonly length: number
  /** The editor's position of the first character of a passage. */
  readonly startAt: (offset: number) => number | null
  /** The editor's position behind the last character of a passage. */
  readonly endAt: (offset: number) => number | null
  /** The characters before a position of the editor. */
  readonly offsetAt: (pos: number) => number
}

/** Counts the words of an editor's document. */
export function placesIn(document: Node): WordPlaces {
  const pieces: Piece[] = []
  let offset = 0
  const walk = (node: Node, pos: number) => {
    if (node.isText) {
      pieces.push({ offset, pos, size: node.nodeSize, length: node.nodeSize })
      offset += node.nodeSize
      return
    }
    if (node.isLeaf) pieces.push({ offset, pos, size: node.nodeSize, length: 1 })
    node.forEach((child, at) => {
      walk(child, pos + 1 + at)
    })
    offset += 1
  }
  document.forEach((child, at) => {
    walk(child, at)
  })

  return {
    length: offset,
    startAt(from) {
      const piece = pieces.find((one) => from < one.offset + one.length)
      return piece === undefined ? null : piece.pos + Math.max(0, from - piece.offset)
    },
    endAt(to) {
      const piece = pieces.findLast((one) => one.offset < to)
      if (piece === undefined) return null
      const inside = Math.min(to - piece.offset, piece.length)
      return piece.pos + (inside === piece.length ? piece.size : inside)
    },
    offsetAt(pos) {
      const piece = pieces.findLast((one) => one.pos <= pos)
      if (piece === undefined) return 0
      if (pos < piece.pos + piece.size)
        return piece.offset + Math.min(pos - piece.pos, piece.length)
      return piece.offset + piece.length
    },
  }
}
