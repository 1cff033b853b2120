import { defineAct } from '#server/acts.ts'
import { ownersFault } from '#server/decisions/owners-fault.ts'
import { situationOf } from '#server/platform/about.ts'
import { followAction } from './follow-action.ts'
import { lockAction, originOf } from './lock-action.ts'
import { answerableFor } from './owner-inside.ts'
import { reassignActionPointInput, reassignActionPointOutput } from './reassign.schema.ts'
import { mayReassign } from './rules/action-point.ts'

/** Gives something to be done to another owner, and says why. */
export const reassignActionPoint = defineAct({
  name: 'action_point.reassign',
  input: reassignActionPointInput,
  output: reassignActionPointOutput,
  about: (tx, { actionId }) => situationOf(tx, 'action', actionId),
  async perform(act, { actionId, ownerMinistryId, ownerMemberId, because }) {
    const found = await lockAction(act.tx, actionId)
    if (!found) return act.refuse('common.not_found')
    const to = { ministryId: ownerMinistryId, memberId: ownerMemberId }
    const may = mayReassign({
      isDone: found.completedAt !== null,
      from: { ministryId: found.ownerMinistryId, memberId: found.ownerMemberId },
      to,
    })
    if (may !== 'ok') return act.refuse(may)
    const fault = await ownersFault(act.tx, [to])
    if (fault) return act.refuse(fault)
    if ((await answerableFor(act.tx, found.situationId, to)).length === 0) {
      return act.refuse('actions.owner_outside')
    }
    await followAction(act, found, { ownerMinistryId, ownerMemberId, because })
    const { thing, origin } = originOf(found)

    return act.done({
      thing,
      content: {
        ...{ ...origin, action: actionId, number: found.number, because },
        ...{ owner_ministry: ownerMinistryId, owner_member: ownerMemberId },
      },
      output: { actionId },
    })
  },
})
