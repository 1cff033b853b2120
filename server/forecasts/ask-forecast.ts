import { forecastQuestion } from '#db/schema/forecast-question.ts'
import { defineAct } from '#server/acts.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { allInside } from '#server/meetings/invite-members.ts'
import { situationOf } from '#server/platform/about.ts'
import { askForecastInput, askForecastOutput } from './ask-forecast.schema.ts'
import { mayAsk } from './rules/state.ts'

/** Asks a dated question that can be resolved: what would count, by when, who says how it ended. */
export const askForecast = defineAct({
  name: 'forecast.ask',
  input: askForecastInput,
  output: askForecastOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, input) {
    const { situationId, bodyId, question, criteria, dueOn, resolverId } = input
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const closesAt = new Date(input.closesAt)
    const may = mayAsk({ closesAt, dueOn, outcome: null }, act.at)
    if (may !== 'ok') return act.refuse(may)
    if (!(await procedureOf(act.tx, bodyId))) return act.refuse('meetings.body_unknown')
    if (!(await allInside(act.tx, situationId, [resolverId]))) {
      return act.refuse('forecasts.resolver_outside')
    }
    const { id, number } = await act.newThing({ kind: 'forecast', numbered: true })
    await act.tx.insert(forecastQuestion).values({
      ...{ id, situationId, bodyId, question, criteria, closesAt, dueOn, resolverId },
      ...{ askedAt: act.at, askedBy: by, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'forecast', id },
      content: {
        ...{ number, body: bodyId, question, criteria, closes_at: closesAt.toISOString() },
        ...{ due_on: dueOn, resolver: resolverId },
      },
      output: { forecastId: id, number: number ?? 0 },
    })
  },
})
