import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { followAction } from './follow-action.ts'
import { lockAction, originOf } from './lock-action.ts'
import { postponeActionPointInput, postponeActionPointOutput } from './postpone.schema.ts'
import { mayPostpone } from './rules/action-point.ts'
import { dayIn } from './rules/days.ts'
import { zoneOf } from './zone-of.ts'

/** Gives something another day by which it is to be done, and says why. Its owner is reminded of the new day. */
export const postponeActionPoint = defineAct({
  name: 'action_point.postpone',
  input: postponeActionPointInput,
  output: postponeActionPointOutput,
  about: (tx, { actionId }) => situationOf(tx, 'action', actionId),
  async perform(act, { actionId, dueOn, because }) {
    const found = await lockAction(act.tx, actionId)
    if (!found) return act.refuse('common.not_found')
    const may = mayPostpone({
      isDone: found.completedAt !== null,
      today: dayIn(await zoneOf(act.tx, found), act.at),
      ...{ dueOn: found.dueOn, until: dueOn },
    })
    if (may !== 'ok') return act.refuse(may)
    await followAction(act, found, { dueOn, because })
    const { thing, origin } = originOf(found)

    return act.done({
      thing,
      content: {
        ...{ ...origin, action: actionId, number: found.number },
        ...{ was_due_on: found.dueOn, due_on: dueOn, because },
      },
      output: { actionId },
    })
  },
})
