import type { z } from 'zod'
import { decisionAction } from '#db/schema/decision-action.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { actionWords } from './log-decision.schema.ts'

type ActionToWrite = z.output<typeof actionWords> & {
  situationId: string
  number: number
} & (
    | { decisionId: string; meetingId?: null; pointId?: null }
    | { decisionId: null; meetingId: string; pointId: string | null }
  )

/** Writes an action of a decision or a meeting as a thing of its own; returns what the record says of it. */
export async function writeAction(act: Act, action: ActionToWrite) {
  const { id } = await act.newThing({ kind: 'action' })
  await act.tx.insert(decisionAction).values({ id, ...action, madeBy: act.id })
  const { number, what, ownerMinistryId, ownerMemberId, dueOn } = action

  return {
    action: id,
    number,
    what,
    owner_ministry: ownerMinistryId,
    owner_member: ownerMemberId,
    due_on: dueOn,
  }
}
