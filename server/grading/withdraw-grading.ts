import { gradeRequest } from '#db/schema/grade-request.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { answerRequestInput, requestOutput } from './grading.schema.ts'
import { lockRequest } from './open-requests.ts'

/** Takes back, with a reason, that somebody was asked to grade, so that another can be asked. */
export const withdrawGrading = defineAct({
  name: 'grading.withdraw',
  input: answerRequestInput,
  output: requestOutput,
  about: (tx, { requestId }) => situationOf(tx, 'grade_request', requestId),
  async perform(act, { requestId, reason }) {
    const found = await lockRequest(act.tx, requestId)
    if (found === undefined) return act.refuse('common.not_found')
    if (!found.isOpen) return act.refuse('grading.not_open')
    const { request } = found
    await endVersion(act, gradeRequest, requestId)
    await act.tx
      .insert(gradeRequest)
      .values({ ...request, withdrawnBecause: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'evidence', id: request.evidenceId },
      content: { request: requestId, member: request.memberId, reason },
      output: { requestId },
    })
  },
})
