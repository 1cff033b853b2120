import { eq } from 'drizzle-orm'
import { document } from '#db/schema/document.ts'
import { defineAct } from '#server/acts.ts'
import { seedDocument } from '#server/assessments/seed-document.ts'
import { reachesSituation } from '#server/members/reaches-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { lockMotion, motionState } from './motion-state.ts'
import { openMotionTextInput, openMotionTextOutput } from './open-motion-text.schema.ts'
import { beforeBody } from './rules/may-open.ts'

/**
 * Opens the text of a motion to be written together: what is adopted, word for word, if the question is
 * answered with yes. Opening a ballot freezes it.
 */
export const openMotionText = defineAct({
  name: 'motion.open_text',
  input: openMotionTextInput,
  output: openMotionTextOutput,
  about: (tx, { motionId }) => situationOf(tx, 'motion', motionId),
  async perform(act, { motionId }) {
    const motion = await lockMotion(act.tx, motionId)
    if (!motion) return act.refuse('common.not_found')
    // Before anything of a text is looked for: whether there is one already is not theirs to know.
    if (!(await reachesSituation(act.tx, act.actor, motion.situationId))) {
      return act.refuse('sections.above_own_ceiling')
    }
    const before = beforeBody(await motionState(act.tx, motion))
    if (before !== 'ok') return act.refuse(before)
    // An amendment has words of its own in the text that it changes.
    if (motion.kind === 'amendment') return act.refuse('motions.amendment_has_words')
    const [open] = await act.tx
      .select({ id: document.id })
      .from(document)
      .where(eq(document.motionId, motionId))
    if (open) return act.refuse('ballots.text_open_already')
    const { situationId, question: title } = motion
    const documentId = await seedDocument(act, {
      ...{ situationId, owner: { motionId }, section: 'motion', place: 1, title },
      text: { type: 'doc', content: [{ type: 'paragraph' }] },
    })

    return act.done({
      thing: { kind: 'motion', id: motionId },
      content: { document: documentId },
      output: { documentId },
    })
  },
})
