import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import type { Act } from '#server/platform/act-types.ts'

/**
 * Closes the text of a motion, where it has one, as the ballot on it opens: nobody votes on words that can
 * still change. Writers are held until the act ends and then told.
 */
export async function freezeMotionText(
  act: Act,
  motion: { id: string; situationId: string },
): Promise<void> {
  const [found] = await act.tx
    .select({ documentId: document.id })
    .from(document)
    .where(eq(document.motionId, motion.id))
  const section = found && (await sectionAtHand(act.tx, found.documentId))
  if (!section || section.freezeReason !== null) return
  await act.tx.insert(documentFreeze).values({
    ...{ id: found.documentId, situationId: motion.situationId, reason: 'ballot' },
    madeBy: act.id,
  })
}
