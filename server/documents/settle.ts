import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { joinLines } from './breaks.ts'
import { type Proposal, proposedOf } from './proposed-of.ts'
import { type Stamp, writeStamps } from './stamp.ts'

export type Verdict = 'accept' | 'reject'

type Place = { node: Node; position: number }

/**
 * Carries out a verdict on the suggestions that `isChosen` picks, and leaves all others as they are.
 *
 * To accept an insertion, or reject a deletion, keeps what it stands on; the other two take it away. What
 * several people propose to take away goes with the first that is accepted. A break that can no longer go,
 * because of what came between meanwhile, stays: no word is ever lost for its sake.
 */
export function settle(
  transform: Transform,
  verdict: Verdict,
  isChosen: (stamp: Stamp) => boolean,
): void {
  const removed: Proposal = verdict === 'accept' ? 'deletion' : 'insertion'
  const places: Place[] = []
  transform.doc.descendants((node, position) => {
    if (isTouched(node, isChosen)) places.push({ node, position })
  })
  // From the end, so that places still to come keep their positions; a block comes after what is in it.
  for (const { node, position } of places.reverse()) {
    const goes = proposedOf(node, removed).some(isChosen)
    // A footnote may have lost its own words just before: it is as large as it is now.
    const size = transform.doc.nodeAt(position)?.nodeSize ?? 0
    if (goes && node.isInline) transform.delete(position, position + size)
    else if (!(goes && joinLines(transform, position))) clear(transform, position, isChosen)
  }
}

function isTouched(node: Node, isChosen: (stamp: Stamp) => boolean): boolean {
  return proposals.some((proposal) => proposedOf(node, proposal).some(isChosen))
}

const proposals: readonly Proposal[] = ['insertion', 'deletion']

function clear(transform: Transform, position: number, isChosen: (stamp: Stamp) => boolean): void {
  const node = transform.doc.nodeAt(position)
  if (node === null) return
  for (const proposal of proposals) {
    const stamps = proposedOf(node, proposal)
    const chosen = stamps.filter(isChosen)
    if (chosen.length === 0) continue
    if (!node.isText) {
      const left = writeStamps(stamps.filter((stamp) => !isChosen(stamp)))
      transform.setNodeAttribute(position, proposal, left)
      continue
    }
    const ids = new Set(chosen.map(({ id }) => id))
    for (const mark of node.marks) {
      if (mark.type.name === proposal && ids.has(mark.attrs.id)) {
        transform.removeMark(position, position + node.nodeSize, mark)
      }
    }
  }
}
