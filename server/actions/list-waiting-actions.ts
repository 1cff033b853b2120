import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { decisionAction } from '#db/schema/decision-action.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { actionLine } from './action-line.schema.ts'
import { actionLines } from './action-lines.ts'

/** What meetings gave the reader or their ministry to do and is not done, the first due first. Decisions tell of their own. */
export const listWaitingActions = defineRead({
  name: 'action_point.list_waiting',
  input: z.object({}),
  output: z.array(actionLine),
  about: installationWide,
  async perform(read) {
    const { memberId, ministryId } = read.actor
    if (memberId === null) return []
    const mine = or(
      eq(decisionAction.ownerMemberId, memberId),
      ministryId === null
        ? undefined
        : and(isNull(decisionAction.ownerMemberId), eq(decisionAction.ownerMinistryId, ministryId)),
    )

    return actionLines(
      read,
      and(isNull(decisionAction.completedAt), isNotNull(decisionAction.meetingId), mine),
    )
  },
})
