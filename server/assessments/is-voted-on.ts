import { and, eq, isNull, ne, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { document } from '#db/schema/document.ts'
import { motion } from '#db/schema/motion.ts'
import { silence } from '#db/schema/silence.ts'
import { silenceResult } from '#db/schema/silence-result.ts'

/**
 * Whether a text is a motion's on which, or on an amendment to which, a ballot is open, or was closed with a verdict for
 * or against, which is circulated under silence or was adopted by it, or which the chair settled without one.
 */
export async function isVotedOn(tx: Transaction, documentId: string): Promise<boolean> {
  const [settled] = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(eq(decision.documentId, documentId))
    .limit(1)
  if (settled !== undefined) return true
  const [found] = await tx
    .select({ ballotId: ballot.id })
    .from(document)
    .innerJoin(
      motion,
      and(
        isNull(motion.endedBy),
        or(eq(motion.id, document.motionId), eq(motion.amendsId, document.motionId)),
      ),
    )
    .innerJoin(ballot, eq(ballot.motionId, motion.id))
    .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(
      and(
        eq(document.id, documentId),
        or(
          isNull(ballotResult.verdict),
          and(
            // An amendment that was decided leaves the text to its motion.
            ne(motion.kind, 'amendment'),
            ne(ballotResult.verdict, 'inquorate'),
            ne(ballotResult.verdict, 'no_decision'),
          ),
        ),
      ),
    )
    .limit(1)

  if (found !== undefined) return true
  const [silent] = await tx
    .select({ silenceId: silence.id })
    .from(document)
    .innerJoin(silence, eq(silence.motionId, document.motionId))
    .leftJoin(silenceResult, eq(silenceResult.silenceId, silence.id))
    .where(
      and(
        eq(document.id, documentId),
        or(isNull(silenceResult.outcome), eq(silenceResult.outcome, 'adopted')),
      ),
    )
    .limit(1)

  return silent !== undefined
}
