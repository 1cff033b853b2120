import { and, eq, isNull } from 'drizzle-orm'
import { amendment } from '#db/schema/amendment.ts'
import { defineAct } from '#server/acts.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { lockMotion, motionState } from '#server/ballots/motion-state.ts'
import { isEnd } from '#server/ballots/rules/motion-graph.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { confirmAmendmentInput, confirmAmendmentOutput } from './confirm-amendment.schema.ts'
import { amountChanged, anchorAt } from './paragraphs.ts'

/**
 * Confirms that an amendment is about a paragraph as it is now, which changed since it was proposed: by its mover's
 * ministry or the convenor. Not while it is voted on: a ballot is on the words that it was opened on.
 */
export const confirmAmendment = defineAct({
  name: 'amendment.confirm',
  input: confirmAmendmentInput,
  output: confirmAmendmentOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, place, paragraphHash }) {
    const motion = await lockMotion(act.tx, motionId)
    const [row] = await act.tx
      .select()
      .from(amendment)
      .where(and(eq(amendment.motionId, motionId), isNull(amendment.endedBy)))
    if (!motion || !row) return act.refuse('common.not_found')
    const { memberId, ministryId, situation } = act.actor
    const isMover = motion.movedBy === memberId || motion.ministryId === ministryId
    if (!situation.includes('convenor') && !isMover)
      return act.refuse('motions.amendment_of_others')
    const state = await motionState(act.tx, motion)
    if (state === 'balloting') return act.refuse('ballots.already_open')
    // One that was carried is confirmed too, where the text was opened and written in before it was applied.
    if (state !== 'adopted' && isEnd(state)) return act.refuse('motions.overtaken')
    const section = await sectionAtHand(act.tx, row.documentId)
    const anchor = section && anchorAt(section.text.document, place)
    if (!anchor || anchor.paragraphHash !== paragraphHash) return act.refuse('motions.text_moved')
    const { paragraph, nth, same } = anchor
    const of = row.change === 'insert_after' ? null : paragraph
    const amount = amountChanged(of, row.newText ?? [])
    await endVersion(act, amendment, row.id)
    await act.tx.insert(amendment).values({
      ...{ ...row, place, nth, same, paragraph, paragraphHash, amount },
      ...{ madeBy: act.id, endedBy: null },
    })

    return act.done({
      thing: { kind: 'amendment', id: row.id },
      content: { motion: motionId, place, paragraph_hash: paragraphHash, amount },
      output: { motionId },
    })
  },
})
