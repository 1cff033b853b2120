import { decisionDissent } from '#db/schema/decision-dissent.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { dissentInput, dissentOutput } from './dissent.schema.ts'
import { lockDecision } from './present-decision.ts'

/**
 * Puts a member's dissent, reservation or explanation on a decision, signed with their name and
 * ministry. It is never changed or withdrawn: a change of mind is another one (deliberation 2.4).
 */
export const dissentFromDecision = defineAct({
  name: 'decision.dissent',
  input: dissentInput,
  output: dissentOutput,
  about: (tx, { decisionId }) => situationOf(tx, 'decision', decisionId),
  async perform(act, { decisionId, kind, text }) {
    const found = await lockDecision(act.tx, decisionId)
    const { memberId, ministryId } = act.actor
    if (!found || memberId === null) return act.refuse('common.not_found')
    const { id } = await act.newThing({ kind: 'dissent' })
    await act.tx.insert(decisionDissent).values({
      id,
      situationId: found.situationId,
      decisionId,
      memberId,
      ministryId,
      kind,
      text,
      at: act.at,
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'decision', id: decisionId },
      content: { decision: decisionId, dissent: id, kind, text, ministry: ministryId },
      output: { dissentId: id },
    })
  },
})
