import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { coordinateInput, exchangeOutput } from './exchange.schema.ts'
import { logExchange } from './log-exchange.ts'
import { presentCounterpart } from './present-counterpart.ts'

/** Says that a measure is coordinated with a counterpart, and how. */
export const coordinate = defineAct({
  name: 'counterpart.coordinate',
  input: coordinateInput,
  output: exchangeOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, counterpartId, measureId, text, occurredOn }) {
    const isHere = (await situationOf(act.tx, 'measure', measureId)) === situationId
    if (!isHere || !(await presentCounterpart(act.tx, counterpartId))) {
      return act.refuse('common.not_found')
    }
    const output = await logExchange(act, situationId, {
      ...{ counterpartId, kind: 'coordination', measureId, text, occurredOn },
    })

    return act.done({
      thing: { kind: 'counterpart', id: counterpartId },
      content: {
        ...{ exchange: output.exchangeId, measure: measureId, text },
        occurred_on: occurredOn,
      },
      output,
    })
  },
})
