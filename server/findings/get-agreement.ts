import { z } from 'zod'
import { hiddenGradesOf } from '#server/evidence/hides-grades.ts'
import { isAbove } from '#server/evidence/rules/above.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { getAgreementOutput } from './get-agreement.schema.ts'
import { contestedAnswers } from './list-contested-answers.ts'
import { readCase } from './read-case.ts'
import { agreementOn } from './rules/agreement-on.ts'
import { answerTo, contestedPoints } from './rules/contested-points.ts'
import { whoMay } from './rules/who-may.ts'

/**
 * How far graders agree on each dimension, and what is contested, with its answer. Evidence whose
 * grades are still hidden from the reader is left out and counted; what is above their ceiling counts and is not listed.
 */
export const getAgreement = defineRead({
  name: 'finding.agreement',
  input: z.object({ situationId: z.uuid() }),
  output: getAgreementOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId }) {
    const { tx, actor, asOf } = read
    const { evidence: all, policy } = await readCase(tx, situationId, asOf)
    const hidden = await hiddenGradesOf(read, situationId)
    const evidence = all.filter((piece) => !hidden.has(piece.id))
    const answers = await contestedAnswers(tx, situationId, asOf)
    const above = new Set(all.filter(isAbove).map(({ id }) => id))
    const shown = contestedPoints(evidence, policy).filter(
      (point) => point.kind === 'dimension' || !above.has(point.evidence),
    )

    return {
      dimensions: agreementOn(evidence),
      contested: shown.map(({ judged, ...point }) => ({
        ...point,
        answer: answerTo({ judged, ...point }, answers),
      })),
      hidden: all.length - evidence.length,
      may: { answer: asOf === undefined && permits(whoMay['finding.answer_contested'], actor) },
    }
  },
})
