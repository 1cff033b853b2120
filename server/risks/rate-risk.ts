import { riskRating } from '#db/schema/risk-rating.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { allEvidenceInside } from './all-evidence-inside.ts'
import { lockRatings } from './lock-ratings.ts'
import { presentLevels } from './present-levels.ts'
import { rateRiskInput, rateRiskOutput } from './rate-risk.schema.ts'
import { frameworkVersion } from './rules/factors.ts'
import { liesAhead } from './rules/ratings.ts'
import { scaleOf, subjectOf } from './rules/subjects.ts'
import { springTripwireTask } from './spring-task.ts'
import { wiresReached } from './wires-reached.ts'

/**
 * Says how far a risk factor, an indicator or something that mitigates shows on a day. Earlier ratings stay.
 * A tripwire that it reaches is sprung by the worker. It feeds no finding, and no finding feeds it.
 */
export const rateRisk = defineAct({
  name: 'risk.rate',
  input: rateRiskInput,
  output: rateRiskOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, subject, level, reason, evidenceIds, asOf }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const rated = subjectOf(subject)
    if (rated === undefined) return act.refuse('risks.subject_unknown')
    if (!scaleOf(rated).includes(level)) return act.refuse('risks.level_of_other_scale')
    if (liesAhead(asOf, act.at)) return act.refuse('risks.day_ahead')
    if (!(await allEvidenceInside(act, evidenceIds))) return act.refuse('risks.evidence_unknown')
    await lockRatings(act)
    const before = (await presentLevels(act.tx, situationId)).get(subject)
    const ratingId = act.newId()
    const rests = [...new Set(evidenceIds)]
    await act.tx.insert(riskRating).values({
      ...{ id: ratingId, situationId, subject, level, reason, asOf },
      evidenceIds: rests,
      framework: frameworkVersion,
      ...{ ratedAt: act.at, ratedBy: by, madeBy: act.id },
    })
    // A rating of a day before the one that holds tells of the past, and calls nobody together.
    const holds = before === undefined || asOf >= before.asOf
    const reached = holds ? await wiresReached(act.tx, situationId, { subject, level }) : []
    for (const tripwireId of reached) {
      const jobKey = `${springTripwireTask}:${tripwireId}`
      await act.enqueue(springTripwireTask, { tripwireId, ratingId }, { jobKey })
    }

    return act.done({
      thing: { kind: 'situation', id: situationId },
      content: {
        factor: subject,
        ...{ level, before: before?.level ?? null, as_of: asOf, reason },
        ...{ evidence: rests, framework: frameworkVersion, rating: ratingId },
      },
      output: { ratingId, reached: reached.length },
    })
  },
})
