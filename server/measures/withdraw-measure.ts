import { measure } from '#db/schema/measure.ts'
import { defineAct } from '#server/acts.ts'
import { ballotOpenOn } from '#server/ballots/ballot-open-on.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { lockMeasure } from './present-measure.ts'
import { withdrawMeasureInput, withdrawMeasureOutput } from './withdraw-measure.schema.ts'

/** Withdraws a measure, with the reason. It stays readable; it can no longer be put to a vote. */
export const withdrawMeasure = defineAct({
  name: 'measure.withdraw',
  input: withdrawMeasureInput,
  output: withdrawMeasureOutput,
  about: (tx, { measureId }) => situationOf(tx, 'measure', measureId),
  async perform(act, { measureId, reason }) {
    const present = await lockMeasure(act.tx, measureId)
    if (!present) return act.refuse('common.not_found')
    if (present.withdrawnBecause !== null) return act.refuse('measures.withdrawn')
    if (await ballotOpenOn(act.tx, measureId)) return act.refuse('measures.being_voted_on')
    await endVersion(act, measure, measureId)
    await act.tx
      .insert(measure)
      .values({ ...present, withdrawnBecause: reason, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'measure', id: measureId },
      content: { reason },
      output: { measureId },
    })
  },
})
