import { z } from 'zod'
import { motionStates } from '#server/ballots/rules/motion-graph.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { amendmentChanges } from './rules/voting-order.ts'

const block = z.custom<TextNode>((given) => typeof given === 'object' && given !== null)

/** An amendment with its motion, in its turn. */
const amendmentRead = z.object({
  motionId: z.uuid(),
  number: z.int(),
  state: z.enum(motionStates),
  change: z.enum(amendmentChanges),
  /** Where its paragraph stands now, from 1; null where none is like it any more. */
  place: z.int().nullable(),
  /** The paragraph as it was proposed on, and as it is now where it changed since. */
  paragraph: block.nullable(),
  changedTo: block.nullable(),
  changedHash: z.string().nullable(),
  newText: z.array(block),
  reasons: z.string(),
  amount: z.int(),
  moverName: z.string().nullable(),
  missingSeconds: z.int(),
  ballotId: z.uuid().nullable(),
  appliedAt: z.string().nullable(),
  /** Whether it is carried and not in the text yet. */
  awaitsApplication: z.boolean(),
  isPending: z.boolean(),
  mayConfirm: z.boolean(),
})

export type AmendmentRead = z.output<typeof amendmentRead>

/** The amendments to a motion's text, in the order in which they are voted on, with the paragraphs that they are about. */
export const amendmentsRead = z.object({
  amendsId: z.uuid(),
  amendsNumber: z.int(),
  paragraphs: z.array(
    z.object({ place: z.int(), hash: z.string(), node: block, proposed: z.boolean() }),
  ),
  amendments: z.array(amendmentRead),
  /** Why the order is not that of the rule; null where it is. */
  ruled: z.object({ reason: z.string(), memberName: z.string(), at: z.string() }).nullable(),
  mayPropose: z.boolean(),
  isConvenor: z.boolean(),
})
export type AmendmentsRead = z.output<typeof amendmentsRead>
