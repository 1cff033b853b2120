import { decisionAction } from '#db/schema/decision-action.ts'
import type { Act } from '#server/platform/act-types.ts'
import { endVersion } from '#server/platform/versions.ts'
import type { ActionRow } from './lock-action.ts'

/** Ends the version of an action that was locked, and writes the one that follows it. */
export async function followAction(
  act: Act,
  present: ActionRow,
  change: Partial<
    Pick<
      ActionRow,
      | 'ownerMinistryId'
      | 'ownerMemberId'
      | 'dueOn'
      | 'outcome'
      | 'completedAt'
      | 'completedBy'
      | 'because'
    >
  >,
): Promise<void> {
  await endVersion(act, decisionAction, present.id)
  await act.tx
    .insert(decisionAction)
    .values({ ...present, because: null, ...change, madeBy: act.id, endedBy: null })
}
