import type { Transform } from '@tiptap/pm/transform'
import { type Proposal, proposedOf } from '../../../server/documents/proposed-of.ts'
import { type Stamp, writeStamps } from '../../../server/documents/stamp.ts'

/** Adds a stamp to what is proposed of the node at a position, which has attributes for it. */
export function addStamp(
  transform: Transform,
  position: number,
  proposal: Proposal,
  stamp: Stamp,
): void {
  const node = transform.doc.nodeAt(position)
  if (node === null) return
  const stamps = [...proposedOf(node, proposal), stamp]
  transform.setNodeAttribute(position, proposal, writeStamps(stamps))
}
