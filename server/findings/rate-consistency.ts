import { and, eq, isNull } from 'drizzle-orm'
import { consistency } from '#db/schema/consistency.ts'
import { defineAct } from '#server/acts.ts'
import { isEvidence } from '#server/evidence/fits-situation.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { rateConsistencyInput, rateConsistencyOutput } from './hypothesis.schema.ts'
import { presentHypotheses } from './present-hypotheses.ts'

/**
 * Says how consistent one piece of evidence is with every explanation of what an actor did: all of
 * them at once, since what tells them apart is the difference. Rating again replaces the rating
 * before, which stays in the history.
 */
export const rateConsistency = defineAct({
  name: 'hypothesis.rate',
  input: rateConsistencyInput,
  output: rateConsistencyOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, actorId, crime, evidenceId, ratings: given, rationale }) {
    const { memberId } = act.actor
    if (memberId === null || !(await isEvidence(act.tx, situationId, evidenceId))) {
      return act.refuse('common.not_found')
    }
    const present = await presentHypotheses(act.tx, situationId, { actorId, crime })
    if (present.length === 0) return act.refuse('hypotheses.none')
    const ratings = present.flatMap(({ id }) => given.find((one) => one.hypothesis === id) ?? [])
    if (ratings.length < present.length || given.length > present.length) {
      return act.refuse('hypotheses.ratings_missing', { count: present.length })
    }
    const about = { situationId, actorId, crime, evidenceId, graderId: memberId }
    const [before] = await act.tx
      .select({ id: consistency.id })
      .from(consistency)
      .where(
        and(
          eq(consistency.actorId, actorId),
          eq(consistency.crime, crime),
          eq(consistency.evidenceId, evidenceId),
          eq(consistency.graderId, memberId),
          isNull(consistency.endedBy),
        ),
      )
    if (before) await endVersion(act, consistency, before.id)
    const id = before?.id ?? (await act.newThing({ kind: 'consistency' })).id
    await act.tx.insert(consistency).values({ id, ...about, ratings, rationale, madeBy: act.id })

    return act.done({
      thing: { kind: 'consistency', id },
      content: { actor: actorId, crime, evidence: evidenceId, ratings, rationale },
      output: { consistencyId: id },
    })
  },
})
