import { and, eq, isNull } from 'drizzle-orm'
import { amendment } from '#db/schema/amendment.ts'
import { motion as motions } from '#db/schema/motion.ts'
import { recordStep } from '#server/ballots/record-step.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import { type AmendmentOf, isPending } from './amendments-of.ts'
import { anchorAt, locate } from './paragraphs.ts'
import { excludeEachOther } from './rules/voting-order.ts'

type Applied = {
  own: AmendmentOf
  /** Where it was made. */
  place: number
  before: TextNode
  after: TextNode
  others: readonly AmendmentOf[]
}

/**
 * What an amendment that was made is for the others to the same text: those that delete or replace its paragraph are
 * superseded; insertions after it come after what took its place, or what stood before it.
 * @returns the motions that were superseded
 */
export async function settleOthers(
  act: Act,
  { own, place, before, after, others }: Applied,
): Promise<string[]> {
  const superseded: string[] = []
  if (own.change === 'insert_after') return superseded
  for (const other of others.filter(isPending)) {
    const found = locate(before, other)
    if (found?.place !== place) continue
    if (excludeEachOther({ change: own.change, place }, { change: other.change, place })) {
      // Not locked: no ballot opens on it while the motion that both amend is locked.
      const [motion] = await act.tx
        .select()
        .from(motions)
        .where(and(eq(motions.id, other.motionId), isNull(motions.endedBy)))
      if (!motion) continue
      await recordStep(act, motion, { step: 'superseded', otherId: own.motionId })
      superseded.push(other.motionId)
    } else if (!found.changed) {
      const anchor = anchorAt(after, place - 1 + (own.newText?.length ?? 0))
      if (!anchor) continue
      const { motion: _, number: __, application: ___, ...row } = other
      await endVersion(act, amendment, other.id)
      await act.tx.insert(amendment).values({ ...row, ...anchor, madeBy: act.id, endedBy: null })
    }
  }

  return superseded
}
