import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { MotionRow } from './motion-state.ts'

/** Why a text is closed while an amendment to it is voted on and until it is written in. */
export const amendmentFreeze = 'amendment'

/**
 * Closes the text of a motion, or the one that an amendment changes, as the ballot on it opens: nobody votes on words
 * that can still change. Writers are held until the act ends and then told.
 */
export async function freezeMotionText(
  act: Act,
  motion: Pick<MotionRow, 'id' | 'situationId' | 'amendsId'>,
): Promise<void> {
  const [found] = await act.tx
    .select({ documentId: document.id })
    .from(document)
    .where(eq(document.motionId, motion.amendsId ?? motion.id))
  const section = found && (await sectionAtHand(act.tx, found.documentId))
  if (!section || section.freezeReason !== null) return
  const reason = motion.amendsId === null ? 'ballot' : amendmentFreeze
  await act.tx
    .insert(documentFreeze)
    .values({ id: found.documentId, situationId: motion.situationId, reason, madeBy: act.id })
}
