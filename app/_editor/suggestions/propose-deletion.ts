import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { joinLines } from '../../../server/documents/breaks.ts'
import { proposedOf } from '../../../server/documents/proposed-of.ts'
import type { Stamp } from '../../../server/documents/stamp.ts'
import { addStamp } from './add-stamp.ts'
import { breakOf } from './next-line.ts'

type Piece = { node: Node; from: number; to: number }

/**
 * Proposes by this stamp that everything from one position to another goes: words, citations, and the
 * breaks of the lines that begin there. What the author proposed to add goes outright.
 */
export function proposeDeletion(
  transform: Transform,
  from: number,
  to: number,
  stamp: Stamp,
): void {
  const pieces: Piece[] = []
  transform.doc.nodesBetween(from, to, (node, at) => {
    if (node.isText) {
      pieces.push({ node, from: Math.max(at, from), to: Math.min(at + node.nodeSize, to) })
    } else if (at >= from && at < to && (node.isTextblock || node.isInline)) {
      pieces.push({ node, from: at, to: at + node.nodeSize })
    }
  })
  for (const piece of pieces.reverse()) proposePiece(transform, piece, stamp)
}

function proposePiece(transform: Transform, { node, from, to }: Piece, stamp: Stamp): void {
  const place = node.isTextblock ? breakOf(transform.doc, from) : from
  const present = place === undefined ? null : transform.doc.nodeAt(place)
  if (place === undefined || present === null) return
  const isOwn = ({ memberId }: Stamp) => memberId === stamp.memberId
  if (proposedOf(present, 'insertion').some(isOwn)) {
    if (node.isTextblock) joinLines(transform, place)
    else transform.delete(from, node.isText ? to : from + present.nodeSize)
    return
  }
  if (proposedOf(present, 'deletion').some(isOwn)) return
  const { deletion } = transform.doc.type.schema.marks
  if (!node.isText) addStamp(transform, place, 'deletion', stamp)
  else if (deletion !== undefined) transform.addMark(from, to, deletion.create(stamp))
}
