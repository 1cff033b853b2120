import { gradeRequest } from '#db/schema/grade-request.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { answerRequestInput, requestOutput } from './grading.schema.ts'
import { lockRequest } from './open-requests.ts'

/** Says that one who was asked to grade will not, and why. Whoever asks is told and may ask another. */
export const declineGrading = defineAct({
  name: 'grading.decline',
  input: answerRequestInput,
  output: requestOutput,
  about: (tx, { requestId }) => situationOf(tx, 'grade_request', requestId),
  async perform(act, { requestId, reason }) {
    const found = await lockRequest(act.tx, requestId)
    if (found === undefined) return act.refuse('common.not_found')
    const { request } = found
    if (request.memberId !== act.actor.memberId) return act.refuse('grading.not_asked')
    if (!found.isOpen) return act.refuse('grading.not_open')
    await endVersion(act, gradeRequest, requestId)
    await act.tx
      .insert(gradeRequest)
      .values({ ...request, declinedBecause: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'evidence', id: request.evidenceId },
      content: { request: requestId, reason },
      output: { requestId },
    })
  },
})
