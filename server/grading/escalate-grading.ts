import { gradeRequest } from '#db/schema/grade-request.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { requestInput, requestOutput } from './grading.schema.ts'
import { lockRequest } from './open-requests.ts'

/**
 * Puts before the convenors that a grade was due and was not given. Run by the worker; run again, or after
 * an answer, it is refused and leaves no entry.
 */
export const escalateGrading = defineAct({
  name: 'grading.escalate',
  input: requestInput,
  output: requestOutput,
  about: (tx, { requestId }) => situationOf(tx, 'grade_request', requestId),
  async perform(act, { requestId }) {
    const found = await lockRequest(act.tx, requestId)
    if (found === undefined) return act.refuse('common.not_found')
    const { request } = found
    if (!found.isOpen || request.escalatedAt !== null) return act.refuse('grading.not_open')
    if (act.at < request.dueAt) return act.refuse('grading.not_due')
    await endVersion(act, gradeRequest, requestId)
    await act.tx
      .insert(gradeRequest)
      .values({ ...request, escalatedAt: act.at, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'evidence', id: request.evidenceId },
      content: {
        ...{ request: requestId, member: request.memberId },
        due_at: request.dueAt.toISOString(),
      },
      output: { requestId },
    })
  },
})
