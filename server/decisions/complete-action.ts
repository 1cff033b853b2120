import { and, eq } from 'drizzle-orm'
import { decisionAction } from '#db/schema/decision-action.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion, held } from '#server/platform/versions.ts'
import { completeActionInput, completeActionOutput } from './complete-action.schema.ts'

/** Says that an action was done and what came of it: by the convenor or a member of its ministry. */
export const completeAction = defineAct({
  name: 'decision.complete_action',
  input: completeActionInput,
  output: completeActionOutput,
  about: (tx, { actionId }) => situationOf(tx, 'action', actionId),
  async perform(act, { actionId, outcome }) {
    const [found] = await act.tx
      .select()
      .from(decisionAction)
      .where(and(eq(decisionAction.id, actionId), held(decisionAction)))
      .for('update')
    const { memberId, ministryId, situation } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const owns = ministryId === found.ownerMinistryId || situation.includes('convenor')
    if (!owns) return act.refuse('decisions.action_of_another')
    if (found.completedAt !== null) return act.refuse('decisions.action_completed')
    await endVersion(act, decisionAction, actionId)
    const completed = { outcome, completedAt: act.at, completedBy: memberId }
    await act.tx
      .insert(decisionAction)
      .values({ ...found, ...completed, madeBy: act.id, endedBy: null })

    return act.done({
      thing: { kind: 'decision', id: found.decisionId },
      content: { decision: found.decisionId, action: actionId, number: found.number, outcome },
      output: { actionId },
    })
  },
})
