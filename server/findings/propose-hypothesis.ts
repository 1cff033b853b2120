import { and, eq, isNull } from 'drizzle-orm'
import { actor } from '#db/schema/actor.ts'
import { hypothesis } from '#db/schema/hypothesis.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { hypothesisOutput, proposeHypothesisInput } from './hypothesis.schema.ts'
import { presentHypotheses } from './present-hypotheses.ts'
import { mostHypotheses } from './rules/most-hypotheses.ts'

/**
 * Names an explanation of what an actor did that rivals its intent. The first rival brings the
 * hypothesis of intent with it, so that there is something to hold it against.
 */
export const proposeHypothesis = defineAct({
  name: 'hypothesis.propose',
  input: proposeHypothesisInput,
  output: hypothesisOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, actorId, crime, statement }) {
    // Held until the act commits: two first rivals at once would each bring intent along.
    const [about] = await act.tx
      .select({ id: actor.id })
      .from(actor)
      .where(and(eq(actor.id, actorId), eq(actor.situationId, situationId), isNull(actor.endedBy)))
      .for('update')
    if (!about) return act.refuse('evidence.no_such_actor')
    const present = await presentHypotheses(act.tx, situationId, { actorId, crime })
    if (present.some((one) => one.statement.toLowerCase() === statement.toLowerCase())) {
      return act.refuse('hypotheses.exists')
    }
    if (present.length >= mostHypotheses) {
      return act.refuse('hypotheses.too_many', { most: mostHypotheses })
    }
    const place = { situationId, actorId, crime, madeBy: act.id }
    if (!present.some((one) => one.isIntent)) {
      const { id } = await act.newThing({ kind: 'hypothesis' })
      await act.tx.insert(hypothesis).values({ id, ...place, isIntent: true, statement: '' })
    }
    const { id } = await act.newThing({ kind: 'hypothesis' })
    await act.tx.insert(hypothesis).values({ id, ...place, isIntent: false, statement })

    return act.done({
      thing: { kind: 'hypothesis', id },
      content: { actor: actorId, crime, statement },
      output: { hypothesisId: id },
    })
  },
})
