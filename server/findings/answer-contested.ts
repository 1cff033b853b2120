import { contestedAnswer } from '#db/schema/contested-answer.ts'
import { defineAct } from '#server/acts.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { isAbove } from '#server/evidence/rules/above.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { answerContestedInput, answerContestedOutput } from './answer-contested.schema.ts'
import { contestedAnswers } from './list-contested-answers.ts'
import { readCase } from './read-case.ts'
import { contestedPoints } from './rules/contested-points.ts'

/**
 * Says in a member's name how a disagreement of graders is to be taken. It moves no level; it is
 * what a vote that rests on the evidence waits for, and it lapses when graders say something else.
 */
export const answerContested = defineAct({
  name: 'finding.answer_contested',
  input: answerContestedInput,
  output: answerContestedOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, about, words }) {
    const hidden = await hiddenGradeEntries(act.tx, act.actor, situationId)
    const isHidden = about.kind === 'evidence' ? hidden.has(about.evidence) : hidden.size > 0
    if (isHidden) return act.refuse('findings.grade_first')
    const { evidence, policy } = await readCase(act.tx, situationId)
    const above = new Set(evidence.filter(isAbove).map(({ id }) => id))
    const point = contestedPoints(evidence, policy).find((one) =>
      one.kind === 'evidence'
        ? about.kind === 'evidence' && one.evidence === about.evidence && !above.has(one.evidence)
        : about.kind === 'dimension' && one.dimension === about.dimension,
    )
    if (!point) return act.refuse('findings.not_contested')
    const evidenceId = about.kind === 'evidence' ? about.evidence : null
    const dimension = about.kind === 'dimension' ? about.dimension : null
    const before = (await contestedAnswers(act.tx, situationId)).find(
      (answer) => answer.evidence === evidenceId && answer.dimension === dimension,
    )
    if (before && !(await endVersion(act, contestedAnswer, before.id))) {
      return act.refuse('findings.not_contested')
    }
    const id = before?.id ?? (await act.newThing({ kind: 'contested_answer' })).id
    const { judged } = point
    await act.tx
      .insert(contestedAnswer)
      .values({ id, situationId, evidenceId, dimension, words, judged, madeBy: act.id })

    return act.done({
      thing: evidenceId === null ? null : { kind: 'evidence', id: evidenceId },
      content: { evidence: evidenceId, dimension, words },
      output: { answerId: id },
    })
  },
})
