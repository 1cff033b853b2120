import { eq } from 'drizzle-orm'
import { decisionAnswer } from '#db/schema/decision-answer.ts'
import { decisionNotice } from '#db/schema/decision-notice.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { answerNoticeInput, answerNoticeOutput } from './answer-notice.schema.ts'
import { mayAnswer } from './may-answer.ts'
import { lockDecision } from './present-decision.ts'

/**
 * Answers the word that a decision's basis has changed, once, with reasons (domain G4): by the convenor, or for the
 * ministry that leads it.
 */
export const answerNotice = defineAct({
  name: 'decision.answer_notice',
  input: answerNoticeInput,
  output: answerNoticeOutput,
  about: (tx, { noticeId }) => situationOf(tx, 'notice', noticeId),
  async perform(act, { noticeId, answer, reasons }) {
    const [notice] = await act.tx
      .select()
      .from(decisionNotice)
      .where(eq(decisionNotice.id, noticeId))
    const { memberId } = act.actor
    if (!notice || memberId === null) return act.refuse('common.not_found')
    const { situationId, decisionId } = notice
    const found = await lockDecision(act.tx, decisionId)
    if (!found) return act.refuse('common.not_found')
    if (!mayAnswer(act.actor, found.leadMinistryId)) return act.refuse('common.not_entitled')
    const before = await act.tx
      .select({ answer: decisionAnswer.answer })
      .from(decisionAnswer)
      .where(eq(decisionAnswer.noticeId, noticeId))
    if (before.length > 0) return act.refuse('decisions.notice_answered')
    const said = { answer, reasons }
    await act.tx
      .insert(decisionAnswer)
      .values({ noticeId, situationId, decisionId, ...said, memberId, at: act.at, madeBy: act.id })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, notice: noticeId, ...said },
      output: { decisionId },
    })
  },
})
