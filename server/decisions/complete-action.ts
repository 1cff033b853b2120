import { followAction } from '#server/actions/follow-action.ts'
import { lockAction } from '#server/actions/lock-action.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { completeActionInput, completeActionOutput } from './complete-action.schema.ts'

/** Says that an action was done and what came of it: by the convenor or a member of its ministry. */
export const completeAction = defineAct({
  name: 'decision.complete_action',
  input: completeActionInput,
  output: completeActionOutput,
  about: (tx, { actionId }) => situationOf(tx, 'action', actionId),
  async perform(act, { actionId, outcome }) {
    const found = await lockAction(act.tx, actionId)
    const { memberId, ministryId, situation } = act.actor
    const decisionId = found?.decisionId ?? null
    if (!found || decisionId === null || memberId === null) return act.refuse('common.not_found')
    const owns = ministryId === found.ownerMinistryId || situation.includes('convenor')
    if (!owns) return act.refuse('decisions.action_of_another')
    if (found.completedAt !== null) return act.refuse('decisions.action_completed')
    await followAction(act, found, { outcome, completedAt: act.at, completedBy: memberId })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, action: actionId, number: found.number, outcome },
      output: { actionId },
    })
  },
})
