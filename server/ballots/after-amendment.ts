import { and, eq, isNull } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { motion } from '#db/schema/motion.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import { applyAmendmentTask } from './apply-amendment-task.ts'
import { amendmentFreeze } from './freeze-motion-text.ts'
import type { Verdict } from './rules/tally.ts'

/**
 * What the close of a ballot on an amendment does to the text that it is about: one that carried is written into it
 * before anything else can be, otherwise the text opens again. Nothing for other motions.
 */
export async function afterAmendment(act: Act, motionId: string, verdict: Verdict): Promise<void> {
  const [amends] = await act.tx
    .select({ id: motion.amendsId })
    .from(motion)
    .where(and(eq(motion.id, motionId), isNull(motion.endedBy)))
  if (!amends?.id) return
  if (verdict === 'adopted') return act.enqueue(applyAmendmentTask, { motionId })
  const [frozen] = await act.tx
    .select({ id: documentFreeze.id })
    .from(documentFreeze)
    .innerJoin(document, eq(document.id, documentFreeze.id))
    .where(
      and(
        eq(document.motionId, amends.id),
        eq(documentFreeze.reason, amendmentFreeze),
        isNull(documentFreeze.endedBy),
      ),
    )
  if (frozen) await endVersion(act, documentFreeze, frozen.id)
}
