import type { Node, Slice } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { Stamp } from '../../../server/documents/stamp.ts'
import { addStamp } from './add-stamp.ts'
import { markAsProposed } from './mark-as-proposed.ts'
import { breakOf } from './next-line.ts'

type Range = { from: number; to: number }

/**
 * Puts content into the text as proposed by this stamp.
 * @returns false, with the transform spoilt, where it does not fit as it is
 */
export function proposeInsertion(
  transform: Transform,
  position: number,
  content: Slice,
  stamp: Stamp,
): boolean {
  const steps = transform.steps.length
  const size = transform.doc.content.size
  transform.replace(position, position, markAsProposed(content, stamp))
  const grown = transform.doc.content.size - size
  const range = insertedBy(transform, steps)
  if (range === undefined || grown !== content.size || range.to - range.from !== grown) return false
  const first = firstLineIn(transform.doc, range)
  const told = first === undefined ? undefined : breakOf(transform.doc, first)
  if (first !== undefined && told !== first) {
    transform.setNodeAttribute(first, 'insertion', null)
    if (told !== undefined) addStamp(transform, told, 'insertion', stamp)
  }
  return true
}

function insertedBy(transform: Transform, since: number): Range | undefined {
  const [step, ...more] = transform.steps.slice(since)
  if (step === undefined || more.length > 0) return undefined
  let range: Range | undefined
  step.getMap().forEach((oldFrom, oldTo, from, to) => {
    if (oldFrom === oldTo) range = { from, to }
  })
  return range
}

function firstLineIn(document: Node, { from, to }: Range): number | undefined {
  let first: number | undefined
  document.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock && at >= from && at < to) first ??= at
  })
  return first
}
