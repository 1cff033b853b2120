import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { completeActionPointInput, completeActionPointOutput } from './complete.schema.ts'
import { followAction } from './follow-action.ts'
import { lockAction, originOf } from './lock-action.ts'
import { mayComplete } from './rules/action-point.ts'

/** Says that something is done and what came of it: by the convenor or a member of the ministry that owns it. */
export const completeActionPoint = defineAct({
  name: 'action_point.complete',
  input: completeActionPointInput,
  output: completeActionPointOutput,
  about: (tx, { actionId }) => situationOf(tx, 'action', actionId),
  async perform(act, { actionId, outcome }) {
    const found = await lockAction(act.tx, actionId)
    const { memberId, ministryId, situation } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const may = mayComplete({
      isDone: found.completedAt !== null,
      isConvenor: situation.includes('convenor'),
      ...{ ministryId, ownerMinistryId: found.ownerMinistryId },
    })
    if (may !== 'ok') return act.refuse(may)
    await followAction(act, found, { outcome, completedAt: act.at, completedBy: memberId })
    const { thing, origin } = originOf(found)

    return act.done({
      thing,
      content: { ...origin, action: actionId, number: found.number, outcome },
      output: { actionId },
    })
  },
})
