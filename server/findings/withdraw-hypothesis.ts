import { and, eq, isNull } from 'drizzle-orm'
import { hypothesis } from '#db/schema/hypothesis.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { hypothesisOutput, withdrawHypothesisInput } from './hypothesis.schema.ts'

/** Takes a rival explanation off the table, with a reason; intent itself stays as long as rivals do. */
export const withdrawHypothesis = defineAct({
  name: 'hypothesis.withdraw',
  input: withdrawHypothesisInput,
  output: hypothesisOutput,
  about: (tx, { hypothesisId }) => situationOf(tx, 'hypothesis', hypothesisId),
  async perform(act, { hypothesisId, reason }) {
    const [present] = await act.tx
      .select()
      .from(hypothesis)
      .where(and(eq(hypothesis.id, hypothesisId), isNull(hypothesis.endedBy)))
      .for('update')
    if (!present) return act.refuse('common.not_found')
    if (present.isIntent) return act.refuse('hypotheses.intent_stays')
    if (present.withdrawnBecause !== null) return act.refuse('hypotheses.withdrawn_already')
    await endVersion(act, hypothesis, hypothesisId)
    await act.tx
      .insert(hypothesis)
      .values({ ...present, withdrawnBecause: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'hypothesis', id: hypothesisId },
      content: { statement: present.statement, reason },
      output: { hypothesisId },
    })
  },
})
