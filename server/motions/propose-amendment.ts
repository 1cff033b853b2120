import { eq } from 'drizzle-orm'
import { amendment } from '#db/schema/amendment.ts'
import { document } from '#db/schema/document.ts'
import { motion as motions } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { defineAct } from '#server/acts.ts'
import { sectionAtHand } from '#server/assessments/section-at-hand.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { hasSuggestions } from '#server/documents/as-it-stands.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { assertRecordable } from '#server/record/recordable.ts'
import { amendable } from './amendable.ts'
import { amendmentQuestion } from './amendment-question.ts'
import { amountChanged, anchorAt } from './paragraphs.ts'
import { proposeAmendmentInput, proposeAmendmentOutput } from './propose-amendment.schema.ts'

/**
 * Proposes to delete, replace or follow one paragraph of a motion's text, anchored on that paragraph as it is. It is a
 * motion of its own, seconded and balloted as the rules have it, and what it says is seen by whoever sees the text.
 */
export const proposeAmendment = defineAct({
  name: 'amendment.propose',
  input: proposeAmendmentInput,
  output: proposeAmendmentOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId, change, place, paragraphHash, newText, reasons }) {
    const { tx } = act
    const amends = await lockMotion(tx, motionId)
    const procedure = amends && (await procedureOf(tx, amends.bodyId))
    if (!amends || !procedure) return act.refuse('common.not_found')
    const { situationId, bodyId, meetingId } = amends
    if (!(await reachesSituation(tx, act.actor, situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    await amendable(act, amends)
    const [text] = await tx
      .select({ id: document.id })
      .from(document)
      .where(eq(document.motionId, motionId))
    const section = text && (await sectionAtHand(tx, text.id))
    if (!section) return act.refuse('motions.no_text')
    if (section.freezeReason !== null) return act.refuse('motions.text_frozen')
    const anchor = anchorAt(section.text.document, place)
    if (!anchor || anchor.paragraphHash !== paragraphHash) return act.refuse('motions.text_moved')
    const { paragraph } = anchor
    if (paragraph && change !== 'insert_after' && hasSuggestions(paragraph)) {
      return act.refuse('motions.paragraph_has_suggestions')
    }
    const blocks = [...(newText?.content ?? [])]
    const said: unknown = change === 'delete' ? null : blocks
    assertRecordable(said)
    const amount = amountChanged(change === 'insert_after' ? null : paragraph, blocks)
    if (change !== 'delete' && (blocks.length === 0 || amount === 0)) {
      return act.refuse('motions.changes_nothing')
    }

    const [numbered] = await tx
      .select({ number: thing.number })
      .from(thing)
      .where(eq(thing.id, motionId))
    const question = await amendmentQuestion(tx, { change, place, number: numbered?.number ?? 0 })
    const put = await act.newThing({ kind: 'motion', numbered: true })
    const { memberId: movedBy, ministryId } = act.actor
    const { secondsNeeded } = procedure.rules
    await tx.insert(motions).values({
      ...{ id: put.id, situationId, bodyId, meetingId, question, kind: 'amendment' },
      ...{ amendsId: motionId, secondsNeeded, movedBy, ministryId, madeBy: act.id },
    })
    // Of the text: whoever may not see that sees neither these words nor the record's entry about them.
    const { id } = await act.newThing({ kind: 'amendment', documentId: text.id })
    const { nth, same } = anchor
    await tx.insert(amendment).values({
      ...{ id, situationId, motionId: put.id, amendsId: motionId, documentId: text.id, change },
      ...{ place, nth, same, paragraph, paragraphHash, reasons, amount, madeBy: act.id },
      newText: change === 'delete' ? null : blocks,
    })

    return act.done({
      thing: { kind: 'amendment', id },
      content: {
        ...{ motion: put.id, number: put.number, question, amends: motionId, document: text.id },
        ...{ sequence: section.text.sequence, change, place, paragraph_hash: paragraphHash },
        ...{ new_text: said, reasons, amount },
        ...{ ministry: ministryId, seconds_needed: secondsNeeded },
      },
      output: { motionId: put.id, number: put.number ?? 0 },
    })
  },
})
