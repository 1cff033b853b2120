import { and, eq, max } from 'drizzle-orm'
import { decisionAction } from '#db/schema/decision-action.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { addActionInput, addActionOutput } from './add-action.schema.ts'
import { ownersFault } from './owners-fault.ts'
import { lockDecision } from './present-decision.ts'
import { limits } from './rules/decision-words.ts'
import { writeAction } from './write-action.ts'

/** Adds something to be done because of a decision, numbered after those it has. */
export const addAction = defineAct({
  name: 'decision.add_action',
  input: addActionInput,
  output: addActionOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, ...words }) {
    const found = await lockDecision(act.tx, decisionId)
    if (!found) return act.refuse('common.not_found')
    const fault = await ownersFault(act.tx, [
      { ministryId: words.ownerMinistryId, memberId: words.ownerMemberId },
    ])
    if (fault) return act.refuse(fault)
    const [last] = await act.tx
      .select({ number: max(decisionAction.number) })
      .from(decisionAction)
      .where(and(eq(decisionAction.decisionId, decisionId), held(decisionAction)))
    const number = (last?.number ?? 0) + 1
    if (number > limits.actions) return act.refuse('decisions.too_many_actions')
    const { situationId } = found
    const said = await writeAction(act, { situationId, decisionId, number, ...words })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, ...said },
      output: { actionId: said.action, number },
    })
  },
})
